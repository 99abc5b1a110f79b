import type { Recipient } from 'honeycomb-api';
import { literal, slug } from './addresses.ts';
import { code, type SourceFile } from './code.ts';
import type { ExistingHoneycomb } from './existing.ts';
import { type Ledger, type Origin, variableName } from './ledger.ts';
import { mostFrequent } from './most-frequent.ts';

export interface Recipients {
  /** The id of a recipient in Terraform: a reference when it is adopted. */
  idOf(id: string): string;
  /** The PagerDuty service that severities page. */
  readonly pager: string | undefined;
}

const resourceTypes = {
  slack: 'honeycombio_slack_recipient',
  pagerduty: 'honeycombio_pagerduty_recipient',
  email: 'honeycombio_email_recipient',
  webhook: 'honeycombio_webhook_recipient',
  msteams: 'honeycombio_msteams_recipient',
  msteams_workflow: 'honeycombio_msteams_workflow_recipient',
} as const;
const order = Object.keys(resourceTypes);

/** Writes everybody who can be told. Keys and secrets become Terraform variables; their values are never written. */
export function writeRecipients(honeycomb: ExistingHoneycomb, file: SourceFile, ledger: Ledger): Recipients {
  const ids = new Map<string, string>();
  const alerts = [...honeycomb.triggers, ...honeycomb.slos.flatMap(({ burnAlerts }) => burnAlerts)];
  const services = honeycomb.recipients.filter(({ type }) => type === 'pagerduty').map(({ id }) => id);
  const paged = alerts.flatMap(({ recipients }) =>
    recipients.flatMap(({ id, type }) => (type === 'pagerduty' ? id : [])),
  );
  const pager = mostFrequent(paged) ?? services[0];
  const told: string[] = [];
  const others: string[] = [];
  for (const recipient of honeycomb.recipients.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))) {
    const type = resourceTypes[recipient.type];
    const name = slug(nameOf(recipient));
    const what = `Recipient ${nameOf(recipient)} (${recipient.type})`;
    const refused = ledger.refusal(`recipient "${nameOf(recipient)}"`.replaceAll('/', '-'));
    if (recipient.type === 'msteams' || refused !== undefined || !ledger.claim([type, name])) {
      const why =
        refused ??
        (recipient.type === 'msteams'
          ? 'Teams connectors are no longer made; use a workflow'
          : 'its name is not its own');
      const address = ledger.plain(type, name, originOf(recipient), attributesOf(recipient, ledger), what, why);
      ids.set(recipient.id, `\${${type}.${address}.id}`);
      continue;
    }
    ledger.take(type, name, originOf(recipient));
    ids.set(recipient.id, `\${${type}.${name}.id}`);
    const isOther = recipient.type === 'pagerduty' && recipient.id !== pager;
    (isOther ? others : told).push(definition(recipient, file, ledger));
  }
  const type = file.use('honeycomb-constructs', 'type RecipientDefinition');
  file.add(
    `/** Everybody whom alerts can tell. */\nexport const recipients: readonly ${type}[] = [${told.join(', ')}];`,
  );
  file.add(
    `/** PagerDuty services that no severity pages. */\nexport const otherRecipients: readonly ${type}[] = [${others.join(', ')}];`,
  );
  return { idOf: (id) => ids.get(id) ?? id, pager };
}

/** Terraform sees a change where an imported value turns out to come from a sensitive variable. */
function originOf(recipient: Recipient): Origin {
  const headers = recipient.type === 'webhook' ? (recipient.details.webhook_headers ?? []) : [];
  if (!headers.some(({ header }) => isSecret(header))) return recipient.id;
  return {
    attributes: { id: recipient.id },
    sensitive: ['header'],
    why: 'an import does not tell that its headers are secret',
  };
}

function nameOf(recipient: Recipient): string {
  switch (recipient.type) {
    case 'slack':
      return recipient.details.slack_channel;
    case 'email':
      return recipient.details.email_address;
    case 'pagerduty':
      return recipient.details.pagerduty_integration_name;
    case 'webhook':
    case 'msteams':
    case 'msteams_workflow':
      return recipient.details.webhook_name;
  }
}

function definition(recipient: Recipient, file: SourceFile, ledger: Ledger): string {
  const call = (name: string, argument: unknown): string =>
    `${file.use('honeycomb-constructs', name)}(${code(argument)})`;
  switch (recipient.type) {
    case 'slack':
      return call('slack', recipient.details.slack_channel);
    case 'email':
      return call('email', recipient.details.email_address);
    case 'pagerduty': {
      const name = recipient.details.pagerduty_integration_name;
      return call('pagerDuty', { name, integrationKeyVariable: keyVariable(name, ledger) });
    }
    case 'msteams':
    case 'msteams_workflow':
      noteUrl(recipient.details.webhook_name, ledger);
      return call('msTeams', { name: recipient.details.webhook_name, url: recipient.details.webhook_url });
    case 'webhook': {
      const {
        webhook_name: name,
        webhook_url: url,
        webhook_secret: secret,
        webhook_headers: headers,
        webhook_payloads,
      } = recipient.details;
      noteUrl(name, ledger);
      const given = (headers ?? []).map(({ header, value = '' }) => [header, value] as const);
      const hidden = given.filter(([header]) => isSecret(header));
      if (hidden.length > 0) {
        ledger.keep(
          [`recipient "${name}"`.replaceAll('/', '-'), 'recipient'],
          Object.fromEntries(
            given.flatMap(([header], index) =>
              isSecret(header) ? [[`header.${index}.value`, headerVariable(name, header, ledger)]] : [],
            ),
          ),
          'headers that look like secrets come from Terraform variables',
        );
      }
      const templates = Object.entries(webhook_payloads?.payload_templates ?? {}).flatMap(([type, template]) =>
        template ? [[type, template.body]] : [],
      );
      const variables = (webhook_payloads?.template_variables ?? []).map((variable) => ({
        name: variable.name,
        defaultValue: variable.default_value || undefined,
      }));
      return call('webhook', {
        name,
        url,
        secretVariable: secret ? secretVariable(name, ledger) : undefined,
        headers:
          given.length > 0 ? Object.fromEntries(given.map(([h, value]) => [h, isSecret(h) ? '' : value])) : undefined,
        templates: templates.length > 0 ? Object.fromEntries(templates) : undefined,
        variables: variables.length > 0 ? variables : undefined,
      });
    }
  }
}

/** The same as attributes of a Terraform resource. */
function attributesOf(recipient: Recipient, ledger: Ledger): Readonly<Record<string, unknown>> {
  const variable = (name: string): string => {
    ledger.variables[name] = { type: 'string', sensitive: true };
    return `\${var.${name}}`;
  };
  switch (recipient.type) {
    case 'slack':
      return { channel: literal(recipient.details.slack_channel) };
    case 'email':
      return { address: literal(recipient.details.email_address) };
    case 'pagerduty': {
      const name = recipient.details.pagerduty_integration_name;
      return { integration_name: literal(name), integration_key: variable(keyVariable(name, ledger)) };
    }
    case 'msteams':
    case 'msteams_workflow':
      return { name: literal(recipient.details.webhook_name), url: literal(recipient.details.webhook_url) };
    case 'webhook': {
      const {
        webhook_name: name,
        webhook_url: url,
        webhook_secret: secret,
        webhook_headers,
        webhook_payloads,
      } = recipient.details;
      return {
        name: literal(name),
        url: literal(url),
        ...(secret && { secret: variable(secretVariable(name, ledger)) }),
        header: (webhook_headers ?? []).map(({ header, value = '' }) => ({
          name: header,
          value: isSecret(header) ? headerVariable(name, header, ledger) : literal(value),
        })),
        template: Object.entries(webhook_payloads?.payload_templates ?? {}).flatMap(([type, template]) =>
          template ? [{ type, body: literal(template.body) }] : [],
        ),
        variable: (webhook_payloads?.template_variables ?? []).map((each) => ({
          name: each.name,
          default_value: literal(each.default_value ?? ''),
        })),
      };
    }
  }
}

const isSecret = (header: string): boolean => /auth|token|key|secret|pass|cookie/i.test(header);

function keyVariable(service: string, ledger: Ledger): string {
  const name = variableName('pagerduty', service, 'key');
  ledger.note('secrets', `TF_VAR_${name}: the integration key of the PagerDuty service ${service}, 32 characters`);
  return name;
}

function secretVariable(webhook: string, ledger: Ledger): string {
  const name = variableName(webhook, 'secret');
  ledger.note('secrets', `TF_VAR_${name}: the shared secret of the webhook ${webhook}`);
  return name;
}

function headerVariable(webhook: string, header: string, ledger: Ledger): string {
  const name = variableName(webhook, 'header', header);
  ledger.variables[name] = { type: 'string', sensitive: true };
  ledger.note('secrets', `TF_VAR_${name}: the header ${header} of the webhook ${webhook}`);
  return `\${var.${name}}`;
}

const noteUrl = (name: string, ledger: Ledger): void =>
  ledger.note(
    'later',
    `The address of ${name} is in recipients.ts; look whether it holds a secret before you commit it.`,
  );
