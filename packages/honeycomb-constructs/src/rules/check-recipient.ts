import type { Problem } from 'honeycomb-query';
import type { RecipientDefinition, WebhookRecipient } from '../definitions/recipient.ts';
import { checkAddress, checkLength, checkName, checkPattern, isWebAddress, problemIf } from './check.ts';
import { messages } from './messages.ts';

/** RFC 5322's dot-atom on both sides, without the quoted, commented and bracketed forms that nobody needs. */
const emailAddress = /^(?:[^\s\p{Cc}()<>[\]:;@\\,".]+\.?)+(?<!\.)@(?:[^\s\p{Cc}()<>[\]:;@\\,".]+\.?)+(?<!\.)$/u;
const variableName = /^[a-z](?:[a-zA-Z0-9]+$)?$/;
const reservedHeaders = ['content-type', 'user-agent', 'x-honeycomb-webhook-token'];

/**
 * Everything wrong with a recipient.
 * Source: sdk/resource_*_recipient.go and webhook_recipient_resource.go of terraform-provider-honeycombio 0.51.
 */
export function checkRecipient(recipient: RecipientDefinition): readonly Problem[] {
  switch (recipient.kind) {
    case 'slack':
      return [
        ...checkPattern(
          recipient.channel,
          ['channel'],
          /^#.+|^@.+|^(C|D|G|U)[A-Z0-9]{6,}$/,
          "#channel, @person or Slack's id of one",
        ),
        ...checkAddress(recipient.channel, ['channel']),
      ];
    case 'pagerduty':
      return [
        ...checkName(recipient.name, ['name'], 255),
        ...checkVariable(recipient.integrationKeyVariable, 'integrationKeyVariable'),
      ];
    case 'email':
      return checkPattern(recipient.address, ['address'], emailAddress, 'one e-mail address, such as ann@example.com');
    case 'msteams':
      return [...checkName(recipient.name, ['name'], 255), ...checkWebAddress(recipient.url)];
    case 'webhook':
      return checkWebhook(recipient);
  }
}

function checkWebhook({
  name,
  url,
  secretVariable,
  headers = {},
  templates = {},
  variables = [],
}: WebhookRecipient): readonly Problem[] {
  const names = variables.map((variable) => variable.name);
  return [
    ...checkName(name, ['name'], 255),
    ...checkWebAddress(url),
    ...checkLength(url, ['url'], 1, 2048),
    ...(secretVariable === undefined ? [] : checkVariable(secretVariable, 'secretVariable')),
    ...problemIf(Object.keys(headers).length > 5, ['headers'], () => messages.tooMany(Object.keys(headers).length, 5)),
    ...Object.entries(headers).flatMap(([header, value]) => [
      ...checkPattern(header, ['headers'], /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/, 'a header name of 1 to 64 characters'),
      ...problemIf(
        reservedHeaders.includes(header.toLowerCase()),
        ['headers', header],
        () => 'Honeycomb sets this header itself; leave it out',
      ),
      ...checkLength(value, ['headers', header], 0, 750),
      ...problemIf(
        /[^\P{Cc}\t\u0080-\u009f]/u.test(value),
        ['headers', header],
        () => 'a header cannot hold line breaks or other control characters',
      ),
    ]),
    ...problemIf(names.length > 10, ['variables'], () => messages.tooMany(names.length, 10)),
    ...problemIf(
      names.length > 0 && Object.keys(templates).length === 0,
      ['variables'],
      () => 'variables are read by templates, and there is none',
    ),
    ...problemIf(new Set(names).size < names.length, ['variables'], () => messages.repeated('a variable')),
    ...variables.flatMap(({ name, defaultValue = '' }, index) => [
      ...checkPattern(name, ['variables', index, 'name'], variableName, 'a lower-case letter, then letters and digits'),
      ...checkLength(name, ['variables', index, 'name'], 1, 64),
      ...checkLength(defaultValue, ['variables', index, 'defaultValue'], 0, 256),
    ]),
  ];
}

/** Source: Terraform's documentation of input variables. */
const reservedVariables = ['count', 'depends_on', 'for_each', 'lifecycle', 'locals', 'providers', 'source', 'version'];

const checkVariable = (name: string, key: string): readonly Problem[] => [
  ...checkPattern(name, [key], /^[a-z_][a-z0-9_-]*$/i, 'the name of a Terraform variable'),
  ...problemIf(
    reservedVariables.includes(name),
    [key],
    () => `Terraform keeps the name ${name} for itself; give the variable another`,
  ),
];

const checkWebAddress = (url: string): readonly Problem[] =>
  problemIf(!isWebAddress(url), ['url'], () => messages.pattern(url, 'an http or https address'));
