import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { chooseProvider } from 'offline-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTerraform, type TerraformRun } from '../../scripts/terraform.ts';
import { type CommandRun, runScript } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type StateServer, startStateServer } from './state-server.ts';

/**
 * lift-sys as it is deployed for real: from a git ref, with keys in the environment, and with the state on a server; but
 * to a Honeycomb on this machine. Every key is marked, so that one that gets anywhere is found.
 */
const marks = {
  HONEYCOMB_API_KEY: 'MARKED-honeycomb-key',
  TF_VAR_pagerduty_integration_key: 'MARKED-pagerduty-key'.padEnd(32, '0'),
  TF_HTTP_USERNAME: 'MARKED-state-user',
  TF_HTTP_PASSWORD: 'MARKED-state-password',
  AWS_ACCESS_KEY_ID: 'MARKED-aws-id',
  AWS_SECRET_ACCESS_KEY: 'MARKED-aws-secret',
  GOOGLE_CREDENTIALS: 'MARKED-google-credentials',
  TF_TOKEN_app_terraform_io: 'MARKED-hcp-token',
};

const limit = 300_000;
const root = join(import.meta.dirname, '../..');
const project = temporaryFolder();
const tools = temporaryFolder();
const stack = join(project, 'cdktf.out/stacks/lift-sys-production');
const logs: CommandRun[] = [];
let honeycomb: LocalHoneycomb;
let states: StateServer;
let terraform: (...args: readonly string[]) => Promise<TerraformRun>;
let variables: Readonly<Record<string, string>>;

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: project,
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** The project as a repository of its own with two versions: v1 is the code as it is, v2 has another threshold and a further trigger. */
function commitTwoVersions(): void {
  const own = ['package.json', 'tsconfig.json', 'queries', 'runbooks', 'scripts', 'stacks', 'telemetry'];
  for (const name of own) cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'packages'), join(project, 'packages'));
  // Not as one link: what the commands keep in node_modules/.cache is the project's own, and is searched below.
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => name !== '.cache'))
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  writeFileSync(join(project, '.gitignore'), 'node_modules\npackages\ncdktf.out\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'One');
  git('tag', 'v1');
  const file = join(project, 'stacks/lift-sys/triggers.ts');
  const changed = readFileSync(file, 'utf8')
    .replace('value: 0.1 }', 'value: 0.3 }')
    .replace('export const triggers = [', "export const triggers = [{ ...slowRequests, name: 'Very slow requests' }, ");
  writeFileSync(file, changed);
  git('commit', '--quiet', '--all', '--message', 'Two');
  git('tag', 'v2');
}

/** What `npm run synth` and then Terraform do, of the version that is checked out; everything that they print is kept. */
async function plan(more: Readonly<Record<string, string>>): Promise<Changes> {
  const synthesis = await runScript('synth', project, { ...variables, ...more });
  logs.push(synthesis);
  expect({ exitCode: synthesis.exitCode, stderr: synthesis.stderr }).toEqual({ exitCode: 0, stderr: '' });
  await run('init', '-input=false', '-no-color');
  await run('plan', '-input=false', '-no-color', '-out=plan');
  // Not a log: Terraform's plan in JSON has the variables in clear.
  return changesOf(JSON.parse((await terraform('show', '-json', 'plan')).stdout));
}

async function run(...args: readonly string[]): Promise<void> {
  const result = await terraform(...args);
  logs.push(result);
  if (result.exitCode !== 0) throw new Error(`terraform ${args[0]} failed:\n${result.stderr || result.stdout}`);
}

type Values = Readonly<Record<string, unknown>>;

/** By address: created, deleted, or what of it changes, before and after. */
type Changes = Readonly<Record<string, 'create' | 'delete' | Readonly<Record<string, readonly [unknown, unknown]>>>>;

interface PlannedChange {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Values | null;
    readonly after: Values | null;
  };
}

function changesOf({ resource_changes }: { readonly resource_changes: readonly PlannedChange[] }): Changes {
  return Object.fromEntries(
    resource_changes.flatMap(
      ({ address, change: { actions, before, after } }): (readonly [string, Changes[string]])[] => {
        const [action] = actions;
        if (action === 'no-op' || action === 'read') return [];
        if (actions.length === 1 && (action === 'create' || action === 'delete')) return [[address, action]];
        const keys = Object.keys({ ...before, ...after });
        const changed = keys.filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]));
        return [[address, Object.fromEntries(changed.map((key) => [key, [before?.[key], after?.[key]]]))]];
      },
    ),
  );
}

beforeAll(async () => {
  honeycomb = await startLocalHoneycomb({ keys: { production: marks.HONEYCOMB_API_KEY } });
  states = await startStateServer({ user: marks.TF_HTTP_USERNAME, password: marks.TF_HTTP_PASSWORD });
  variables = {
    ...marks,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    LIFT_SYS_STATE: 'http',
    LIFT_SYS_STATE_URL: states.url,
  };
  const found = findTerraform();
  const { env } = await chooseProvider({ terraform: found.binary, folder: tools });
  terraform = (...args) => found.run(args, stack, { ...env, ...variables, CHECKPOINT_DISABLE: '1' });
  commitTwoVersions();
  const first = await plan({ GIT_REF: 'v2' });
  expect(new Set(Object.values(first))).toEqual(new Set(['create']));
  await run('apply', '-input=false', '-no-color', 'plan');
}, limit);

afterAll(async () => {
  await honeycomb?.close();
  await states?.close();
});

const alerts = {
  triggers: [
    'database_connection_errors',
    'high_error_rate',
    'llm_cost_spike',
    'llm_provider_failure',
    'slow_requests',
    'very_slow_requests',
  ].map((name) => `honeycombio_trigger.${name}`),
  burnAlerts: [
    'request_latency__budget_rate_24h',
    'request_latency__exhaustion_4h',
    'request_success_rate__budget_rate_24h',
    'request_success_rate__exhaustion_4h',
  ].map((name) => `honeycombio_burn_alert.${name}`),
};

describe('a deployment', { timeout: limit }, () => {
  it('is followed by an empty plan', async () => {
    expect(await plan({ GIT_REF: 'v2' })).toEqual({});
  });

  it('keeps its state on the server, and locks it', () => {
    expect([...states.states.keys()]).toEqual(['/lift-sys-production']);
    const locked = states.requests.filter((request) => request.startsWith('LOCK'));
    const unlocked = states.requests.filter((request) => request.startsWith('UNLOCK'));
    expect(new Set(locked)).toEqual(new Set(['LOCK /lift-sys-production/lock']));
    expect(unlocked).toHaveLength(locked.length);
  });
});

describe('LIFT_SYS_MUTED=1', { timeout: limit }, () => {
  it('changes whether triggers are disabled and whom burn alerts tell, and nothing else', async () => {
    const changes = await plan({ GIT_REF: 'v2', LIFT_SYS_MUTED: '1' });
    const state = JSON.parse(states.states.get('/lift-sys-production') ?? '');
    const quiet = state.resources.find(({ name }: { name: string }) => name === 'lift_sys_quiet').instances[0]
      .attributes.id;
    const shown = Object.entries(changes).map(([address, change]) => {
      if (typeof change === 'string' || change.recipient === undefined) return [address, change];
      const [, after] = change.recipient as readonly [unknown, readonly { readonly id: string }[]];
      return [address, { ...change, recipient: after.map(({ id }) => id) }];
    });
    expect(Object.fromEntries(shown)).toEqual({
      ...Object.fromEntries(alerts.triggers.map((address) => [address, { disabled: [false, true] }])),
      ...Object.fromEntries(alerts.burnAlerts.map((address) => [address, { recipient: [quiet] }])),
    });
  });
});

describe('an older ref', { timeout: limit }, () => {
  it('plans what it had: its thresholds, its triggers, and the links to its runbooks', async () => {
    git('switch', '--quiet', '--detach', 'v1');
    const changes = await plan({ GIT_REF: 'v1' });
    const link = (value: unknown) => /\/blob\/(v\d)\/runbooks\//.exec(JSON.stringify(value))?.[1];
    const shown = Object.entries(changes).map(([address, change]) => {
      if (typeof change === 'string') return [address, change];
      const { description, panel, ...rest } = change;
      return [address, { ...rest, runbooks: (description ?? panel)?.map(link) }];
    });
    const relinked = { runbooks: ['v2', 'v1'] };
    const boards = ['business_metrics', 'error_tracking', 'performance_analysis', 'request_overview'];
    const kept = alerts.triggers.filter((address) => !address.includes('very_slow'));
    const threshold = (value: number) => [{ exceeded_limit: 1, op: '>', value }];
    expect(Object.fromEntries(shown)).toEqual({
      ...Object.fromEntries([...kept, ...alerts.burnAlerts].map((address) => [address, relinked])),
      ...Object.fromEntries(boards.map((name) => [`honeycombio_flexible_board.${name}`, relinked])),
      'honeycombio_trigger.high_error_rate': { ...relinked, threshold: [threshold(0.3), threshold(0.1)] },
      'honeycombio_trigger.very_slow_requests': 'delete',
    });
  });
});

/** Files under a folder, but for what is linked and what is Terraform's own: states and plans hold secrets by design. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() && !/(\.tfstate(\.backup)?|^plan)$/.test(entry.name) ? [path] : [];
  });
}

const goldens = ['test', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'test'))]
  .map((folder) => join(root, folder, 'goldens'))
  .filter((folder) => existsSync(folder));

describe('a key', { timeout: limit }, () => {
  const texts = () => ({
    ...Object.fromEntries(
      [project, ...goldens].flatMap(filesUnder).map((file) => [relative(root, file), readFileSync(file, 'latin1')]),
    ),
    ...Object.fromEntries(logs.map(({ stdout, stderr }, index) => [`log ${index + 1}`, stdout + stderr])),
  });

  it('is in no synthesized file, no golden and no log', async () => {
    logs.push(await runScript('plan', project, variables));
    const found = Object.entries(texts()).filter(([, text]) => text.includes('MARKED-'));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it('would be found there: all places are read', () => {
    const names = Object.keys(texts()).sort();
    expect(names.filter((name) => name.endsWith('/lift-sys-production/cdk.tf.json'))).toEqual([
      relative(root, join(stack, 'cdk.tf.json')),
      relative(root, join(project, 'node_modules/.cache/lift-sys-honeycomb/stacks/lift-sys-production/cdk.tf.json')),
    ]);
    expect(names).toEqual(
      expect.arrayContaining(['test/goldens/addresses.txt', 'test/goldens/commands/npm-run-plan.txt']),
    );
    expect(logs.filter(({ stdout }) => stdout.includes('Plan: '))).not.toEqual([]);
    expect(logs.map(({ exitCode }) => exitCode)).toEqual(Array(logs.length).fill(0));
  });

  it('is in the state, which is why that is kept where only those who deploy can read it', () => {
    expect(states.states.get('/lift-sys-production')).toContain(marks.TF_VAR_pagerduty_integration_key);
  });
});
