import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentBody, digestsIn, longestBody } from '../../scripts/ci/comment-body.ts';
import { environmentOrder } from '../../scripts/ci/environment-order.ts';
import { githubFrom } from '../../scripts/ci/github.ts';
import { type PlannedEnvironment, readPlanned, writePlanned } from '../../scripts/ci/planned-environment.ts';
import { publishComment, publishDrift, reviewedDigests } from '../../scripts/ci/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';

const run = 'https://github.com/acme/dashboards/actions/runs/1';
const line = 'trigger High error rate: threshold > 0.1 becomes > 0.2';
const staging: PlannedEnvironment = { environment: 'staging', account: true, digest: 'a'.repeat(64), lines: [] };
const production: PlannedEnvironment = {
  environment: 'production',
  account: true,
  digest: 'b'.repeat(64),
  lines: [line],
};
const somebody = { login: 'somebody' };

let server: FakeGitHub;
beforeEach(async () => {
  server = await startFakeGitHub();
});
afterEach(() => server.close());
const github = () => githubFrom(server.variables);

const body = `<!-- lift-sys-honeycomb plan {"staging":"${'a'.repeat(64)}","production":"${'b'.repeat(64)}"} -->
## What this changes in Honeycomb

### staging

\`\`\`text
Nothing changes.
\`\`\`

### production

\`\`\`text
${line}
\`\`\``;

describe('the order of environments', () => {
  it('begins with what they share and ends with production, whatever the table says', () => {
    expect(environmentOrder(['production', 'staging', 'dev'])).toEqual({
      first: ['staging', 'dev'],
      all: ['team', 'staging', 'dev', 'production'],
    });
  });

  it('is that of the comment', () => {
    const folder = temporaryFolder();
    for (const environment of ['staging', 'production', 'dev', 'team'])
      writePlanned(folder, { ...production, environment });
    expect(readPlanned(folder).map(({ environment }) => environment)).toEqual(['team', 'dev', 'staging', 'production']);
  });
});

describe('the comment on a pull request', () => {
  it('is written once, and then in place, whatever others wrote', async () => {
    for (const text of ['Nice.', body, 'I agree.'])
      server.comments.push({ id: server.comments.length, issue: 7, body: text, user: somebody });
    expect(await publishComment(github(), 7, [staging, { ...production, lines: [] }], run)).toBe('created');
    expect(await publishComment(github(), 7, [staging, production], run)).toBe('updated');
    expect(server.writes).toEqual(['POST /issues/7/comments', 'PATCH /issues/comments/103']);
    expect(server.comments.map((comment) => comment.body)).toEqual(['Nice.', body, 'I agree.', body]);
  });

  it('says that there was no account, and then nothing of it counts as reviewed', () => {
    const text = commentBody([{ environment: 'staging', account: false, lines: [line] }], run);
    expect(text).toContain('No key here: this is what an empty Honeycomb would get, and nobody was asked.');
    expect(digestsIn(text)).toEqual({});
  });

  it('is never longer than GitHub takes, says how much is cut, and where all of it is', async () => {
    const many = { ...production, lines: Array.from({ length: 5000 }, (_, index) => `column c${index} is new`) };
    await publishComment(github(), 7, [many, { ...staging, lines: [line] }], run);
    const [comment] = server.comments;
    expect(comment?.body.length).toBeLessThanOrEqual(longestBody);
    expect(comment?.body).toMatch(/^… and \d+ more$/m);
    expect(comment?.body).toContain(`\n${line}\n`);
    expect(comment?.body).toContain(`This is cut to fit; all of it is in the files of the run: ${run}`);
    expect(digestsIn(comment?.body ?? '')).toEqual({ production: 'b'.repeat(64), staging: 'a'.repeat(64) });
  });

  it('fits for any lines, and its blocks end where they should', () => {
    const anyLine = fc.oneof(
      fc.string({ maxLength: 80 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
      fc.constantFrom('`'.repeat(5), 'x'.repeat(2_000), '``` @everyone <!-- lift-sys-honeycomb plan {} -->'),
    );
    const plan = fc.record({ lines: fc.array(anyLine, { maxLength: 8 }), times: fc.constantFrom(1, 20, 60) });
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 3 }), (plans) => {
        const planned = plans.map(({ lines, times }, index) => ({
          ...production,
          environment: `e${index}`,
          lines: Array.from({ length: times }, () => lines).flat(),
        }));
        const text = commentBody(planned, run);
        expect(text.length).toBeLessThanOrEqual(longestBody);
        expect(Object.keys(digestsIn(text) ?? {})).toEqual(planned.map(({ environment }) => environment));
        const outside = outsideOfBlocks(text);
        expect(outside).not.toContain('@everyone');
        expect(outside.match(/^### /gm)).toHaveLength(planned.length);
      }),
      { numRuns: 30 },
    );
  });
});

/** What GitHub would read as Markdown: all that is in no fenced block. */
function outsideOfBlocks(text: string): string {
  let fence: string | undefined;
  const outside: string[] = [];
  for (const each of text.split('\n')) {
    const [run] = /^`{3,}/.exec(each) ?? [];
    if (fence === undefined && run !== undefined) fence = run;
    else if (fence !== undefined && each === fence) fence = undefined;
    else if (fence === undefined) outside.push(each);
  }
  expect(fence).toBeUndefined();
  return outside.join('\n');
}

describe('what was reviewed', () => {
  const commit = 'c'.repeat(40);

  it('is what a workflow wrote to the merged pull request of a commit', async () => {
    server.pulls.set(commit, [
      { number: 6, merged_at: null },
      { number: 7, merged_at: '2026-11-21T12:00:00Z' },
    ]);
    server.comments.push({ id: 1, issue: 7, body: body.replace(/a{64}/, 'd'.repeat(64)), user: somebody });
    await publishComment(github(), 7, [staging, production], run);
    expect(await reviewedDigests(github(), commit)).toEqual({ staging: 'a'.repeat(64), production: 'b'.repeat(64) });
  });

  it('is nothing for a commit without a pull request, and for a pull request without a plan', async () => {
    expect(await reviewedDigests(github(), commit)).toEqual({});
    server.pulls.set(commit, [{ number: 7, merged_at: '2026-11-21T12:00:00Z' }]);
    server.comments.push({ id: 1, issue: 7, body, user: somebody });
    expect(await reviewedDigests(github(), commit)).toEqual({});
  });

  it('is not read from below the first line, where descriptions are', () => {
    expect(digestsIn(`Hello\n${body}`)).toBeUndefined();
    expect(digestsIn('<!-- lift-sys-honeycomb plan {broken} -->')).toBeUndefined();
  });
});

describe('the issue about drift', () => {
  it('is opened once, kept up to date, and closed when nothing differs', async () => {
    const other = { title: 'Another', state: 'open' as const };
    server.issues.push({ number: 1, body: '<!-- lift-sys-honeycomb drift -->', user: somebody, ...other });
    server.issues.push({ number: 2, body: 'x', user: somebody, pull_request: {}, ...other });
    expect(await publishDrift(github(), [staging], run)).toBe('nothing');
    expect(await publishDrift(github(), [staging, production], run)).toBe('opened');
    expect(await publishDrift(github(), [staging, { ...production, lines: ['board X is new'] }], run)).toBe('updated');
    expect(server.issues.slice(2)).toEqual([
      {
        number: 3,
        title: 'Honeycomb is not as the code says',
        state: 'open',
        user: { login: 'github-actions[bot]' },
        body: `<!-- lift-sys-honeycomb drift -->
Somebody changed something in Honeycomb, or a deploy is still to come. This is what a deploy of main would change: first what Honeycomb has, then what the code says.

To keep what Honeycomb has, write it into the code; to undo it, run the workflow Deploy. This issue closes itself when nothing differs any more. Found by ${run}

### production

\`\`\`text
board X is new
\`\`\``,
      },
    ]);
    expect(await publishDrift(github(), [staging, { ...production, lines: [] }], run)).toBe('closed');
    expect(await publishDrift(github(), [staging], run)).toBe('nothing');
    expect(server.issues.map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
    expect(server.writes).toEqual(['POST /issues', 'PATCH /issues/3', 'POST /issues/3/comments', 'PATCH /issues/3']);
  });

  it('is left alone when an environment was planned without a key', async () => {
    await expect(publishDrift(github(), [{ ...production, account: false }], run)).rejects.toThrow(
      'An environment was planned without a key, which says nothing of drift. The issue is left as it is.',
    );
    expect(server.writes).toEqual([]);
  });
});

describe('GitHub', () => {
  it('that refuses is quoted, with what may be missing', async () => {
    server.refuse(403, 'Resource not accessible by integration');
    await expect(publishComment(github(), 7, [production], run)).rejects.toThrow(
      'GitHub refused GET /repos/acme/dashboards/issues/7/comments: 403 Resource not accessible by integration. The job may lack a permission; docs/ci.md says which each has.',
    );
  });

  it('that cannot be reached is said so', async () => {
    const variables = server.variables;
    await server.close();
    await expect(publishComment(githubFrom(variables), 7, [production], run)).rejects.toThrow(
      /^GitHub cannot be reached for GET \/repos\/acme\/dashboards\/issues\/7\/comments: /,
    );
    server = await startFakeGitHub();
  });

  it('is not asked without a token', () => {
    expect(() => githubFrom({})).toThrow(`These environment variables are missing:
  GITHUB_REPOSITORY: owner/name. GitHub sets it in a workflow.
  GITHUB_TOKEN: in a workflow \${{ github.token }}; elsewhere the output of "gh auth token".`);
  });
});
