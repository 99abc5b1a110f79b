import { execFile, execFileSync } from 'node:child_process';

export interface TerraformRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Terraform or OpenTofu, whichever is on the PATH first asked for. */
export interface Terraform {
  readonly binary: string;
  /** Such as `Terraform v1.11.4`. */
  readonly version: string;
  run(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<TerraformRun>;
}

const howToInstall = `Neither terraform nor tofu was found on the PATH. Install one of them, 1.5 or newer:
  Terraform  https://developer.hashicorp.com/terraform/install
  OpenTofu   https://opentofu.org/docs/intro/install
"npm run synth" works without.`;

/**
 * Finds Terraform, else OpenTofu; TERRAFORM_BINARY_NAME names another, as it does for CDKTF.
 * @throws when there is none, with what to install
 */
export function findTerraform(env: NodeJS.ProcessEnv = process.env): Terraform {
  const named = env.TERRAFORM_BINARY_NAME;
  for (const binary of named ? [named] : ['terraform', 'tofu']) {
    const version = versionOf(binary, env);
    if (version !== undefined) return { binary, version, run: (args, folder, env) => run(binary, args, folder, env) };
  }
  throw new Error(named ? `TERRAFORM_BINARY_NAME is ${named}, and that cannot be started.` : howToInstall);
}

function versionOf(binary: string, env: NodeJS.ProcessEnv): string | undefined {
  try {
    const output = execFileSync(binary, ['version'], {
      encoding: 'utf8',
      env: { ...env, CHECKPOINT_DISABLE: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^(Terraform|OpenTofu) v\S+/m.exec(output)?.[0];
  } catch {
    return undefined;
  }
}

const run = (binary: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<TerraformRun> =>
  new Promise((resolve) => {
    execFile(binary, [...args], { cwd, env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, stdout, stderr });
    });
  });
