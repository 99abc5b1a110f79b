import type { Trigger } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { blocks, text } from '../api/fields.ts';
import type { ObjectValue } from '../cty/value.ts';
import type { RecipientAnswer } from '../resources/recipient-api.ts';
import { idOfSdkList } from './read-lists.ts';

type Wanted = (values: readonly string[]) => boolean;

/** What a recipient of a type is looked for by. */
function valuesOf({ type, details }: RecipientAnswer): readonly string[] | undefined {
  switch (type) {
    case 'email':
      return [details.email_address ?? ''];
    case 'slack':
      return [details.slack_channel ?? ''];
    case 'pagerduty':
      return [details.pagerduty_integration_name ?? ''];
    case 'webhook':
    case 'msteams':
    case 'msteams_workflow':
      return [details.webhook_name ?? '', details.webhook_url ?? ''];
    default:
      return undefined;
  }
}

/**
 * The real provider compares the value of a filter with every recipient, whatever its type, and without a value takes
 * them all: a type alone chooses nothing.
 */
function wanted({ target, detail_filter }: ObjectValue): Wanted {
  const [filter] = blocks(detail_filter);
  if (filter && text(filter.value_regex) !== '') {
    const pattern = new RegExp(text(filter.value_regex));
    return (values) => values.some((value) => pattern.test(value));
  }
  const value = filter ? text(filter.value) : text(target);
  return value === '' ? () => true : (values) => values.includes(value);
}

async function recipientsThatFit(api: Api, config: ObjectValue): Promise<readonly RecipientAnswer[]> {
  const { body } = await api.send<readonly RecipientAnswer[]>('GET', '/1/recipients', {});
  const isWanted = wanted(config);
  return body.filter((recipient) => {
    const values = valuesOf(recipient);
    return values === undefined || isWanted(values);
  });
}

export async function readRecipients(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const ids = (await recipientsThatFit(api, config)).map(({ id }) => id);
  return { id: idOfSdkList(ids), ids };
}

/** Exactly one recipient. The attributes are those of the type that was asked for. */
export async function readRecipient(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const found = await recipientsThatFit(api, config);
  const [recipient] = found;
  if (!recipient || found.length > 1)
    throw new Error(
      found.length === 0
        ? 'No recipient fits.'
        : `${found.length} recipients fit; say more in detail_filter. The type alone chooses nothing.`,
    );
  return { id: recipient.id, ...attributes(text(config.type), recipient.details) };
}

function attributes(type: string, details: RecipientAnswer['details']): ObjectValue {
  switch (type) {
    case 'email':
      return { address: details.email_address ?? '' };
    case 'slack':
      return { channel: details.slack_channel ?? '' };
    case 'pagerduty':
      return {
        integration_key: details.pagerduty_integration_key ?? '',
        integration_name: details.pagerduty_integration_name ?? '',
      };
    case 'webhook':
      return {
        name: details.webhook_name ?? '',
        url: details.webhook_url ?? '',
        secret: details.webhook_secret ?? '',
      };
    default:
      return { name: details.webhook_name ?? '', url: details.webhook_url ?? '' };
  }
}

/** The recipient of the first trigger of a dataset that has one of that type and target. */
export async function readTriggerRecipient(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<readonly Trigger[]>('GET', '/1/triggers/{dataset}', config);
  const [type, target] = [text(config.type), text(config.target)];
  const recipient = body
    .flatMap(({ recipients }) => recipients ?? [])
    .find((each) => each.type === type && (each.target ?? '') === target);
  if (recipient) return { id: recipient.id };
  throw new Error(`No trigger of ${text(config.dataset)} tells a recipient of type "${type}" with target "${target}".`);
}
