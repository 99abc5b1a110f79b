import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deleteElsewhere } from './life/requests.ts';
import { first, recreated, replaced, unprotected, updated } from './life/stages.ts';
import { oneLine, scenario } from './support/scenario.ts';

// The life of one of every resource type, with the provider that can be had. What each step sends and what it leaves in
// the state is in the goldens, which are the same for the real provider and for the offline one.
const { folder, send, apply, configure, run, emptyPlan, requestsOf, state, stateText } = await scenario();

describe('of one of every resource type', () => {
  test('a creation sends and leaves what the real provider does', async () => {
    await expect(await apply(first)).toMatchFileSnapshot('goldens/requests/create.txt');
    await expect(stateText()).toMatchFileSnapshot('goldens/state/created.json');
  });

  test('the plan after it is empty', async () => {
    await expect(await emptyPlan()).toMatchFileSnapshot('goldens/requests/plan.txt');
  });

  test('an update sends and leaves what the real provider does, and the plan after it is empty', async () => {
    await expect(await apply(updated)).toMatchFileSnapshot('goldens/requests/update.txt');
    await expect(stateText()).toMatchFileSnapshot('goldens/state/updated.json');
    await emptyPlan();
  });

  test('a replacement sends what the real provider sends, and the plan after it is empty', async () => {
    await expect(await apply(replaced)).toMatchFileSnapshot('goldens/requests/replace.txt');
    await emptyPlan();
  });

  test('an import sends and leaves what the real provider does, and changes nothing', async () => {
    const before = state();
    const imports = before.resources
      .filter(({ mode, type, name }) => mode === 'managed' && isImported(type) && name !== 'automatic')
      .map(({ type, name, instances }) => ({
        to: `${type}.${name}`,
        id: importId(type, instances[0]!.attributes),
      }));
    const imported = Object.fromEntries(Object.entries(replaced).filter(([type]) => isImported(type)));
    // The import of a board without places plans their removal, with the real provider as well.
    const { automatic: _, ...boards } = imported.honeycombio_flexible_board ?? {};
    rmSync(join(folder, 'terraform.tfstate'));
    const sent = await apply({ ...imported, honeycombio_flexible_board: boards }, { import: imports });
    await expect(sent).toMatchFileSnapshot('goldens/requests/import.txt');
    await expect(stateText()).toMatchFileSnapshot('goldens/state/imported.json');
    await emptyPlan();
    const newest = { ...before, serial: before.serial + 1000 };
    writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(newest));
  });

  test('what was deleted elsewhere is planned again, and made with the requests of a creation', async () => {
    await deleteElsewhere(state(), send);
    await send('PATCH', '/1/dataset_definitions/cart', { error: { name: '' } });
    configure(recreated);
    const { stdout } = await run('plan');
    const planned = [...stdout.matchAll(/# (\S+) (?:will|must) be (.*)/g)].map(
      ([, address, what]) => `${address} ${what}`,
    );
    await expect(`${planned.sort().join('\n')}\n`).toMatchFileSnapshot('goldens/deleted-elsewhere-planned.txt');
    await expect(await requestsOf('apply', '-auto-approve')).toMatchFileSnapshot('goldens/requests/recreate.txt');
    await emptyPlan();
  });

  test('a protected dataset is not destroyed', async () => {
    const ran = await run('destroy', '-auto-approve', '-target=honeycombio_dataset.front');
    expect({ status: ran.status, says: /delete[ -]protect/i.test(oneLine(ran.stderr)) }).toEqual({
      status: 1,
      says: true,
    });
  });

  test('a destruction sends what the real provider sends, and leaves nothing', async () => {
    await apply(unprotected);
    await expect(await requestsOf('destroy', '-auto-approve')).toMatchFileSnapshot('goldens/requests/destroy.txt');
    expect(state().resources).toEqual([]);
    const slugs = (await send<readonly { slug: string }[]>('GET', '/1/datasets')).map(({ slug }) => slug);
    const recipients = (await send<readonly { details: unknown }[]>('GET', '/1/recipients')).map(
      ({ details }) => details,
    );
    const paths = ['/1/boards', '/1/triggers/__all__', '/1/slos/__all__', '/1/marker_settings/__all__'];
    const rest = await Promise.all(paths.map((path) => send('GET', path)));
    // The recipient that a trigger named by type and target belongs to nobody.
    expect({ slugs: slugs.sort(), recipients, rest }).toEqual({
      slugs: ['cart', 'shop'],
      recipients: [{ email_address: 'inline@example.com' }],
      rest: [[], [], [], []],
    });
  });
});

const isImported = (type: string): boolean => !/_(?:api_key|dataset_definition|marker|marker_setting)$/.test(type);

function importId(type: string, { id, dataset, alias, name, board_id }: Readonly<Record<string, string | null>>) {
  const key = { honeycombio_column: name, honeycombio_derived_column: alias }[type] ?? id;
  if (board_id) return `${board_id}/${id}`;
  return dataset ? `${dataset}/${key}` : key;
}
