import { parseArgs } from 'node:util';
import { runStep, runUrl } from './actions.ts';
import { withoutEmpty } from './environment-plan.ts';
import { githubFrom } from './github.ts';
import { readPlanned } from './planned-environment.ts';
import { publishComment } from './publish.ts';

const help = `npm run ci:comment -- --plans FOLDER --pull-request 12: writes the plans to the pull request, in one comment`;

await runStep(help, async () => {
  const { values } = parseArgs({ options: { plans: { type: 'string' }, 'pull-request': { type: 'string' } } });
  const number = Number(values['pull-request']);
  if (values.plans === undefined || !Number.isInteger(number) || number < 1)
    throw new Error('It takes the folder with the plans and a number: --plans FOLDER --pull-request 12');
  const variables = withoutEmpty(process.env);
  const done = await publishComment(
    githubFrom(variables),
    number,
    readPlanned(values.plans),
    runUrl(variables) ?? values.plans,
  );
  console.log(`The comment on pull request ${number} is ${done}.`);
});
