import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOfflineProvider } from './install.ts';
import { PROVIDER_VERSION } from './provider-schema.ts';

export interface ChooseProvider {
  /** Terraform's or OpenTofu's binary: a path, or a name on the PATH. */
  readonly terraform: string;
  /** The version to ask for. @default the version whose schema this package serves */
  readonly version?: string;
  /** The environment that Terraform shall run in. @default process.env */
  readonly env?: NodeJS.ProcessEnv;
  /** Where the offline provider goes when it is the one. */
  readonly folder: string;
  /** How long Terraform may take to say whether it can get the real one. @default 20 seconds */
  readonly timeoutMs?: number;
}

export interface ChosenProvider {
  readonly kind: 'real' | 'offline';
  /** The version that is served. The offline provider has one only, whatever was asked for. */
  readonly version: string;
  /** The whole environment to start Terraform with. */
  readonly env: NodeJS.ProcessEnv;
  /** Which provider a run uses, and why, in one sentence. */
  readonly line: string;
}

type Availability = { readonly available: true } | { readonly available: false; readonly reason: string };

const answers = new Map<string, Promise<Availability>>();

/**
 * Decides which provider a run uses: the real one when Terraform can get it (from its registry, a mirror or a cache, as
 * the user has configured), else the offline one. It is Terraform that is asked, with an `init` of three lines in a
 * temporary folder, once per process for the same question.
 *
 * A `TF_CLI_CONFIG_FILE` that names no file is dropped. With the offline provider, its own CLI configuration takes the
 * place of the user's, and a shared plugin cache is not used, so that the stand-in never gets into it.
 *
 * @throws when the binary cannot be started, and where the offline provider cannot run (see `installOfflineProvider`)
 */
export async function chooseProvider(options: ChooseProvider): Promise<ChosenProvider> {
  const { terraform, version = PROVIDER_VERSION, folder, timeoutMs = 20_000 } = options;
  const env = usableEnvironment(options.env ?? process.env);
  const question = JSON.stringify([terraform, version, env.TF_CLI_CONFIG_FILE, env.HOME, env.PATH]);
  const answer = answers.get(question) ?? askTerraform(terraform, version, env, timeoutMs);
  answers.set(question, answer);
  const result = await answer;
  if (result.available)
    return {
      kind: 'real',
      version,
      env,
      line: `Provider: honeycombio/honeycombio ${version} from the registry or a local mirror`,
    };
  const { cliConfig, version: offline } = installOfflineProvider(folder);
  return {
    kind: 'offline',
    version: offline,
    env: { ...without(env, /^TF_PLUGIN_CACHE_DIR$/), TF_CLI_CONFIG_FILE: cliConfig },
    line: `Provider: the offline stand-in (loopback only), because Terraform could not get honeycombio/honeycombio ${version}: ${result.reason}`,
  };
}

function usableEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isUsable = env.TF_CLI_CONFIG_FILE !== undefined && existsSync(env.TF_CLI_CONFIG_FILE);
  return { ...(isUsable ? env : without(env, /^TF_CLI_CONFIG_FILE$/)), CHECKPOINT_DISABLE: '1' };
}

const without = (env: NodeJS.ProcessEnv, name: RegExp): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([key]) => !name.test(key)));

async function askTerraform(
  terraform: string,
  version: string,
  env: NodeJS.ProcessEnv,
  timeoutMs: number,
): Promise<Availability> {
  const folder = await mkdtemp(join(tmpdir(), 'honeycombio-'));
  try {
    await writeFile(
      join(folder, 'main.tf.json'),
      JSON.stringify({
        terraform: { required_providers: { honeycombio: { source: 'honeycombio/honeycombio', version } } },
      }),
    );
    // One try at the registry: who is offline is so at the second try, too.
    const once = { TF_REGISTRY_DISCOVERY_RETRY: '0', TF_IN_AUTOMATION: '1', TF_DATA_DIR: join(folder, '.terraform') };
    return await init(terraform, folder, { ...without(env, /^TF_CLI_ARGS/), ...once }, timeoutMs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function init(terraform: string, cwd: string, env: NodeJS.ProcessEnv, timeout: number): Promise<Availability> {
  return new Promise((resolve, reject) => {
    const args = ['init', '-input=false', '-no-color', '-backend=false'];
    execFile(terraform, args, { cwd, env, timeout, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (!error) resolve({ available: true });
      else if (typeof error.code === 'string') reject(new Error(`${terraform} cannot be started: ${error.message}`));
      else if (error.killed) resolve({ available: false, reason: `no answer in ${timeout / 1000} s` });
      else resolve({ available: false, reason: reasonOf(`${stderr}\n${stdout}`) });
    });
  });
}

/**
 * Terraform's own words after the last "Error:" heading, on one line. When it could not connect, what it tried to
 * connect to is enough: the rest is about this network's resolver.
 */
export function reasonOf(output: string): string {
  const text = output.replace(/^[ \t]*[│╷╵]?[ \t]*/gm, '');
  const error = text.slice(Math.max(0, text.lastIndexOf('Error: ')));
  const words = error.split(/\n{2,}/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const reason = words.find((paragraph, index) => index > 0 && paragraph !== '') ?? words[0] ?? 'it did not say why';
  return /could not connect to [^\s:]+/.exec(reason)?.[0] ?? reason;
}
