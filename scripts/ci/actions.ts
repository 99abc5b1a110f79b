import { appendFileSync } from 'node:fs';
import { asksForHelp } from '../help.ts';
import { type Interruption, untilInterrupted } from '../interruption.ts';
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

/**
 * Runs a step, and ends with one message and exit code 1 when it throws. With --help it says what the step does instead.
 * @param work hears when GitHub cancels the job, so that Terraform ends in order and gives the lock back
 */
export async function runStep(help: string, work: (interruption: Interruption) => Promise<void>): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) return console.log(help);
  try {
    await work(untilInterrupted());
  } catch (error) {
    console.error(`\n${(error as Error).message}`);
    process.exitCode = 1;
  }
}
