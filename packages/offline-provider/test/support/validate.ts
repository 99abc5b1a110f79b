import { conformBlock } from '../../src/cty/conform.ts';
import { formatPath } from '../../src/engine/problem.ts';
import { validate } from '../../src/engine/validate.ts';
import { providerSchema } from '../../src/provider-schema.ts';
import { resources } from '../../src/resources/index.ts';
import { type Change, valid } from '../examples/valid.ts';

/** What the provider says to an example, one line for each problem: place, summary, detail. */
export function problemsOf([, type, change]: Change): readonly string[] {
  const block = providerSchema.resource_schemas[type]?.block;
  const rules = resources[type];
  if (!block || !rules) throw new Error(`no such type: ${type}`);
  const config = conformBlock(block, { ...valid[type], ...change });
  return validate(block, config, rules)
    .filter(({ severity }) => severity !== 'warning')
    .map(({ path, summary, detail }) => `${formatPath(path)}: ${summary}: ${detail}`);
}
