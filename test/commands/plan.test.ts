import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAgainstDeployed } from '../../scripts/plan-lift-sys.ts';
import { findTerraform } from '../../scripts/terraform.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filesIn, linkProject, runScript } from './run-command.ts';

const limit = 180_000;
const folder = temporaryFolder();
linkProject(folder);

/** Without what differs from run to run: how long a step took, which provider was found, which Terraform plans. */
const steady = (output: string): string =>
  output
    .replaceAll(/\(\d+\.\d s\)/g, '(0.0 s)')
    .replaceAll(/^ {2}Provider: .+$/gm, '  Provider: …')
    .replaceAll(/^ {2}(Terraform|OpenTofu) v\S+\. /gm, '  Terraform v1.0.0. ');

describe('what npm run plan compares with', () => {
  it.each([
    ['nothing without a key', 'real', {}, false],
    ['what the key opens', 'real', { HONEYCOMB_API_KEY: 'key' }, true],
    [
      'nothing with the offline provider',
      'offline',
      { HONEYCOMB_API_KEY: 'key', HONEYCOMB_API_ENDPOINT: 'http://127.0.0.1:8180' },
      false,
    ],
  ] as const)('is %s', (_, provider, variables, deployed) => {
    expect(isAgainstDeployed(provider, variables)).toBe(deployed);
  });

  it('is told when a key is set that the offline provider cannot use', () => {
    expect(() => isAgainstDeployed('offline', { HONEYCOMB_API_KEY: 'key' })).toThrow(
      'HONEYCOMB_API_KEY is set, but Terraform could not get the real provider, and the offline one talks to this machine only. Unset the key to plan as if nothing were deployed yet, or make the provider available (a mirror, or the registry).',
    );
  });
});

describe('npm run plan', { timeout: limit }, () => {
  it('says what would be created and whom each alert tells, without an account', async () => {
    const { exitCode, stdout, stderr } = await runScript('plan', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^ {2}Provider: (honeycombio\/honeycombio 0\.51\.0 from|the offline stand-in \(loopback only\),) /m,
    );
    await expect(steady(stdout)).toMatchFileSnapshot('../goldens/commands/npm-run-plan.txt');
  });

  it('takes OpenTofu where there is no Terraform', async () => {
    const bin = join(folder, 'tofu-only');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    // What OpenTofu says of itself, in front of the Terraform that is here.
    const { binary } = findTerraform();
    const real = binary.includes('/') ? binary : execFileSync('which', [binary], { encoding: 'utf8' }).trim();
    writeFileSync(
      join(bin, 'tofu'),
      `#!/bin/sh\nif [ "$1" = version ]; then echo 'OpenTofu v1.10.6'; else exec ${real} "$@"; fi\n`,
    );
    chmodSync(join(bin, 'tofu'), 0o755);
    const { exitCode, stdout, stderr } = await runScript('plan', folder, {
      PATH: `${bin}:/usr/bin:/bin`,
      TERRAFORM_BINARY_NAME: 'tofu',
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('  OpenTofu v1.10.6. No Honeycomb account is needed');
    expect(stdout).toContain('to create, 0 to change, 0 to replace, 0 to destroy');
  });

  it('says what it does when it is asked, and what it does not take', async () => {
    for (const [script, name] of [
      ['plan', 'npm run plan: '],
      ['synth', 'npm run synth: '],
    ] as const) {
      const help = await runScript(script, folder, {}, ['--help']);
      expect(help).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining(name) });
      expect((await runScript(script, folder, {}, ['--nonsense'])).exitCode).toBe(1);
    }
  });

  it('says what to install when there is no Terraform on the PATH', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    const before = filesIn(join(folder, 'cdktf.out'));
    expect(await runScript('plan', folder, { PATH: bin, TERRAFORM_BINARY_NAME: undefined })).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `
Neither terraform nor tofu was found on the PATH. Install one of them, 1.5 or newer:
  Terraform  https://developer.hashicorp.com/terraform/install
  OpenTofu   https://opentofu.org/docs/intro/install
"npm run synth" works without.
`,
    });
    expect(filesIn(join(folder, 'cdktf.out'))).toEqual(before);
  });

  it('says which variable is wrong before anything is done', async () => {
    const { exitCode, stdout, stderr } = await runScript('plan', folder, { HONEYCOMB_ENVIRONMENT: 'prod' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(
      'HONEYCOMB_ENVIRONMENT: there is no environment "prod", did you mean production?; stacks/environments.ts has production, staging, dev, and team is what they share',
    );
  });
});
