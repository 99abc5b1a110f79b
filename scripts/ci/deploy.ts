import { parseArgs } from 'node:util';
import { runStep, runUrl, showPlanned } from './actions.ts';
import { deployReviewed } from './deploy-reviewed.ts';
import { withoutEmpty } from './environment-plan.ts';

const help = `npm run ci:deploy -- --reviewed "staging=DIGEST production=DIGEST" --ref main: deploys HONEYCOMB_ENVIRONMENT when its plan is the reviewed one`;

await runStep(help, async (interruption) => {
  const { values } = parseArgs({
    options: { reviewed: { type: 'string', default: '' }, ref: { type: 'string', default: 'main' } },
  });
  const variables = withoutEmpty(process.env);
  const environment = variables.HONEYCOMB_ENVIRONMENT ?? 'production';
  const { changed, warnings } = await deployReviewed(variables, {
    reviewed: digestFor(environment, values.reviewed),
    ref: values.ref,
    runUrl: runUrl(variables),
    interruption,
    onPlan: (planned) => showPlanned(planned, variables),
  });
  for (const warning of warnings) console.error(`Warning: ${warning}`);
  console.log(changed ? `\n${environment} is deployed.` : `\n${environment} is as the code says already.`);
});

/** @throws when what was given is not of the form that a plan prints */
function digestFor(environment: string, reviewed: string): string | undefined {
  const pairs = reviewed.split(/\s+/).filter((pair) => pair !== '');
  const wrong = pairs.find((pair) => !/^[a-z0-9-]+=[0-9a-f]{64}$/.test(pair));
  if (wrong !== undefined)
    throw new Error(`--reviewed takes ENVIRONMENT=DIGEST, as a plan prints it, not ${wrong}. Nothing was changed.`);
  return pairs.find((pair) => pair.startsWith(`${environment}=`))?.slice(environment.length + 1);
}
