import { DataHoneycombioRecipient } from '@cdktf/provider-honeycombio/lib/data-honeycombio-recipient';
import { EmailRecipient } from '@cdktf/provider-honeycombio/lib/email-recipient';
import { MsteamsWorkflowRecipient } from '@cdktf/provider-honeycombio/lib/msteams-workflow-recipient';
import { PagerdutyRecipient } from '@cdktf/provider-honeycombio/lib/pagerduty-recipient';
import { SlackRecipient } from '@cdktf/provider-honeycombio/lib/slack-recipient';
import { WebhookRecipient } from '@cdktf/provider-honeycombio/lib/webhook-recipient';
import type { Construct } from 'constructs';
import type { RecipientDefinition, WebhookRecipient as WebhookDefinition } from '../definitions/recipient.ts';
import { checkRecipient } from '../rules/check-recipient.ts';
import { slug } from '../rules/slug.ts';
import { address, place, reference } from './address.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import type { HoneycombStack } from './honeycomb-stack.ts';
import { literal } from './literal.ts';
import { recipientName } from './recipient-name.ts';

const resourceTypes = {
  slack: SlackRecipient.tfResourceType,
  pagerduty: PagerdutyRecipient.tfResourceType,
  email: EmailRecipient.tfResourceType,
  webhook: WebhookRecipient.tfResourceType,
  msteams: MsteamsWorkflowRecipient.tfResourceType,
} as const;

/** How a recipient is looked up that another stack owns: its type in Honeycomb, and the detail that names it. */
const lookups = {
  slack: { type: 'slack', name: 'channel' },
  pagerduty: { type: 'pagerduty', name: 'integration_name' },
  email: { type: 'email', name: 'address' },
  webhook: { type: 'webhook', name: 'name' },
  msteams: { type: 'msteams_workflow', name: 'name' },
} as const;

/** Kinds share the type of the data source, and so its addresses. */
const lookupAddress = (recipient: RecipientDefinition): string => address(recipient.kind, recipientName(recipient));

/** The id of a recipient that this stack creates or looks up, for whoever tells it something. */
export const recipientId = (stack: HoneycombStack, recipient: RecipientDefinition): string =>
  stack.options.ownsRecipients === false
    ? reference(`data.${DataHoneycombioRecipient.tfResourceType}`, lookupAddress(recipient), 'id')
    : reference(resourceTypes[recipient.kind], slug(recipientName(recipient)), 'id');

/**
 * Somebody who can be told: a Slack channel, a PagerDuty service, an address, a webhook, a Teams workflow. It is created,
 * or looked up where another stack of the team owns it.
 */
export class Recipient extends DefinitionConstruct<RecipientDefinition> {
  constructor(scope: Construct, recipient: RecipientDefinition) {
    super(scope, 'recipient', recipientName(recipient), recipient);
    if (this.stack.options.ownsRecipients === false) this.lookUp(recipient);
    else place(this.resource(recipient), slug(recipientName(recipient)));
  }

  protected override problems() {
    return checkRecipient(this.definition);
  }

  private lookUp(recipient: RecipientDefinition): void {
    const { type, name } = lookups[recipient.kind];
    const detailFilter = { name, value: literal(recipientName(recipient)) };
    new DataHoneycombioRecipient(this, 'recipient', { type, detailFilter }).overrideLogicalId(lookupAddress(recipient));
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
