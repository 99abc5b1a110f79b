import { commentBody, type Digests, digestsIn } from './comment-body.ts';
import type { GitHub } from './github.ts';
import { driftBody, driftTitle, isDriftIssue } from './issue-body.ts';
import type { PlannedEnvironment } from './planned-environment.ts';

/** Writes the plans to a pull request: one comment, which each run writes anew. */
export async function publishComment(
  github: GitHub,
  number: number,
  planned: readonly PlannedEnvironment[],
  artifact: string,
): Promise<'created' | 'updated'> {
  const body = commentBody(planned, artifact);
  const before = (await github.ourComments(number)).find((comment) => digestsIn(comment.body) !== undefined);
  if (before === undefined) {
    await github.createComment(number, body);
    return 'created';
  }
  await github.updateComment(before.id, body);
  return 'updated';
}

/** What was reviewed in the pull request that a commit came with; nothing for a commit that came without one. */
export async function reviewedDigests(github: GitHub, commit: string): Promise<Digests> {
  const [number] = await github.mergedPullRequests(commit);
  if (number === undefined) return {};
  const digests = (await github.ourComments(number)).map(({ body }) => digestsIn(body));
  return digests.find((each) => each !== undefined) ?? {};
}

/** Opens one issue about drift, keeps it up to date, and closes it when nothing drifts any more. */
export async function publishDrift(
  github: GitHub,
  planned: readonly PlannedEnvironment[],
  run: string,
): Promise<'opened' | 'updated' | 'closed' | 'nothing'> {
  if (planned.some(({ account }) => !account))
    throw new Error(
      'An environment was planned without a key, which says nothing of drift. The issue is left as it is.',
    );
  const body = driftBody(planned, run);
  const [first, ...others] = (await github.ourOpenIssues()).filter((issue) => isDriftIssue(issue.body));
  for (const { number } of others) await github.updateIssue(number, { state: 'closed' });
  if (body === undefined) {
    if (first === undefined) return 'nothing';
    await github.createComment(first.number, `Nothing differs any more. Found by ${run}`);
    await github.updateIssue(first.number, { state: 'closed' });
    return 'closed';
  }
  if (first === undefined) {
    await github.createIssue(driftTitle, body);
    return 'opened';
  }
  await github.updateIssue(first.number, { body });
  return 'updated';
}
