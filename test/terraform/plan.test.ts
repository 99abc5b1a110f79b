import {
  Board,
  type BoardDefinition,
  defineBoard,
  queryPanel,
  Trigger,
  type TriggerDefinition,
} from 'honeycomb-constructs';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestRate } from '../../queries/lift-sys/requests.ts';
import { highErrorRate } from '../../stacks/lift-sys/triggers.ts';
import { addressesOf, type Configuration, liftSysText, synthesizedText } from '../configuration.ts';
import { BareStack } from '../stacks/bare-stack.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Plan, type TerraformForTests, terraformForTests } from './terraform-for-tests.ts';

const limit = 180_000;
const folder = temporaryFolder();
const text = liftSysText();
let terraform: TerraformForTests;

beforeAll(async () => {
  terraform = await terraformForTests(folder);
  terraform.write(text);
  await terraform.init();
}, limit);

describe('Terraform, of all of lift-sys', { timeout: limit }, () => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await terraform.plan();
  }, limit);

  it('accepts the configuration', async () => {
    expect(await terraform.validate()).toMatchObject({ valid: true, diagnostics: [] });
  });

  it('plans to create what is defined and nothing else when nothing is deployed yet', () => {
    const { resource_changes } = plan;
    expect(resource_changes.map(({ address }) => address).sort()).toEqual(addressesOf(JSON.parse(text)));
    expect(new Set(resource_changes.map(({ change }) => change.actions.join()))).toEqual(new Set(['create']));
  });

  it('knows before what each resource will be, but for what only Honeycomb or another resource can tell', () => {
    const unknown = plan.resource_changes.map(({ type, change: { after_unknown } }) => [
      type,
      Object.keys(after_unknown)
        .filter((attribute) => after_unknown[attribute] === true)
        .sort(),
    ]);
    expect(Object.fromEntries(unknown)).toEqual({
      honeycombio_burn_alert: ['id', 'slo_id'],
      honeycombio_column: ['created_at', 'dataset', 'id', 'last_written_at', 'updated_at'],
      honeycombio_dataset: ['created_at', 'id', 'last_written_at', 'slug'],
      honeycombio_dataset_definition: ['column_type', 'dataset', 'id'],
      honeycombio_derived_column: ['id'],
      honeycombio_flexible_board: ['board_url', 'id'],
      honeycombio_pagerduty_recipient: ['id'],
      honeycombio_query: ['id'],
      honeycombio_query_annotation: ['id', 'query_id'],
      honeycombio_slack_recipient: ['id'],
      honeycombio_slo: ['datasets', 'id'],
      honeycombio_trigger: ['id'],
    });
  });

  it('refuses a mistake in it, so that accepting it means something', async () => {
    const configuration: Configuration = JSON.parse(text);
    Object.assign(configuration.resource.honeycombio_trigger?.high_error_rate ?? {}, {
      threshold: [{ op: '=>', value: 1 }],
    });
    terraform.write(JSON.stringify(configuration));
    const { valid, diagnostics } = await terraform.validate();
    expect({ valid, wrong: diagnostics.map(({ address }) => address) }).toEqual({
      valid: false,
      wrong: ['honeycombio_trigger.high_error_rate'],
    });
  });
});

describe('Terraform, of a rename', { timeout: limit }, () => {
  const board = defineBoard({
    name: 'Traffic',
    description: 'How busy is it?',
    panels: [queryPanel({ title: 'Requests', query: requestRate })],
  });
  const stackWith = (trigger: TriggerDefinition, board: BoardDefinition): string =>
    synthesizedText((app) => {
      const stack = new BareStack(app);
      new Trigger(stack, trigger);
      new Board(stack, board);
    });
  const renamed = { ...highErrorRate, name: 'Errors' };
  const before = stackWith(highErrorRate, board);

  const actions = ({ resource_changes }: Plan): Readonly<Record<string, string>> =>
    Object.fromEntries(
      resource_changes
        .filter(({ type }) => !type.endsWith('_recipient'))
        .map(({ address, previous_address: from, change }) => [
          address,
          `${change.actions}${from ? ` from ${from}` : ''}`,
        ]),
    );

  /** The plan of a change to what the plan of `before` deployed. */
  const planOf = async (after: string): Promise<Readonly<Record<string, string>>> => {
    terraform.pretendNothingDeployed();
    terraform.write(before);
    terraform.pretendApplied(await terraform.plan());
    terraform.write(after);
    return actions(await terraform.plan());
  };

  it('changes in place what says what it was called before', async () => {
    const traffic = { ...board, name: 'Busyness', renamedFrom: 'Traffic' };
    expect(await planOf(stackWith({ ...renamed, renamedFrom: highErrorRate.name }, traffic))).toEqual({
      'honeycombio_trigger.errors': 'update from honeycombio_trigger.high_error_rate',
      'honeycombio_flexible_board.busyness': 'update from honeycombio_flexible_board.traffic',
      'honeycombio_query.busyness__requests': 'no-op from honeycombio_query.traffic__requests',
      'honeycombio_query_annotation.busyness__requests': 'no-op from honeycombio_query_annotation.traffic__requests',
    });
  });

  it('destroys and creates what does not, which is why the addresses are listed', async () => {
    expect(await planOf(stackWith(renamed, board))).toMatchObject({
      'honeycombio_trigger.errors': 'create',
      'honeycombio_trigger.high_error_rate': 'delete',
    });
  });
});
