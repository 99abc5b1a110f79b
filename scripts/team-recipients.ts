import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, listRecipients, type Recipient } from 'honeycomb-api';

/** A recipient of the team that a stack looks up, by the detail that names it. */
interface LookedUp {
  readonly type: string;
  readonly detail_filter: { readonly name: string; readonly value: string };
}

interface Configuration {
  readonly data?: Readonly<Record<string, Readonly<Record<string, LookedUp>>>>;
}

const dataSource = 'honeycombio_recipient';
const file = (folder: string): string => join(folder, 'cdk.tf.json');

/** What the provider calls a detail, and what Honeycomb's API calls it. */
const details: Readonly<Record<string, string>> = {
  channel: 'slack_channel',
  integration_name: 'pagerduty_integration_name',
  address: 'email_address',
  name: 'webhook_name',
};

/**
 * The recipients that a stack tells and that the team does not have yet, by name.
 * @param folder with the stack's configuration
 * @param client asks what there is; without one, nothing is
 */
export async function missingRecipients(folder: string, client: Client | undefined): Promise<readonly string[]> {
  const lookedUp = Object.values(read(folder).data?.[dataSource] ?? {});
  const existing = lookedUp.length === 0 || client === undefined ? [] : await client.call(listRecipients);
  return lookedUp.filter((each) => !existing.some((one) => isIt(each, one))).map(nameOf);
}

/**
 * Lets a stack be planned before the team has these recipients: their names stand for their ids. What is planned so is shown
 * and never applied.
 */
export function awaitRecipients(folder: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const { data, ...rest } = read(folder);
  const { [dataSource]: lookedUp = {}, ...others } = data ?? {};
  const awaited = Object.entries(lookedUp).filter(([, each]) => names.includes(nameOf(each)));
  const left = Object.entries(lookedUp).filter(([, each]) => !names.includes(nameOf(each)));
  const sources = { ...others, ...(left.length > 0 && { [dataSource]: Object.fromEntries(left) }) };
  const configuration = JSON.stringify({ ...rest, ...(Object.keys(sources).length > 0 && { data: sources }) }, null, 2);
  const text = awaited.reduce(
    (before, [address, each]) =>
      before.replaceAll(`"\${data.${dataSource}.${address}.id}"`, () => JSON.stringify(each.detail_filter.value)),
    configuration,
  );
  writeFileSync(file(folder), `${text}\n`);
}

const read = (folder: string): Configuration => JSON.parse(readFileSync(file(folder), 'utf8'));

const nameOf = ({ detail_filter: { value } }: LookedUp): string =>
  value.replaceAll('$${', '${').replaceAll('%%{', '%{');

const isIt = (lookedUp: LookedUp, { type, details: has }: Recipient): boolean =>
  type === lookedUp.type &&
  (has as Readonly<Record<string, unknown>>)[details[lookedUp.detail_filter.name] ?? ''] === nameOf(lookedUp);
