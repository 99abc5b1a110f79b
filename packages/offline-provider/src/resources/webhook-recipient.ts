import { blocks, text, textIfAny, ZERO_TIME } from '../api/fields.ts';
import { elements, isKnown, isList, isObject, type ObjectValue, type Value } from '../cty/value.ts';
import { useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { byId, resourceApi } from '../engine/resource-api.ts';
import { webUrl } from '../rules/addresses.ts';
import { sizeAtMost, uniqueBy } from '../rules/collections.ts';
import { variableName } from '../rules/notification-recipients.ts';
import { lengthAtMost, lengthBetween, noneOf, oneOf } from '../rules/strings.ts';
import type { RecipientAnswer } from './recipient-api.ts';

const problem = (detail: string, block: string): Problem => ({
  summary: 'Conflicting configuration arguments',
  detail,
  path: [block],
});

function oneTemplatePerType({ template }: ObjectValue): readonly Problem[] {
  const types = elements(template).map((item) => (isObject(item) ? item.type : undefined));
  return types.flatMap((type, index) =>
    isKnown(type) && types.indexOf(type) < index
      ? [problem(`There may be one template of type ${JSON.stringify(type)}.`, 'template')]
      : [],
  );
}

const variablesNeedTemplate = ({ variable, template }: ObjectValue): readonly Problem[] =>
  elements(variable).length > 0 && (template === null || (isList(template) && template.length === 0))
    ? [problem('A variable is of use to a template only: add a template block.', 'variable')]
    : [];

/** The provider looks at the text as it is at the moment: a name that is unknown counts as empty, and so as wrong. */
const validHeaders = ({ header }: ObjectValue): readonly Problem[] =>
  elements(header)
    .filter(isObject)
    .flatMap(({ name, value }) => [
      ...(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(textOf(name))
        ? []
        : [problem('A header needs a name of letters, digits and "-" that is known when it is planned.', 'header')]),
      ...(!/[^\P{Cc}\t]/u.test(textOf(value).replace(/[\u0080-\u009f]/g, ''))
        ? []
        : [problem("A header's value cannot have control characters.", 'header')]),
    ]);

const textOf = (value: Value | undefined): string => (isKnown(value) ? String(value) : '');

const api = resourceApi<RecipientAnswer>({
  collection: '/1/recipients',
  readsBack: 'after updates',
  mayBeGone: true,
  importId: byId,
  body: ({ planned }) => ({
    id: textIfAny(planned.id),
    type: 'webhook',
    details: {
      webhook_name: text(planned.name),
      webhook_url: text(planned.url),
      webhook_secret: textIfAny(planned.secret),
      webhook_headers: blocks(planned.header).map(({ name, value }) => ({ header: text(name), value: text(value) })),
      webhook_payloads: {
        payload_templates: Object.fromEntries(
          blocks(planned.template).map(({ type, body }) => [text(type), { body: text(body) }]),
        ),
        template_variables: blocks(planned.variable).map(({ name, default_value }) => ({
          name: text(name),
          default_value: text(default_value),
        })),
      },
    },
    created_at: ZERO_TIME,
    updated_at: ZERO_TIME,
  }),
  state: ({ id, type, details }, { action, before }) => {
    if (type !== 'webhook') throw new Error(`The recipient ${id} is of type ${type}, not webhook.`);
    const { webhook_payloads: payloads, webhook_headers: headers } = details;
    return {
      id,
      name: details.webhook_name ?? '',
      url: details.webhook_url ?? '',
      secret: details.webhook_secret || null,
      ...(action === 'read'
        ? {
            template: Object.entries(payloads?.payload_templates ?? {}).flatMap(([kind, template]) =>
              template ? [{ type: kind, body: template.body }] : [],
            ),
            variable: (payloads?.template_variables ?? []).map((variable) => ({
              name: variable.name,
              default_value: variable.default_value ?? '',
            })),
            header: (headers ?? []).map(({ header, value }) => ({ name: header, value: value ?? '' })),
          }
        : {
            template: payloads ? (before.template ?? []) : [],
            variable: payloads?.template_variables ? (before.variable ?? []) : [],
            header: headers ? (before.header ?? []) : [],
          }),
    };
  },
});

export const webhookRecipient: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    secret: [lengthAtMost(255)],
    url: [lengthBetween(1, 2048), webUrl],
    'template.type': [oneOf('trigger', 'exhaustion_time', 'budget_rate')],
    variable: [sizeAtMost(10), uniqueBy('name')],
    'variable.name': variableName,
    'variable.default_value': [lengthAtMost(256)],
    header: [sizeAtMost(5)],
    'header.name': [lengthBetween(1, 64), noneOf('Content-Type', 'User-Agent', 'X-Honeycomb-Webhook-Token')],
    'header.value': [lengthAtMost(750)],
  },
  rules: [oneTemplatePerType, variablesNeedTemplate, validHeaders],
  defaults: { 'variable.default_value': '', 'header.value': '' },
  modifiers: { id: [useStateForUnknown] },
};
