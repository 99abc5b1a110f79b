import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Plan, type TerraformForTests, terraformForTests } from '../terraform/terraform-for-tests.ts';
import { runApp } from './run-command.ts';

const limit = 180_000;
const folder = temporaryFolder();
let terraform: TerraformForTests;
let plan: Plan;

beforeAll(async () => {
  await runApp('templates', folder, { CDKTF_OUTDIR: join(folder, 'output') });
  terraform = await terraformForTests(folder);
  terraform.write(readFileSync(join(folder, 'output/stacks/shop/cdk.tf.json'), 'utf8'));
  await terraform.init();
  plan = await terraform.plan();
}, limit);

const planned = (address: string) => plan.resource_changes.find((change) => change.address === address)?.change.after;

it('a description with the beginnings of Terraform templates reaches Honeycomb as it was written', () => {
  expect(planned('honeycombio_trigger.slow_checkout')).toMatchObject({
    description:
      'Costs ${amount} and %{if rush}more%{endif}, $${not} %%{this}.\n\nRunbook: https://example.com/runbooks/shop.md#slow-checkout',
  });
});

it('and so does a query with them in a regular expression and a filter', () => {
  const { query_json } = planned('honeycombio_query.saved__placeholders') ?? {};
  expect(JSON.parse(String(query_json))).toEqual({
    calculated_fields: [{ name: 'unfilled', expression: 'REG_MATCH($name, "[$%][{][a-z]+[}]|${|%{")' }],
    calculations: [{ op: 'COUNT' }],
    filters: [
      { column: 'unfilled', op: '=', value: true },
      { column: 'name', op: 'contains', value: '${' },
    ],
    time_range: 3600,
  });
  expect(planned('honeycombio_query_annotation.saved__placeholders')).toMatchObject({
    description: 'Operations with a ${placeholder} or %{directive} left in their name.',
  });
});
