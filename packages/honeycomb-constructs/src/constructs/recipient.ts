import { EmailRecipient } from '@cdktf/provider-honeycombio/lib/email-recipient';
import { MsteamsWorkflowRecipient } from '@cdktf/provider-honeycombio/lib/msteams-workflow-recipient';
import { PagerdutyRecipient } from '@cdktf/provider-honeycombio/lib/pagerduty-recipient';
import { SlackRecipient } from '@cdktf/provider-honeycombio/lib/slack-recipient';
import { WebhookRecipient } from '@cdktf/provider-honeycombio/lib/webhook-recipient';
import type { Construct } from 'constructs';
import type { RecipientDefinition, WebhookRecipient as WebhookDefinition } from '../definitions/recipient.ts';
import { checkRecipient } from '../rules/check-recipient.ts';
import { slug } from '../rules/slug.ts';
import { place, reference } from './address.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal } from './literal.ts';
import { recipientName } from './recipient-name.ts';

const resourceTypes = {
  slack: SlackRecipient.tfResourceType,
  pagerduty: PagerdutyRecipient.tfResourceType,
  email: EmailRecipient.tfResourceType,
  webhook: WebhookRecipient.tfResourceType,
  msteams: MsteamsWorkflowRecipient.tfResourceType,
} as const;

/** The id of a recipient that this stack creates, for whoever tells it something. */
export const recipientId = (recipient: RecipientDefinition): string =>
  reference(resourceTypes[recipient.kind], slug(recipientName(recipient)), 'id');

/** Somebody who can be told: a Slack channel, a PagerDuty service, an address, a webhook, a Teams workflow. */
export class Recipient extends DefinitionConstruct<RecipientDefinition> {
  constructor(scope: Construct, recipient: RecipientDefinition) {
    super(scope, 'recipient', recipientName(recipient), recipient);
    place(this.resource(recipient), slug(recipientName(recipient)));
  }

  protected override problems() {
    return checkRecipient(this.definition);
  }

  private resource(recipient: RecipientDefinition) {
    switch (recipient.kind) {
      case 'slack':
        return new SlackRecipient(this, 'recipient', { channel: literal(recipient.channel) });
      case 'email':
        return new EmailRecipient(this, 'recipient', { address: literal(recipient.address) });
      case 'msteams':
        return new MsteamsWorkflowRecipient(this, 'recipient', {
          name: literal(recipient.name),
          url: literal(recipient.url),
        });
      case 'pagerduty':
        return new PagerdutyRecipient(this, 'recipient', {
          integrationName: literal(recipient.name),
          integrationKey: this.stack.secret(
            recipient.integrationKeyVariable,
            `Integration key of the PagerDuty service ${recipient.name} (32 characters)`,
          ),
        });
      case 'webhook':
        return new WebhookRecipient(this, 'recipient', this.webhook(recipient));
    }
  }

  private webhook({ name, url, secretVariable, headers = {}, templates = {}, variables = [] }: WebhookDefinition) {
    return {
      name: literal(name),
      url: literal(url),
      ...(secretVariable !== undefined && {
        secret: this.stack.secret(secretVariable, `Shared secret of the webhook ${name}`),
      }),
      header: Object.entries(headers).map(([header, value]) => ({ name: header, value: literal(value) })),
      template: Object.entries(templates).map(([type, body]) => ({ type, body: literal(body) })),
      variable: variables.map((variable) => ({
        name: variable.name,
        defaultValue: literal(variable.defaultValue ?? ''),
      })),
    };
  }
}
