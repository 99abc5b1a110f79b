import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

export interface FakeIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly user: { readonly login: string };
  readonly pull_request?: object;
}

/** As much of GitHub's REST API as the steps use, on loopback, in pages of two so that paging is met. */
export interface FakeGitHub {
  /** What a workflow has in its environment. */
  readonly variables: Readonly<Record<string, string>>;
  readonly comments: FakeComment[];
  readonly issues: FakeIssue[];
  /** Pull requests by commit. */
  readonly pulls: Map<string, readonly { readonly number: number; readonly merged_at: string | null }[]>;
  /** `POST /issues/7/comments`, in order. */
  readonly writes: string[];
  /** Answers everything with this from now on. */
  refuse(status: number, message: string): void;
  close(): Promise<void>;
}

const bot = { login: 'github-actions[bot]' };
const pageSize = 2;

export async function startFakeGitHub(): Promise<FakeGitHub> {
  const comments: FakeComment[] = [];
  const issues: FakeIssue[] = [];
  const pulls: FakeGitHub['pulls'] = new Map();
  const writes: string[] = [];
  let refusal: { readonly status: number; readonly message: string } | undefined;

  const answer = (method: string, path: string, sent: Record<string, string>): { status: number; json: unknown } => {
    const call = `${method} ${path}`;
    if (method !== 'GET') writes.push(call);
    const [, issue] = /^\/issues\/(\d+)\/comments$/.exec(path) ?? [];
    if (issue !== undefined && method === 'GET')
      return { status: 200, json: comments.filter((comment) => comment.issue === Number(issue)) };
    if ((sent.body?.length ?? 0) > 65_536) return { status: 422, json: { message: 'Validation Failed' } };
    if (issue !== undefined && method === 'POST') {
      const comment = { id: 100 + comments.length, issue: Number(issue), body: sent.body ?? '', user: bot };
      comments.push(comment);
      return { status: 201, json: comment };
    }
    const [, id] = /^\/issues\/comments\/(\d+)$/.exec(path) ?? [];
    const at = comments.findIndex((comment) => comment.id === Number(id));
    if (method === 'PATCH' && at >= 0) {
      comments[at] = { ...(comments[at] as FakeComment), body: sent.body ?? '' };
      return { status: 200, json: comments[at] };
    }
    if (call === 'GET /issues') return { status: 200, json: issues.filter(({ state }) => state === 'open') };
    if (call === 'POST /issues') {
      const { title = '', body = '' } = sent;
      issues.push({ number: issues.length + 1, title, body, state: 'open', user: bot });
      return { status: 201, json: issues.at(-1) };
    }
    const [, number] = /^\/issues\/(\d+)$/.exec(path) ?? [];
    const index = issues.findIndex((each) => each.number === Number(number));
    if (method === 'PATCH' && index >= 0) {
      issues[index] = { ...(issues[index] as FakeIssue), ...sent };
      return { status: 200, json: issues[index] };
    }
    const [, commit] = /^\/commits\/(\w+)\/pulls$/.exec(path) ?? [];
    if (commit !== undefined) return { status: 200, json: pulls.get(commit) ?? [] };
    return { status: 404, json: { message: 'Not Found' } };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const reply = (status: number, json: unknown, headers = {}): void =>
      void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(json));
    const sent = await bodyOf(request);
    if (refusal) return reply(refusal.status, { message: refusal.message });
    if (request.headers.authorization !== 'Bearer token-of-a-job') return reply(401, { message: 'Bad credentials' });
    const prefix = '/repos/acme/dashboards';
    if (!url.pathname.startsWith(prefix)) return reply(404, { message: 'Not Found' });
    const { status, json } = answer(request.method ?? '', url.pathname.slice(prefix.length), sent);
    if (!Array.isArray(json)) return reply(status, json);
    const page = Number(url.searchParams.get('page') ?? '1');
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const more = json.length > page * pageSize;
    reply(status, json.slice((page - 1) * pageSize, page * pageSize), more ? { Link: `<${next}>; rel="next"` } : {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    variables: {
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_REPOSITORY: 'acme/dashboards',
      GITHUB_TOKEN: 'token-of-a-job',
    },
    comments,
    issues,
    pulls,
    writes,
    refuse: (status, message) => {
      refusal = { status, message };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}
