import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { chooseProvider } from 'offline-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTerraform } from '../../scripts/terraform.ts';
import { type CommandRun, runProgram, runScript } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * lift-sys as it is deployed for real, by `npm run deploy` from a git ref and with keys in the environment; but to a
 * Honeycomb on this machine. Every key is marked, so that one that gets anywhere is found.
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
const deployed = join(project, '.local-honeycomb/deploy/lift-sys-production');
const team = join(project, '.local-honeycomb/deploy/lift-sys-team');
const logs: CommandRun[] = [];
let honeycomb: LocalHoneycomb;
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
  writeFileSync(join(project, '.gitignore'), 'node_modules\npackages\ncdktf.out\n.local-honeycomb\n');
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

/** What `npm run deploy` does and prints, of the version that is checked out. */
async function deploy(more: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<CommandRun> {
  const run = await runProgram('scripts/deploy.ts', project, { ...variables, ...more }, [
    '--env',
    'production',
    ...args,
  ]);
  logs.push(run);
  return run;
}

/** The plan that `npm run deploy` shows before it asks, which here nobody answers. */
async function plan(more: Readonly<Record<string, string>>): Promise<Changes> {
  const { stderr } = await deploy(more);
  expect(stderr).toMatch(/^$|Nothing was changed: there is no terminal to ask at/);
  const terraform = findTerraform();
  const { env } = await chooseProvider({ terraform: terraform.binary, folder: tools });
  // Not a log: a plan in JSON has the variables in clear.
  const { stdout } = await terraform.run(['show', '-json', 'plan'], deployed, { ...env, ...variables });
  return changesOf(JSON.parse(stdout));
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
  variables = {
    ...marks,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    HONEYCOMB_TEAM: 'local',
    LIFT_SYS_STATE: 'http',
    LIFT_SYS_STATE_URL: 'https://states.example.com',
  };
  commitTwoVersions();
  const { exitCode, stderr } = await deploy({ GIT_REF: 'v2' }, '--yes');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
}, limit);

afterAll(() => honeycomb?.close());

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
});

describe('LIFT_SYS_MUTED=1', { timeout: limit }, () => {
  it('changes whether triggers are disabled and whom burn alerts tell, and nothing else', async () => {
    const changes = await plan({ GIT_REF: 'v2', LIFT_SYS_MUTED: '1' });
    const state = JSON.parse(readFileSync(join(team, 'terraform.tfstate'), 'utf8'));
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
    expect(names.filter((name) => name.endsWith('cdk.tf.json'))).toEqual(
      expect.arrayContaining([
        relative(root, join(deployed, 'cdk.tf.json')),
        relative(root, join(team, 'cdk.tf.json')),
        relative(root, join(project, 'cdktf.out/stacks/lift-sys-production/cdk.tf.json')),
      ]),
    );
    expect(names).toEqual(
      expect.arrayContaining(['test/goldens/addresses.txt', 'test/goldens/commands/npm-run-plan.txt']),
    );
    expect(logs.map(({ stdout }) => /to create, \d+ to change|Nothing to change/.test(stdout))).toEqual(
      Array(logs.length).fill(true),
    );
  });

  it('is in the states of the team and of whoever looks it up: only those who deploy may read them', () => {
    const key = marks.TF_VAR_pagerduty_integration_key;
    expect(readFileSync(join(team, 'terraform.tfstate'), 'utf8')).toContain(key);
    expect(readFileSync(join(deployed, 'terraform.tfstate'), 'utf8')).toContain(key);
  });
});
