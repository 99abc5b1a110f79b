import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTerraform } from '../../scripts/terraform.ts';
import { type Configuration, liftSysText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type StateServer, startStateServer } from './state-server.ts';

const folder = temporaryFolder();
const login = { user: 'deployer', password: 'a password' };
const lock = '/lift-sys-production/lock';
let server: StateServer;

beforeAll(async () => {
  server = await startStateServer(login);
});
afterAll(() => server?.close());

/** Terraform with the place for the state that lift-sys's stack has, and nothing else of it. */
async function terraform(name: string, url: string, variables: Readonly<Record<string, string>> = {}) {
  const configuration = JSON.parse(
    liftSysText({ LIFT_SYS_STATE: 'http', LIFT_SYS_STATE_URL: url }),
  ) as Configuration & { readonly terraform: { readonly backend: object } };
  const stack = join(folder, name);
  mkdirSync(stack);
  writeFileSync(
    join(stack, 'cdk.tf.json'),
    JSON.stringify({ terraform: { backend: configuration.terraform.backend }, output: { deployed: { value: name } } }),
  );
  const env = { PATH: process.env.PATH, CHECKPOINT_DISABLE: '1', TF_HTTP_RETRY_MAX: '0', ...variables };
  const run = (...args: readonly string[]) => findTerraform().run([...args, '-input=false', '-no-color'], stack, env);
  const { exitCode, stderr } = await run('init');
  return exitCode === 0 ? run('apply', '-auto-approve') : { exitCode, stderr };
}

const credentials = { TF_HTTP_USERNAME: login.user, TF_HTTP_PASSWORD: login.password };

describe('a state on an HTTP server', () => {
  it('is locked, read, written and unlocked, with user and password from the environment', async () => {
    expect(await terraform('first', server.url, credentials)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(server.states.get('/lift-sys-production') ?? '').outputs.deployed.value).toBe('first');
    const changing = server.requests.filter((request) => !request.startsWith('GET'));
    expect(changing).toEqual([`LOCK ${lock}`, 'POST /lift-sys-production', `UNLOCK ${lock}`]);
  });

  it('that somebody else holds is left alone, and Terraform names the lock', async () => {
    const before = server.states.get('/lift-sys-production');
    server.holdLock(lock, { ID: '42', Operation: 'OperationTypeApply', Who: 'ann@laptop' });
    const { exitCode, stderr } = await terraform('held', server.url, credentials);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/Error acquiring the state lock[\s\S]*already locked: ID=42/);
    expect(server.states.get('/lift-sys-production')).toBe(before);
  });

  it('is not read without the password', async () => {
    const { exitCode, stderr } = await terraform('stranger', server.url);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('HTTP remote state endpoint requires auth');
  });

  it('that cannot be reached ends the run, with the address', async () => {
    const closed = await startStateServer(login);
    await closed.close();
    const { exitCode, stderr } = await terraform('nobody', closed.url);
    expect(exitCode).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(`${closed.url}/lift-sys-production`);
  });
});
