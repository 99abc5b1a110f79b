import { withinLimit } from './comment-body.ts';
import type { PlannedEnvironment } from './planned-environment.ts';

export const driftTitle = 'Honeycomb is not as the code says';

/** First line of the issue: how the next night finds it. */
const marker = '<!-- lift-sys-honeycomb drift -->';

export const isDriftIssue = (body: string | null | undefined): boolean => body?.startsWith(marker) ?? false;

/**
 * The issue about environments that are not as main says, or undefined when all are.
 * @param run address of the run that found it
 */
export function driftBody(planned: readonly PlannedEnvironment[], run: string): string | undefined {
  const drifted = planned.filter(({ account, lines }) => account && lines.length > 0);
  if (drifted.length === 0) return undefined;
  const heading = `${marker}
Somebody changed something in Honeycomb, or a deploy is still to come. This is what a deploy of main would change: first what Honeycomb has, then what the code says.

To keep what Honeycomb has, write it into the code; to undo it, run the workflow Deploy. This issue closes itself when nothing differs any more. Found by ${run}`;
  return withinLimit(heading, drifted, run);
}
