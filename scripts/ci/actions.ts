import { appendFileSync } from 'node:fs';
import type { Variables } from './environment-plan.ts';
import { fenced } from './fence.ts';
import { inLines, type PlannedEnvironment } from './planned-environment.ts';

/** Address of the run that this is, or undefined outside a workflow. */
export function runUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id }: Variables) {
  return server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined;
}

/** Shows a plan where a person looks: in the log, and on the page of the run. */
export function showPlanned(planned: PlannedEnvironment, { GITHUB_STEP_SUMMARY: summary }: Variables): void {
  const digest = planned.digest === undefined ? [] : [`Plan ${planned.environment}=${planned.digest}`];
  console.log(['', ...inLines(planned).map((line) => `  ${line}`), ...digest].join('\n'));
  if (summary)
    appendFileSync(summary, [`### ${planned.environment}`, fenced(inLines(planned)), ...digest, ''].join('\n\n'));
}

/** Runs a step, and ends with one message and exit code 1 when it throws. */
export async function runStep(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`\n${(error as Error).message}`);
    process.exitCode = 1;
  }
}
