import { appendFileSync } from 'node:fs';
import { environments } from '../../stacks/environments.ts';
import { runStep } from './actions.ts';
import { environmentOrder } from './environment-order.ts';

const help = 'npm run ci:environments: the team and its environments in the order of deployment, as JSON, for a matrix';

await runStep(help, async () => {
  const { first, all } = environmentOrder(Object.keys(environments));
  const output = `all=${JSON.stringify(all)}\nfirst=${JSON.stringify(first)}\n`;
  process.stdout.write(output);
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, output);
});
