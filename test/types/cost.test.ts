import { expect, test } from 'vitest';
import { compile } from './compiler.ts';

const instantiationsOf = async (project: string): Promise<number> => {
  const output = await compile(project, '--extendedDiagnostics');
  expect(output).not.toContain('error TS');
  return Number(/Instantiations:\s+(\d+)/.exec(output)?.[1]);
};

/** Measured at 9 700, a third of what loading zod's and our types costs; four times as many would be noticed. */
const most = 45_000;

test('a query of seventeen steps costs the compiler little', async () => {
  const nothing = await instantiationsOf('cost/tsconfig.nothing.json');
  const query = (await instantiationsOf('cost/tsconfig.long-query.json')) - nothing;
  console.log(`type instantiations: ${query} for a query of seventeen steps, ${nothing} for the package and zod`);
  expect(query).toBeGreaterThan(0);
  expect(query).toBeLessThan(most);
});
