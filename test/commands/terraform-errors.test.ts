import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan, planStack, type StackRun, validateStack } from '../../scripts/stack-run.ts';
import { findTerraform } from '../../scripts/terraform.ts';
import { explainTerraform } from '../../scripts/terraform-errors.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const terraform = findTerraform();
const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: undefined };

/** A stack that needs no provider: Terraform brings terraform_data itself. */
function stack(name: string, input: string, backend: object): StackRun {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const configuration = { terraform: { backend }, resource: { terraform_data: { it: { input } } } };
  writeFileSync(join(path, 'main.tf.json'), JSON.stringify(configuration));
  return { terraform, name, folder: path, env };
}

const local = { local: { path: 'terraform.tfstate' } };

/** What a step that fails says in our words, without what Terraform says below. */
const saidOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it did not fail',
    (error: Error) => error.message.split('\n\n')[0] ?? '',
  );

describe('what stops Terraform is said in words, and nothing is changed', () => {
  it('a plan that went stale', async () => {
    const run = stack('stale', 'first', local);
    await validateStack(run);
    await planStack(run, { refresh: true });
    copyFileSync(join(run.folder, 'plan'), join(run.folder, 'reviewed'));
    await applyPlan(run);
    const state = readFileSync(join(run.folder, 'terraform.tfstate'), 'utf8');
    copyFileSync(join(run.folder, 'reviewed'), join(run.folder, 'plan'));
    expect(await saidOf(applyPlan(run))).toBe(
      'The plan is stale: somebody deployed after it was made. Plan again, and review what it says now.\nNothing was changed.',
    );
    expect(readFileSync(join(run.folder, 'terraform.tfstate'), 'utf8')).toBe(state);
  });

  it('a lock that another run holds', async () => {
    const run = stack('locked', 'first', local);
    await validateStack(run);
    // It waits for an answer, and holds the lock as long.
    const other = spawn(terraform.binary, ['apply', '-no-color'], {
      cwd: run.folder,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = new Promise<void>((resolve) => void other.once('exit', () => resolve()));
    try {
      await new Promise<void>((resolve) => {
        let output = '';
        other.stdout.on('data', (chunk) => {
          output += chunk;
          if (output.includes('Enter a value')) resolve();
        });
      });
      expect(await saidOf(planStack(run, { refresh: true }))).toMatch(
        /^The state is locked by \S+@\S+ \(Apply, since \d{4}-\d\d-\d\d .+\): another run is at work\. Wait for it, and run this again\. When it died, and nothing is at work any more, free the lock in the stack's folder: terraform force-unlock [0-9a-f-]{36}\nNothing was changed\.$/,
      );
      expect(existsSync(join(run.folder, 'plan'))).toBe(false);
    } finally {
      other.stdin.end('no\n');
      await ended;
    }
    expect(await saidOf(planStack(run, { refresh: true }))).toBe('it did not fail');
  });

  it('a place for the state that cannot be reached', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    const run = stack('unreachable', 'first', { http: { address: `http://127.0.0.1:${port}/state`, retry_max: 0 } });
    expect(await saidOf(validateStack(run).then(() => planStack(run, { refresh: true })))).toBe(
      'The place that keeps the state cannot be reached or does not let this in. Look at LIFT_SYS_STATE and what belongs to it, at its credentials, and at the network.\nNothing was changed.',
    );
    expect(existsSync(join(run.folder, 'plan'))).toBe(false);
  });

  it('anything else stays as Terraform says it', () => {
    const error = new Error('terraform plan failed:\nError: Unsupported argument');
    expect(explainTerraform(error)).toBe(error);
  });
});
