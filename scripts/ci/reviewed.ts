import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runStep } from './actions.ts';
import { withoutEmpty } from './environment-plan.ts';
import { githubFrom } from './github.ts';
import { reviewedDigests } from './publish.ts';

const help = `npm run ci:reviewed -- --commit SHA: which plans were reviewed in the pull request of a commit, as staging=DIGEST`;

await runStep(help, async () => {
  const { values } = parseArgs({ options: { commit: { type: 'string' } } });
  if (!/^[0-9a-f]{40}$/.test(values.commit ?? '')) throw new Error('It takes a whole commit: --commit SHA');
  const variables = withoutEmpty(process.env);
  const digests = Object.entries(await reviewedDigests(githubFrom(variables), values.commit as string));
  const line = digests.map(([environment, digest]) => `${environment}=${digest}`).join(' ');
  console.log(line === '' ? 'No plan was reviewed.' : `Reviewed: ${line}`);
  if (variables.GITHUB_OUTPUT !== undefined) appendFileSync(variables.GITHUB_OUTPUT, `plans=${line}\n`);
});
