import { parseArgs } from 'node:util';
import { runStep, runUrl } from './actions.ts';
import { withoutEmpty } from './environment-plan.ts';
import { githubFrom } from './github.ts';
import { readPlanned } from './planned-environment.ts';
import { publishDrift } from './publish.ts';

const help = `npm run ci:drift-issue -- --plans FOLDER: opens, updates or closes the one issue about what differs from the code`;

await runStep(help, async () => {
  const { values } = parseArgs({ options: { plans: { type: 'string' } } });
  if (values.plans === undefined) throw new Error('It takes the folder with the plans: --plans FOLDER');
  const variables = withoutEmpty(process.env);
  const done = await publishDrift(githubFrom(variables), readPlanned(values.plans), runUrl(variables) ?? values.plans);
  console.log(done === 'nothing' ? 'Nothing differs.' : `The issue about drift is ${done}.`);
});
