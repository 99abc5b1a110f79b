import { isTeam } from '../../stacks/settings.ts';
import type { Interruption } from '../interruption.ts';
import { findCopies } from '../lost-answers.ts';
import { markDeploy } from '../mark-deploy.ts';
import { applyPlan } from '../stack-run.ts';
import { planDeployment, type Variables } from './environment-plan.ts';
import { planDigest } from './plan-digest.ts';
import type { PlannedEnvironment } from './planned-environment.ts';

export interface Deployed {
  readonly planned: PlannedEnvironment;
  readonly changed: boolean;
  /** What went wrong after everything was deployed. */
  readonly warnings: readonly string[];
}

export interface DeployOptions {
  /** The digest of the plan that was reviewed; undefined when there was no review. */
  readonly reviewed: string | undefined;
  /** What the marker says was deployed. */
  readonly ref: string;
  /** Where the marker leads: the run. */
  readonly runUrl?: string | undefined;
  /** Hears of the plan before anything is changed. */
  readonly onPlan?: (planned: PlannedEnvironment) => void;
  readonly interruption?: Interruption;
}

/**
 * Plans, compares with what was reviewed, applies exactly that plan, and marks the deploy in Honeycomb. A plan that changes
 * nothing needs no review.
 * @throws before anything is changed when a variable is missing, the key is wrong, or the plan is not the reviewed one
 */
export async function deployReviewed(variables: Variables, options: DeployOptions): Promise<Deployed> {
  const { planned, target, stack, honeycomb } = await planDeployment(variables, options.interruption);
  options.onPlan?.(planned);
  if (planned.digest === planDigest({})) return { planned, changed: false, warnings: [] };
  if (planned.digest !== options.reviewed) throw new Error(refusal(planned, options.reviewed));
  await applyPlan(stack);
  const { ref, runUrl } = options;
  const copies = await findCopies(stack, honeycomb.client);
  return {
    planned,
    changed: true,
    warnings: [
      // Nobody reviewed a removal, so it is left to somebody who is asked.
      ...copies.map(
        ({ what }) =>
          `the ${what} is there twice, as the answer to its creation was lost; npm run deploy -- --env ${planned.environment} leaves one`,
      ),
      ...(isTeam(target) ? [] : await markDeploy(honeycomb.client, ref, runUrl)),
    ],
  };
}

function refusal({ environment, digest, lines }: PlannedEnvironment, reviewed: string | undefined): string {
  const why =
    reviewed === undefined
      ? `Nobody reviewed a plan for ${environment}`
      : `The plan for ${environment} is not the one that was reviewed (${reviewed.slice(0, 12)}): something else was deployed or merged since, or somebody changed Honeycomb`;
  return [
    `${why}. Nothing was changed. The plan is now:`,
    ...lines.map((line) => `  ${line}`),
    `When that is meant, run the workflow Deploy by hand with the plan ${environment}=${digest}`,
  ].join('\n');
}
