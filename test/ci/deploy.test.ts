import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Client,
  createBoard,
  honeycombClient,
  listBoards,
  listMarkers,
  listRecipients,
  listTriggers,
  updateTrigger,
} from 'honeycomb-api';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandRun, linkProject } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const limit = 300_000;
const project = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
linkProject(folder);
// Copies, because a pull request below changes them.
for (const name of ['stacks', 'scripts']) {
  rmSync(join(folder, name));
  cpSync(join(project, name), join(folder, name), { recursive: true });
}
const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
const integrationKey = 'marked-pagerduty-key-32-letters-';

let honeycomb: LocalHoneycomb;
let client: Client;
let variables: Record<string, string | undefined>;

beforeAll(async () => {
  honeycomb = await startLocalHoneycomb({ keys: { production: 'key-of-production', staging: 'key-of-staging' } });
  client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  variables = {
    HONEYCOMB_API_KEY: honeycomb.key,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    TF_VAR_pagerduty_integration_key: integrationKey,
    // As a workflow passes on what is not set.
    HONEYCOMB_TEAM: '',
    LIFT_SYS_STATE: '',
    AWS_ACCESS_KEY_ID: '',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/dashboards',
    GITHUB_RUN_ID: '5',
  };
});
afterAll(() => honeycomb?.close());

function run(
  step: string,
  args: readonly string[],
  added: Record<string, string | undefined> = {},
): Promise<CommandRun> {
  const env = { ...process.env, CI: undefined, GITHUB_STEP_SUMMARY: undefined, ...variables, ...added };
  const script = join(folder, `scripts/ci/${step}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, script, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** Changes files of the project, as a pull request does. */
function changeFiles(changes: Readonly<Record<string, readonly [before: string, after: string]>>): void {
  for (const [file, [before, after]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(folder, file), text.replace(before, after));
  }
}

const digestOf = ({ stdout }: CommandRun): string => /^Plan ([a-z]+=[0-9a-f]{64})$/m.exec(stdout)?.[1] ?? '';
const team = { HONEYCOMB_ENVIRONMENT: 'team' };
const staging = { HONEYCOMB_ENVIRONMENT: 'staging', HONEYCOMB_API_KEY: 'key-of-staging' };

describe('npm run ci:plan', { timeout: limit }, () => {
  it('plans without a key, as for a fork, and then nothing of it can be taken for reviewed', async () => {
    const out = join(folder, 'plans-of-a-fork');
    const endpoint = 'http://127.0.0.1:1';
    const { exitCode, stderr } = await run('plan', ['--out', out], {
      HONEYCOMB_ENVIRONMENT: 'staging',
      HONEYCOMB_API_KEY: '',
      HONEYCOMB_API_ENDPOINT: endpoint,
      TF_VAR_pagerduty_integration_key: '',
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const planned = JSON.parse(readFileSync(join(out, 'staging.json'), 'utf8'));
    expect(Object.keys(planned)).toEqual(['environment', 'account', 'lines']);
    expect(planned).toMatchObject({ environment: 'staging', account: false });
    expect(planned.lines).toContain('trigger High error rate is new');
  });

  it('stops at a key of another environment', async () => {
    const { exitCode, stderr } = await run('plan', [], { HONEYCOMB_ENVIRONMENT: 'staging' });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr:
        '\nThe key in HONEYCOMB_API_KEY is of the environment production of the team local, not of staging. Nothing was changed.\n',
    });
  });
});

describe('npm run ci:deploy', { timeout: limit }, () => {
  it('says which variables are missing, where to get them and what they need, before anything is done', async () => {
    const { exitCode, stdout, stderr } = await run('deploy', [], { HONEYCOMB_API_KEY: '' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(
      'To deploy production, set these environment variables; nothing was changed:\n  HONEYCOMB_API_KEY: ',
    );
    expect(stderr).toContain('Manage Triggers');
  });

  it('deploys to an empty team what was reviewed as one: the recipients, then an environment that tells them', async () => {
    const plans = [await run('plan', [], team), await run('plan', [], staging)];
    expect(plans.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array(2).fill({ exitCode: 0, stderr: '' }),
    );
    expect(plans[0]?.stdout).toContain('Slack recipient #lift-sys-quiet is new');
    expect(plans[1]?.stdout).not.toContain('recipient');
    const reviewed = plans.map(digestOf).join(' ');

    const early = await run('deploy', ['--reviewed', reviewed], staging);
    expect({ exitCode: early.exitCode, stderr: early.stderr }).toEqual({
      exitCode: 1,
      stderr:
        '\nstaging tells #lift-sys-quiet, which the team does not have yet. Nothing was changed. Deploy what the environments share first: HONEYCOMB_ENVIRONMENT=team npm run ci:deploy, or npm run deploy -- --env team\n',
    });
    for (const [variables, name] of [
      [team, 'team'],
      [staging, 'staging'],
    ] as const) {
      const deployed = await run('deploy', ['--reviewed', reviewed], variables);
      expect(deployed).toMatchObject({ exitCode: 0, stderr: '' });
      expect(deployed.stdout).toContain(`${name} is deployed.`);
    }
    const told = await honeycombClient({ url: honeycomb.url, key: 'key-of-staging' }).call(listTriggers, {
      path: { dataset: 'lift-sys' },
    });
    expect(new Set(told.flatMap(({ recipients }) => recipients.map(({ target }) => target)))).toEqual(
      new Set(['#lift-sys-quiet']),
    );
    expect(JSON.stringify(plans)).not.toContain(integrationKey);
  });

  it('takes a recipient that a pull request adds, and a trigger that tells it, as reviewed', async () => {
    const performance = "slack('#performance'),";
    changeFiles({
      'stacks/lift-sys/recipients.ts': [performance, `${performance} slack('#staging'),`],
      'stacks/environments.ts': ['channel: quietChannel', "channel: '#staging'"],
    });
    const plans = [await run('plan', [], team), await run('plan', [], staging)];
    expect(plans[0]?.stdout).toContain('Slack recipient #staging is new');
    expect(plans[1]?.stdout).toContain(
      'trigger High error rate: also tells #staging\n  trigger High error rate: no longer tells #lift-sys-quiet',
    );
    const reviewed = plans.map(digestOf).join(' ');
    for (const variables of [team, staging])
      expect(await run('deploy', ['--reviewed', reviewed], variables)).toMatchObject({
        exitCode: 0,
        stderr: '',
      });
    expect(await client.call(listRecipients)).toHaveLength(5);
  });

  it('says before, in words, that a recipient cannot go while somebody is told, and Honeycomb refuses it', async () => {
    changeFiles({ 'stacks/lift-sys/recipients.ts': [" slack('#staging'),", ''] });
    const plan = await run('plan', [], team);
    expect(plan.stdout).toContain(
      'Slack recipient #staging is removed (Honeycomb refuses that for as long as an alert of any environment tells it)',
    );
    const refused = await run('deploy', ['--reviewed', digestOf(plan)], team);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/409|in use|used by/i);
    expect(await client.call(listRecipients)).toHaveLength(5);
  });

  it('refuses a plan that nobody reviewed, deploys it once it is, marks the deploy, and then has nothing to do', async () => {
    const refused = await run('deploy', []);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('Nobody reviewed a plan for production. Nothing was changed. The plan is now:');
    const plan = digestOf(refused);
    expect(refused.stderr).toContain(`run the workflow Deploy by hand with the plan ${plan}`);
    expect(await client.call(listTriggers, { path: { dataset: '__all__' } })).toEqual([]);

    const deployed = await run('deploy', ['--reviewed', plan, '--ref', 'v1.2.0']);
    expect(deployed.stderr).toBe('');
    expect(deployed.stdout).toContain('production is deployed.');
    const markers = await client.call(listMarkers, { path: { dataset: 'lift-sys' } });
    expect(markers.map(({ type, message, url }) => ({ type, message, url }))).toEqual([
      { type: 'deploy', message: 'v1.2.0', url: 'https://github.com/acme/dashboards/actions/runs/5' },
    ]);

    const again = await run('deploy', []);
    expect(again.stdout).toContain('production is as the code says already.');
    expect(JSON.stringify([refused, deployed, again])).not.toContain(integrationKey);
  });

  it('says a changed threshold in one line', async () => {
    changeFiles({ 'stacks/lift-sys/triggers.ts': ['value: 0.1 }', 'value: 0.2 }'] });
    const out = join(folder, 'plans-of-a-threshold');
    expect(await run('plan', ['--out', out])).toMatchObject({ exitCode: 0, stderr: '' });
    changeFiles({ 'stacks/lift-sys/triggers.ts': ['value: 0.2 }', 'value: 0.1 }'] });
    expect(readFileSync(join(out, 'production.txt'), 'utf8')).toBe(
      'trigger High error rate: threshold > 0.1 becomes > 0.2\n',
    );
  });

  it('says in words what somebody changed in Honeycomb, and refuses to undo it unreviewed', async () => {
    const triggers = await client.call(listTriggers, { path: { dataset: 'lift-sys' } });
    const trigger = triggers.find(({ name }) => name === 'High error rate') as (typeof triggers)[number];
    const { id, name, description, frequency, recipients, query_id, disabled, tags } = trigger;
    await client.call(updateTrigger, {
      path: { dataset: 'lift-sys', id },
      body: {
        name,
        description,
        frequency,
        disabled,
        tags,
        alert_type: trigger.alert_type,
        recipients: recipients.map((each) => ({ id: each.id, ...('details' in each && { details: each.details }) })),
        query_id,
        threshold: { op: '>', value: 0.5 },
      } as never,
    });
    const out = join(folder, 'plans');
    mkdirSync(out);
    const drift = await run('plan', ['--out', out]);
    expect(drift.stderr).toBe('');
    const planned = JSON.parse(readFileSync(join(out, 'production.json'), 'utf8'));
    expect(planned).toMatchObject({ environment: 'production', account: true });
    expect(planned.lines).toEqual(['trigger High error rate: threshold > 0.5 becomes > 0.1']);

    const refused = await run('deploy', ['--reviewed', `production=${'0'.repeat(64)}`]);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(
      'The plan for production is not the one that was reviewed (000000000000): something else was deployed or merged since, or somebody changed Honeycomb. Nothing was changed.',
    );
    expect(digestOf(refused)).toBe(`production=${planned.digest}`);
  });

  it('names what is there twice, because nobody reviewed its removal', async () => {
    const board = (await client.call(listBoards)).find(({ name }) => name === 'Request Overview');
    const { id, links, ...same } = board as NonNullable<typeof board>;
    await client.call(createBoard, { body: same as never });
    const deployed = await run('deploy', ['--reviewed', digestOf(await run('plan', []))]);
    expect({ exitCode: deployed.exitCode, stderr: deployed.stderr }).toEqual({
      exitCode: 0,
      stderr:
        'Warning: the board "Request Overview" is there twice, as the answer to its creation was lost; npm run deploy -- --env production leaves one\n',
    });
    expect((await client.call(listBoards)).filter(({ name }) => name === 'Request Overview')).toHaveLength(2);
  });
});
