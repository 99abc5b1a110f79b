import { createMarker, honeycombClient } from 'honeycomb-api';
import { readSettings } from '../../stacks/settings.ts';
import { applyPlan } from '../stack-run.ts';
import { apiUrl, assertNothingMissing, planEnvironment, type Variables } from './environment-plan.ts';
import { planDigest } from './plan-digest.ts';
import type { PlannedEnvironment } from './planned-environment.ts';
import { explainTerraform } from './terraform-errors.ts';

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
}

/**
 * Plans, compares with what was reviewed, applies exactly that plan, and marks the deploy in Honeycomb. A plan that changes
 * nothing needs no review.
 * @throws before anything is changed when a variable is missing, the key is wrong, or the plan is not the reviewed one
 */
export async function deployReviewed(variables: Variables, options: DeployOptions): Promise<Deployed> {
  assertNothingMissing(variables, readSettings(variables));
  const { planned, stack } = await planEnvironment(variables);
  options.onPlan?.(planned);
  if (planned.digest === planDigest({})) return { planned, changed: false, warnings: [] };
  if (planned.digest !== options.reviewed) throw new Error(refusal(planned, options.reviewed));
  try {
    await applyPlan(stack);
  } catch (error) {
    throw explainTerraform(error as Error);
  }
  return { planned, changed: true, warnings: await markDeploy(variables, options) };
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

/** The dataset whose graphs show the deploy. */
const dataset = 'lift-sys';

/** The deploy is done whatever becomes of its marker, so that a problem is a warning. */
async function markDeploy(variables: Variables, { ref, runUrl }: DeployOptions): Promise<readonly string[]> {
  const client = honeycombClient({ url: apiUrl(variables), key: variables.HONEYCOMB_API_KEY });
  try {
    await client.call(createMarker, {
      path: { dataset },
      body: { type: 'deploy', message: ref, ...(runUrl !== undefined && { url: runUrl }) },
    });
    return [];
  } catch (error) {
    return [
      `Everything is deployed, but Honeycomb took no marker: ${(error as Error).message}. The key needs the permission Manage Markers.`,
    ];
  }
}
