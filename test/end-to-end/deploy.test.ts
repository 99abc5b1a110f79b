import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Auth, type Client, HoneycombError, listMarkers } from 'honeycomb-api';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWhetherTo } from '../../scripts/confirm.ts';
import { checkKey, type Purpose } from '../../scripts/deploy-checks.ts';
import { readTarget } from '../../stacks/settings.ts';
import { linkProject } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { startStateServer } from '../terraform/state-server.ts';
import { startCommand } from './command.ts';
import { findTools, type Tools } from './deployment.ts';
import { expected } from './expected.ts';
import { clientOf, inventory } from './inventory.ts';
import { liftSysDefinition } from './varied-stack.ts';

const folder = temporaryFolder();
linkProject(folder);
let honeycomb: LocalHoneycomb;
let tools: Tools;
beforeAll(async () => {
  tools = await findTools(temporaryFolder());
  honeycomb = await startLocalHoneycomb({ keys: { production: 'key-of-production', staging: 'key-of-staging' } });
});
afterAll(() => honeycomb?.close());

/** Runs the command with all that it needs but what is said otherwise. */
const deploy = (args: string, variables: Readonly<Record<string, string | undefined>> = {}) =>
  startCommand('deploy', folder, args.split(' ').filter(Boolean), {
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    HONEYCOMB_API_KEY: 'key-of-production',
    TF_VAR_pagerduty_integration_key: 'p'.repeat(32),
    ...variables,
  }).ended;

const refusal = (stderr: string) => ({ exitCode: 1, stdout: '', stderr });

describe('npm run deploy', { timeout: 120_000 }, () => {
  it('names the environments that there are', async () => {
    const known = 'there are production, staging, dev, and team is what they share\n';
    expect(await deploy('')).toEqual(refusal(`\nSay where to deploy to: --env NAME; ${known}`));
    expect(await deploy('--env stagin')).toEqual(
      refusal(`\n--env: there is no environment "stagin", did you mean staging?; ${known}`),
    );
  });

  it('says all that is missing at once, and where to get it', async () => {
    const nothing = { HONEYCOMB_API_KEY: undefined, TF_VAR_pagerduty_integration_key: undefined };
    expect(await deploy('--env production', nothing)).toEqual(
      refusal(`
To deploy production, set these environment variables; nothing was changed:
  HONEYCOMB_API_KEY: a configuration key of the Honeycomb environment production.
    Get it in Honeycomb under Environment settings > API Keys > Create Configuration API Key.
    It needs the permissions Create Datasets, Manage Queries and Columns, Manage Public Boards, Manage SLOs, Manage Triggers, Manage Recipients, Manage Markers.
`),
    );
    expect(await deploy('--env team', nothing)).toEqual(
      refusal(`
To deploy what the environments share, set these environment variables; nothing was changed:
  HONEYCOMB_API_KEY: a configuration key of one of the Honeycomb environments production, staging, dev.
    Get it in Honeycomb under Environment settings > API Keys > Create Configuration API Key.
    It needs the permissions Manage Recipients.
  TF_VAR_pagerduty_integration_key: the integration key of the PagerDuty service that is paged.
    Get it in PagerDuty under Services > (the service) > Integrations > Honeycomb; it has 32 characters.
`),
    );
  });

  it('says what a team without recipients needs first', async () => {
    const { exitCode, stdout, stderr } = await deploy('--env production --yes', {
      TF_VAR_pagerduty_integration_key: undefined,
    });
    expect(stdout).toContain(
      'The team has no lift-sys on-call, #engineering-alerts, #lift-sys-quiet, #performance yet, so what the environments share is deployed first.',
    );
    expect({ exitCode, stderr: stderr.replace(/Warning: .*\n/, '') }).toEqual({
      exitCode: 1,
      stderr: `
To deploy what the environments share, set these environment variables; nothing was changed:
  TF_VAR_pagerduty_integration_key: the integration key of the PagerDuty service that is paged.
    Get it in PagerDuty under Services > (the service) > Integrations > Honeycomb; it has 32 characters.
`,
    });
  });

  it('stops before any change when the key is of another environment', async () => {
    honeycomb.resetRequests();
    const { exitCode, stderr } = await deploy('--env staging --yes');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr:
        '\nThe key in HONEYCOMB_API_KEY is of the environment production of the team local, not of staging. Nothing was changed.\n',
    });
    expect(honeycomb.requests()).toEqual({ 'GET /1/auth': 1 });
  });

  it('stops when nobody knows the key, or when Honeycomb cannot be reached', async () => {
    const unknown = await deploy('--env production --yes', { HONEYCOMB_API_KEY: 'another' });
    expect(unknown.stderr).toContain(
      `${honeycomb.url} does not know the key in HONEYCOMB_API_KEY. Nothing was changed.`,
    );
    const elsewhere = await deploy('--env production --yes', { HONEYCOMB_API_ENDPOINT: 'https://honeycomb.invalid' });
    expect(elsewhere.exitCode).toBe(1);
    expect(elsewhere.stderr).toContain(
      tools.provider.kind === 'offline'
        ? 'The offline provider talks to this machine only, and https://honeycomb.invalid is not on it. Nothing was changed.'
        : 'https://honeycomb.invalid could not be asked whose key HONEYCOMB_API_KEY is',
    );
  });

  it('says what it would do, and does nothing where nobody can be asked', async () => {
    const { exitCode, stdout, stderr } = await deploy('--env production');
    expect(stdout).toMatch(/^\d+ to create, 0 to change, 0 to replace, 0 to destroy$/m);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /\nNothing was changed: there is no terminal to ask at. With --yes it is applied without asking.\n$/,
    );
    expect(Object.values(await inventory(clientOf({ ...honeycomb, key: 'key-of-production' }))).flat()).toEqual([]);
  });

  it('deploys what it showed, the recipients before the environment that tells them, and marks the deploy', async () => {
    const { exitCode, stdout } = await deploy('--env production --yes', { HONEYCOMB_TEAM: 'local' });
    expect(exitCode).toBe(0);
    expect(stdout.match(/^lift-sys-\w+$|^\d+ to create/gm)).toEqual([
      'lift-sys-team',
      '4 to create',
      'lift-sys-production',
      expect.stringMatching(/^\d+ to create/),
    ]);
    expect(stdout).toContain('Deployed: https://ui.honeycomb.io/local/environments/production/boards');
    const { boards, ...rest } = await inventory(clientOf({ ...honeycomb, key: 'key-of-production' }));
    const { boards: definedBoards, ...defined } = expected(liftSysDefinition);
    expect(rest).toEqual(defined);
    expect(boards.map(({ name }) => name)).toEqual(definedBoards.map(({ name }) => name));
    const markers = await clientOf({ ...honeycomb, key: 'key-of-production' }).call(listMarkers, {
      path: { dataset: 'lift-sys' },
    });
    expect(markers.map(({ type, message }) => [type, message])).toEqual([['deploy', 'main']]);
  });

  it('deploys another environment beside it, which needs no key of PagerDuty: it looks up the recipients', async () => {
    const variables = {
      HONEYCOMB_API_KEY: 'key-of-staging',
      HONEYCOMB_TEAM: 'local',
      TF_VAR_pagerduty_integration_key: undefined,
    };
    expect(await deploy('--env staging --yes', variables)).toMatchObject({ exitCode: 0, stderr: '' });
    const { boards, triggers, slos, recipients } = await inventory(clientOf({ ...honeycomb, key: 'key-of-staging' }));
    expect([boards, triggers, slos].map(({ length }) => length)).toEqual([4, 5, 2]);
    expect(recipients).toEqual(expected(liftSysDefinition).recipients);
  });

  it('changes nothing the second time, and so asks nothing', async () => {
    const { exitCode, stdout } = await deploy('--env production', { HONEYCOMB_TEAM: 'local' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing to change: Honeycomb is as the code says.');
  });
});

describe('what stops Terraform stops npm run deploy with a clear word, and nothing is changed', {
  timeout: 120_000,
}, () => {
  const login = { user: 'deployer', password: 'a password' };
  const unchanged = async (url: string) => {
    const before = await inventory(clientOf({ ...honeycomb, key: 'key-of-production' }));
    // Links to another ref: there would be something to do.
    const { exitCode, stderr } = await deploy('--env production --yes', {
      GIT_REF: 'v9',
      LIFT_SYS_STATE: 'http',
      LIFT_SYS_STATE_URL: url,
      TF_HTTP_USERNAME: login.user,
      TF_HTTP_PASSWORD: login.password,
      TF_HTTP_RETRY_MAX: '0',
      HONEYCOMB_TEAM: 'local',
    });
    expect(await inventory(clientOf({ ...honeycomb, key: 'key-of-production' }))).toEqual(before);
    expect(exitCode).toBe(1);
    return stderr.trim().split('\n\n')[0];
  };

  it('a lock that somebody else holds', async () => {
    const server = await startStateServer(login);
    server.holdLock('/lift-sys-production/lock', { ID: 'b7f1', Operation: 'OperationTypeApply', Who: 'ann@laptop' });
    expect(await unchanged(server.url)).toBe(
      'The state is locked (lock b7f1): another run is at work. Wait for it, and run this again. When it died, and nothing is at work any more, free the lock where the state is kept.\nNothing was changed.',
    );
    await server.close();
  });

  it('another place for the state than before, where it would be forgotten', async () => {
    expect(await unchanged('http://127.0.0.1:1/elsewhere')).toBe(
      "The state is to be kept elsewhere than the last time here. To move it, run terraform init -migrate-state in the stack's folder under cdktf.out/stacks; when it is there already, delete .terraform in that folder.\nNothing was changed.",
    );
  });

  it('a place for the state that cannot be reached', async () => {
    rmSync(join(folder, 'cdktf.out'), { recursive: true });
    const server = await startStateServer(login);
    await server.close();
    expect(await unchanged(server.url)).toBe(
      'The place that keeps the state cannot be reached or does not let this in. Look at LIFT_SYS_STATE and what belongs to it, at its credentials, and at the network.\nNothing was changed.',
    );
  });
});

describe('the check of a key', () => {
  const all: Auth['api_key_access'] = {
    events: false,
    markers: true,
    triggers: true,
    boards: true,
    queries: true,
    columns: true,
    createDatasets: true,
    create_datasets: true,
    slos: true,
    recipients: true,
    privateBoards: false,
  };
  const team = { name: 'Shop', slug: 'shop' };
  const right: Auth = {
    id: 'key',
    type: 'configuration',
    environment: { name: 'Staging', slug: 'staging' },
    team,
    api_key_access: all,
  };
  const check = (answer: Auth | Error, environment = 'staging', purpose: Purpose = 'deploy') => {
    const call = async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const target = readTarget({ HONEYCOMB_ENVIRONMENT: environment });
    return checkKey({ call } as unknown as Client, 'https://example.com', target, purpose).catch(
      ({ message }) => message,
    );
  };

  it.each<[what: string, answer: Auth | Error, says: unknown]>([
    ['that may do all that is needed', right, team],
    [
      'of Honeycomb Classic',
      { ...right, environment: { name: '', slug: '' } },
      'The key in HONEYCOMB_API_KEY is of no environment (Honeycomb Classic) of the team shop, not of staging. Nothing was changed.',
    ],
    [
      'for sending events',
      { ...right, type: 'ingest' },
      'The key in HONEYCOMB_API_KEY is an ingest key; a configuration key is needed. Nothing was changed.',
    ],
    [
      'without some permissions',
      { ...right, api_key_access: { ...all, slos: false, queries: false } },
      'The key in HONEYCOMB_API_KEY lacks the permissions Manage Queries and Columns, Manage SLOs. Nothing was changed; add them in Honeycomb under Environment settings > API Keys.',
    ],
    [
      'that cannot be asked about',
      new HoneycombError('GET /1/auth: 503 Service Unavailable', 503, null),
      'https://example.com could not be asked whose key HONEYCOMB_API_KEY is: GET /1/auth: 503 Service Unavailable. Nothing was changed.',
    ],
  ])('%s', async (_, answer, says) => {
    expect(await check(answer)).toEqual(says);
  });

  it('for a plan needs no marker, and for what the environments share nothing but recipients, of any of them', async () => {
    const unmarked = { ...right, api_key_access: { ...all, markers: false } };
    expect(await check(unmarked)).toContain('lacks the permissions Manage Markers. Nothing was changed');
    expect(await check(unmarked, 'staging', 'plan')).toEqual(team);
    const none = Object.fromEntries(Object.keys(all).map((name) => [name, false])) as typeof all;
    const recipients = { ...right, api_key_access: { ...none, recipients: true } };
    expect(await check(recipients, 'team')).toEqual(team);
    expect(await check({ ...recipients, environment: { name: 'Sandbox', slug: 'sandbox' } }, 'team')).toBe(
      'The key in HONEYCOMB_API_KEY is of the environment sandbox of the team shop, not of production, staging, dev. Nothing was changed.',
    );
  });
});

describe('the question at a terminal', () => {
  const answered = async (text: string | undefined, stop = new AbortController()) => {
    const [stdin, stdout] = [Object.assign(new PassThrough(), { isTTY: true }), new PassThrough()];
    const asked = askWhetherTo('Apply this?', { stdin, stdout }, stop.signal).then(
      () => 'applied',
      ({ message }) => message,
    );
    if (text === undefined) stop.abort();
    else stdin.end(text);
    return [await asked, String(stdout.read()).trimEnd()];
  };

  it.each([
    ['y\n', 'applied'],
    ['Yes\n', 'applied'],
    ['n\n', 'Nothing was changed.'],
    ['\n', 'Nothing was changed.'],
    ['', 'Nothing was changed.'],
    ['yesterday\n', 'Nothing was changed.'],
    [undefined, 'Nothing was changed.'],
  ])('is answered by %j: %s', async (text, result) => {
    expect(await answered(text)).toEqual([result, 'Apply this? [y/N]']);
  });
});
