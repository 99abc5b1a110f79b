import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFile } from 'honeycomb-adopt';
import {
  type Client,
  deleteTrigger,
  getQuery,
  updateBoard,
  updateColumn,
  updateDataset,
  updateTrigger,
} from 'honeycomb-api';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summarizePlan } from '../../scripts/plan-summary.ts';
import { liftSysDefinitions } from '../../telemetry/lift-sys/definitions.ts';
import { addressesOf, liftSysText, synthesized, synthesizedText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { changes } from './changes.ts';
import { type Deployment, findTools, newDeployment, type Tools } from './deployment.ts';
import { expected } from './expected.ts';
import { takeover } from './import-blocks.ts';
import { clientOf, inventory, readEnvironment } from './inventory.ts';
import { liftSysDefinition, VariedStack } from './varied-stack.ts';

const folder = temporaryFolder();
let tools: Tools;
let honeycomb: LocalHoneycomb;
let deployment: Deployment;
let client: Client;
/** What is deployed: each change is on top of those before. */
let deployed = liftSysDefinition;

beforeAll(async () => {
  tools = await findTools(folder);
  console.log(`${tools.terraform.version}. ${tools.provider.line}`);
  honeycomb = await startLocalHoneycomb({ keys: { production: 'key-of-production' } });
  client = clientOf(honeycomb);
  deployment = await newDeployment(join(folder, 'first'), tools, honeycomb, liftSysDefinition);
});
afterAll(() => honeycomb?.close());

describe('lift-sys, deployed to an empty Honeycomb', () => {
  it('is the stack that production gets', () => {
    expect(synthesizedText((app) => new VariedStack(app, liftSysDefinition))).toBe(liftSysText());
  });

  it('creates every resource of the stack', async () => {
    const addresses = addressesOf(synthesized((app) => new VariedStack(app, liftSysDefinition)));
    const lines = addresses.map((address) => `create ${address.replace('honeycombio_', '')}`);
    expect(await deployment.plan()).toEqual(lines);
    await deployment.applyPlan();
  });

  it('is in Honeycomb what the definitions say', async () => {
    expect(await inventory(client)).toEqual(expected(liftSysDefinition));
  });

  it('is not changed by a second run', async () => {
    expect(await deployment.plan()).toEqual([]);
  });
});

// That a plan holds its own change alone says that the one before left nothing to do.
describe('a change touches what it must and no more', () => {
  it.each(changes)('$name', async ({ edit, plan }) => {
    deployed = edit(deployed);
    deployment.define(deployed);
    expect(await deployment.plan()).toEqual(plan);
    await deployment.applyPlan();
    expect(await inventory(client)).toEqual(expected(deployed));
  });

  it('leaves nothing to do in the end', async () => {
    expect(await deployment.plan()).toEqual([]);
  });
});

describe('a deployment whose state was lost', () => {
  let adopted: Deployment;
  it('is taken over by a plan without a change, and Honeycomb is not changed', async () => {
    const configuration = synthesized((app) => new VariedStack(app, deployed));
    const { blocks, known } = takeover(configuration, await readEnvironment(client));
    adopted = await newDeployment(join(folder, 'adopted'), tools, honeycomb, deployed);
    adopted.write('imports.tf.json', { import: blocks });
    writeFileSync(join(adopted.folder, 'terraform.tfstate'), stateFile(known));
    honeycomb.resetRequests();
    const imports = blocks.map(({ to }) => `import ${to.replace('honeycombio_', '')}`);
    expect(await adopted.plan()).toEqual(imports.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(blocks.length + known.length).toBe(addressesOf(configuration).length);
    await adopted.applyPlan();
    expect(Object.keys(honeycomb.requests()).filter((route) => !route.startsWith('GET '))).toEqual([]);
  });

  it('has an empty plan then', async () => {
    expect(await adopted.plan()).toEqual([]);
  });
});

describe('what was changed by hand', () => {
  it('is found, and named in the summary of the plan', async () => {
    const { triggers, boards, columns } = await readEnvironment(client);
    const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T =>
      all.find((each) => each.name === name)!;
    const dataset = 'lift-sys';

    const { id, name, query, frequency, threshold, recipients } = named(triggers, 'High error rate');
    const higher = { ...threshold, value: 0.9 };
    await client.call(updateTrigger, {
      path: { dataset, id },
      body: { ...named(triggers, name), query, frequency, threshold: higher, recipients, query_id: null },
    });
    await client.call(deleteTrigger, { path: { dataset, id: named(triggers, 'Slow requests').id } });

    const { links: _, ...board } = named(boards, 'Business Metrics');
    await client.call(updateBoard, {
      path: { id: board.id },
      body: { ...board, layout_generation: 'manual', panels: board.panels.slice(0, -1) },
    });

    const column = columns.find(({ key_name }) => key_name === 'user.id')!;
    await client.call(updateColumn, { path: { dataset, id: column.id }, body: { ...column, hidden: true } });

    await deployment.plan();
    expect(summarizePlan(await deployment.showPlan())).toEqual([
      '1 to create, 3 to change, 0 to replace, 0 to destroy',
      '',
      '     1 trigger               Slow requests',
      '  change honeycombio_column.lift_sys__user_id',
      '  change honeycombio_flexible_board.business_metrics',
      '  change honeycombio_trigger.high_error_rate',
    ]);
  });

  it('is made good by the next apply', async () => {
    await deployment.applyPlan();
    expect(await inventory(client)).toEqual(expected(deployed));
  });
});

describe('terraform destroy', () => {
  const destroy = () => deployment.run('destroy', '-auto-approve', '-input=false', '-no-color');

  it('leaves the dataset with its telemetry, which Honeycomb protects, and the columns that it reads itself', async () => {
    const id = (await readEnvironment(client)).queries[0]?.query_id ?? 'no query';
    const { exitCode, stderr } = await destroy();
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringMatching(/delete.protect/i) });
    const { datasets, columns, meanings: _, ...rest } = await inventory(client);
    expect(datasets).toHaveLength(1);
    expect(columns.map(({ name }) => name)).toEqual(Object.values(liftSysDefinitions).toSorted());
    expect(new Set(Object.values(rest).flat())).toEqual(new Set());
    // Honeycomb has no way to delete a query: it stays as long as its dataset, without a name.
    expect(await client.call(getQuery, { path: { dataset: 'lift-sys', id } })).toMatchObject({ id });
  });

  it('leaves nothing once the protection was taken away', async () => {
    await client.call(updateDataset, {
      path: { dataset: 'lift-sys' },
      body: { settings: { delete_protected: false } },
    });
    expect(await destroy()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(Object.values(await inventory(client)).flat()).toEqual([]);
  });
});
