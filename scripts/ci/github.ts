import { z } from 'zod';

const user = z.object({ login: z.string() }).nullable();
const comment = z.object({ id: z.int(), body: z.string().nullish(), user });
const issue = z.object({ number: z.int(), body: z.string().nullish(), user, pull_request: z.unknown().optional() });
const pull = z.object({ number: z.int(), merged_at: z.string().nullable() });

/** The user that a workflow's own token writes as. What others write is not taken for ours. */
const ours = 'github-actions[bot]';

/** What the steps ask of GitHub, about one repository. */
export interface GitHub {
  /** Comments on a pull request or issue that a workflow wrote. */
  ourComments(number: number): Promise<readonly { readonly id: number; readonly body: string }[]>;
  createComment(number: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;
  /** Merged pull requests that a commit came with. */
  mergedPullRequests(commit: string): Promise<readonly number[]>;
  /** Open issues that a workflow wrote, without pull requests, oldest first. */
  ourOpenIssues(): Promise<readonly { readonly number: number; readonly body: string }[]>;
  createIssue(title: string, body: string): Promise<number>;
  updateIssue(number: number, changes: { readonly body?: string; readonly state?: 'closed' }): Promise<void>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * GitHub's REST API, where GITHUB_API_URL says (an enterprise's own, a test's), with GITHUB_TOKEN.
 * @throws when a variable is missing, with what sets it
 */
export function githubFrom(variables: Variables): GitHub {
  const { GITHUB_API_URL: url, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = variables;
  const missing = [
    ...(repository ? [] : ['GITHUB_REPOSITORY: owner/name. GitHub sets it in a workflow.']),
    ...(token ? [] : ['GITHUB_TOKEN: in a workflow ${{ github.token }}; elsewhere the output of "gh auth token".']),
  ];
  if (missing.length > 0) throw new Error(['These environment variables are missing:', ...missing].join('\n  '));
  const base = `${(url || 'https://api.github.com').replace(/\/$/, '')}/repos/${repository}`;
  const call = async (
    method: string,
    path: string,
    body?: object,
  ): Promise<{ json: unknown; next: string | undefined }> => {
    const target = path.startsWith('/') ? `${base}${path}` : path;
    const response = await request(target, method, token as string, body);
    return {
      json: await response.json(),
      next: /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1],
    };
  };
  const list = async <T>(path: string, item: { parse(value: unknown): T }): Promise<readonly T[]> => {
    const all: T[] = [];
    for (let page: string | undefined = path; page !== undefined; ) {
      const { json, next } = await call('GET', page);
      all.push(
        ...z
          .array(z.unknown())
          .parse(json)
          .map((each) => item.parse(each)),
      );
      if (next !== undefined && new URL(next).origin !== new URL(base).origin)
        throw new Error(`GitHub's next page is elsewhere: ${next}. The token stays at ${new URL(base).origin}.`);
      page = next;
    }
    return all;
  };
  return {
    ourComments: async (number) =>
      (await list(`/issues/${number}/comments?per_page=100`, comment))
        .filter((each) => each.user?.login === ours)
        .map(({ id, body }) => ({ id, body: body ?? '' })),
    createComment: async (number, body) => void (await call('POST', `/issues/${number}/comments`, { body })),
    updateComment: async (id, body) => void (await call('PATCH', `/issues/comments/${id}`, { body })),
    mergedPullRequests: async (commit) =>
      (await list(`/commits/${commit}/pulls?per_page=100`, pull))
        .filter(({ merged_at }) => merged_at !== null)
        .map(({ number }) => number),
    ourOpenIssues: async () =>
      (await list('/issues?state=open&sort=created&direction=asc&per_page=100', issue))
        .filter((each) => each.user?.login === ours && each.pull_request === undefined)
        .map(({ number, body }) => ({ number, body: body ?? '' })),
    createIssue: async (title, body) => issue.parse((await call('POST', '/issues', { title, body })).json).number,
    updateIssue: async (number, changes) => void (await call('PATCH', `/issues/${number}`, changes)),
  };
}

/** @throws with what GitHub says when it says no, and with what may be missing */
async function request(url: string, method: string, token: string, body: object | undefined): Promise<Response> {
  const headers = {
    Accept: 'application/vnd.github+json',
    Authorization: `Bearer ${token}`,
    'X-GitHub-Api-Version': '2022-11-28',
    'User-Agent': 'lift-sys-honeycomb',
    ...(body && { 'Content-Type': 'application/json' }),
  };
  const path = new URL(url).pathname;
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'error',
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error: Error) => {
    throw new Error(
      `GitHub cannot be reached for ${method} ${path}: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
  if (response.ok) return response;
  const said = ((await response.json().catch(() => ({}))) as { message?: string }).message ?? response.statusText;
  const hint = response.status === 403 ? ' The job may lack a permission; docs/ci.md says which each has.' : '';
  throw new Error(`GitHub refused ${method} ${path}: ${response.status} ${said}.${hint}`);
}
