import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chooseProvider } from '../index.ts';
import { learnNames, linesOf, type Names } from './life/requests.ts';
import { first, recreated, replaced, type Stage, seeds, unprotected, updated } from './life/stages.ts';
import { honeycomb } from './support/honeycomb.ts';
import { cleanEnvironment, requiredProviders, temporaryFolder, workspace } from './support/terraform.ts';

// The life of one of every resource type, with the provider that can be had. What each step sends is in the goldens,
// which are the same for the real provider and for the offline one.
const chosen = await chooseProvider({ terraform: 'terraform', env: cleanEnvironment, folder: temporaryFolder() });
const { env, send, recorder } = await honeycomb();
const { folder, terraformAsync } = workspace(
  { 'versions.tf.json': JSON.stringify(requiredProviders) },
  { ...chosen.env, ...env },
);
const names: Names = new Map();

const configure = (resource: Stage, rest: object = {}): void =>
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ ...rest, resource }, null, 1));
const state = () => JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));

/** Runs a command that must succeed, and says what was sent meanwhile. */
async function requestsOf(...args: readonly string[]): Promise<string> {
  recorder.take();
  const ran = await terraformAsync(...args, '-input=false', '-no-color');
  expect(ran.status, ran.stderr || ran.stdout.slice(-3000)).toBe(0);
  learnNames(names, state());
  return `${linesOf(recorder.take(), names).join('\n')}\n`;
}

const apply = (stage: Stage): Promise<string> => {
  configure(stage);
  return requestsOf('apply', '-auto-approve');
};
const emptyPlan = (): Promise<string> => requestsOf('plan', '-detailed-exitcode');

beforeAll(async () => {
  for (const [path, body] of seeds) await send('POST', path, body);
  expect(await terraformAsync('init', '-input=false')).toMatchObject({ status: 0 });
});

describe('of one of every resource type', () => {
  test('a creation sends what the real provider sends', async () => {
    await expect(await apply(first)).toMatchFileSnapshot('goldens/requests/create.txt');
  });

  test('the plan after it is empty', async () => {
    await expect(await emptyPlan()).toMatchFileSnapshot('goldens/requests/plan.txt');
  });

  test('an update sends what the real provider sends, and the plan after it is empty', async () => {
    await expect(await apply(updated)).toMatchFileSnapshot('goldens/requests/update.txt');
    await emptyPlan();
  });

  test('a replacement sends what the real provider sends, and the plan after it is empty', async () => {
    await expect(await apply(replaced)).toMatchFileSnapshot('goldens/requests/replace.txt');
    await emptyPlan();
  });

  test('an import sends what the real provider sends, and changes nothing', async () => {
    const before = state();
    const isImported = (type: string): boolean => !/_(?:api_key|dataset_definition|marker|marker_setting)$/.test(type);
    const imports = before.resources
      .filter(({ mode, type }: Resource) => mode === 'managed' && isImported(type))
      .map(({ type, name, instances }: Resource) => ({
        to: `${type}.${name}`,
        id: importId(type, instances[0]!.attributes),
      }));
    const imported = Object.fromEntries(Object.entries(replaced).filter(([type]) => isImported(type)));
    const { automatic: _, ...boards } = imported.honeycombio_flexible_board ?? {};
    rmSync(join(folder, 'terraform.tfstate'));
    configure(
      { ...imported, honeycombio_flexible_board: boards },
      { import: imports.filter(({ to }: { readonly to: string }) => !to.endsWith('.automatic')) },
    );
    await expect(await requestsOf('apply', '-auto-approve')).toMatchFileSnapshot('goldens/requests/import.txt');
    await emptyPlan();
    writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify({ ...before, serial: before.serial + 1000 }));
  });

  test('what was deleted elsewhere is planned again, and made with the requests of a creation', async () => {
    const { resources } = state();
    for (const type of deletable)
      for (const { instances } of resources.filter((resource: Resource) => resource.type === type))
        await send('DELETE', placeOf(type, instances[0].attributes));
    await send('PATCH', '/1/dataset_definitions/cart', { error: { name: '' } });
    configure(recreated);
    const planned = await terraformAsync('plan', '-input=false', '-no-color', '-detailed-exitcode');
    const addresses = [...planned.stdout.matchAll(/# (\S+) (?:will be|must be) (.*)/g)].map(
      ([, address, what]) => `${what}: ${address}`,
    );
    await expect(`${addresses.sort().join('\n')}\n`).toMatchFileSnapshot(
      'goldens/requests/deleted-elsewhere-planned.txt',
    );
    await expect(await requestsOf('apply', '-auto-approve')).toMatchFileSnapshot(
      'goldens/requests/deleted-elsewhere.txt',
    );
    await emptyPlan();
  });

  test('a protected dataset is not destroyed', async () => {
    const ran = await terraformAsync(
      'destroy',
      '-auto-approve',
      '-input=false',
      '-no-color',
      '-target=honeycombio_dataset.front',
    );
    expect(ran.status).toBe(1);
    expect(oneLine(ran.stderr)).toMatch(/delete[ -]protect/i);
  });

  test('a destruction sends what the real provider sends, and leaves nothing', async () => {
    await apply(unprotected);
    await expect(await requestsOf('destroy', '-auto-approve')).toMatchFileSnapshot('goldens/requests/destroy.txt');
    expect(state().resources).toEqual([]);
    const slugs = (await send<readonly { slug: string }[]>('GET', '/1/datasets')).map(({ slug }) => slug);
    const rest = await Promise.all(
      ['/1/boards', '/1/recipients', '/1/triggers/__all__', '/1/slos/__all__', '/1/marker_settings/__all__'].map(
        (path) => send('GET', path),
      ),
    );
    expect([slugs.sort(), ...rest]).toEqual([
      ['cart', 'shop'],
      [],
      [
        {
          id: expect.any(String),
          type: 'email',
          details: { email_address: 'inline@example.com' },
          created_at: expect.any(String),
          updated_at: expect.any(String),
        },
      ],
      [],
      [],
      [],
    ]);
  });
});

/** What can be deleted through the API, what uses others before what is used. */
const deletable = [
  ...['board_view', 'flexible_board', 'query_annotation', 'burn_alert', 'trigger', 'slo', 'derived_column', 'column'],
  ...['email_recipient', 'slack_recipient', 'pagerduty_recipient', 'msteams_workflow_recipient', 'webhook_recipient'],
  ...['marker', 'marker_setting', 'api_key', 'environment'],
].map((name) => `honeycombio_${name}`);

function placeOf(type: string, { id, dataset, board_id }: Readonly<Record<string, string | null>>): string {
  const name = type.replace('honeycombio_', '');
  if (name === 'board_view') return `/1/boards/${board_id}/views/${id}`;
  if (name === 'api_key' || name === 'environment') return `/2/teams/local/${name.replace('_', '-')}s/${id}`;
  if (name.endsWith('_recipient')) return `/1/recipients/${id}`;
  if (name === 'flexible_board') return `/1/boards/${id}`;
  return `/1/${name}s/${dataset || '__all__'}/${id}`;
}

const oneLine = (text: string): string => text.replace(/[\s│]+/g, ' ');

interface Resource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes: Readonly<Record<string, string | null>> }[];
}

function importId(type: string, { id, dataset, alias, name, board_id }: Readonly<Record<string, string | null>>) {
  const key = { honeycombio_column: name, honeycombio_derived_column: alias }[type] ?? id;
  if (board_id) return `${board_id}/${id}`;
  return dataset ? `${dataset}/${key}` : key;
}
