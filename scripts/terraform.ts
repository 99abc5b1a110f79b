import { execFileSync, spawn } from 'node:child_process';

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
  /**
   * Runs it to its end, whatever comes of it.
   * @param stop interrupts it once, as Ctrl-C does: it finishes what is under way, writes its state and ends
   * @param giveUp interrupts it once more: it ends at once, and what was under way is in no state
   */
  run(
    args: readonly string[],
    folder: string,
    env: NodeJS.ProcessEnv,
    stop?: AbortSignal | undefined,
    giveUp?: AbortSignal | undefined,
  ): Promise<TerraformRun>;
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
    if (version !== undefined) return { binary, version, run: (...rest) => run(binary, ...rest) };
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

/**
 * In a process group of its own: a terminal sends Ctrl-C to the whole group, and a second interrupt, ours, would make
 * Terraform give up at once and lose what it was told last.
 */
const run = (
  binary: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  stop?: AbortSignal,
  giveUp?: AbortSignal,
): Promise<TerraformRun> =>
  new Promise((resolve) => {
    if (stop?.aborted) return resolve({ exitCode: 1, stdout: '', stderr: 'Interrupted before it was started.' });
    const child = spawn(binary, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    const interrupt = (): void => void child.kill('SIGINT');
    for (const signal of [stop, giveUp]) signal?.addEventListener('abort', interrupt, { once: true });
    const finish = (exitCode: number, reason = ''): void => {
      for (const signal of [stop, giveUp]) signal?.removeEventListener('abort', interrupt);
      resolve({ exitCode, stdout: output.stdout, stderr: output.stderr || reason });
    };
    child.once('error', ({ message }) => finish(1, message));
    child.once('close', (code) => finish(code ?? 1));
  });
