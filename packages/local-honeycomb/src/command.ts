import { parseArgs } from 'node:util';
import { defaultKey, defaultKeyId, defaultKeySecret } from './bootstrap.ts';
import type { Limits } from './http/limits.ts';
import { documentedLimits } from './http/limits.ts';
import { type LocalHoneycombOptions, startLocalHoneycomb } from './start.ts';

export const help = `local-honeycomb: a Honeycomb on this machine, for Terraform and for API clients

  --port N           the port, 0 for a free one (default 8180)
  --data FOLDER      keep everything in this folder (default: in memory, gone at the end)
  --key KEY          the API key of the environment "local" (default ${defaultKey})
  --key ENV=KEY      the key of an environment of that name; may be repeated
  --clock Nx         time runs N times as fast, for demonstrations (default: as it does)
  --webhooks WHERE   send webhooks of alerts to "loopback" only, or "anywhere" (default: loopback)
  --limits [N/S]     enforce Honeycomb's rate limits, or N requests in S seconds (default: no limits)
  --help             this text

Then, in the shell that runs Terraform:

  export HONEYCOMB_API_ENDPOINT=http://127.0.0.1:8180 HONEYCOMB_API_KEY=${defaultKey}

and for honeycombio_environment and honeycombio_api_key:

  export HONEYCOMB_KEY_ID=${defaultKeyId} HONEYCOMB_KEY_SECRET=${defaultKeySecret}
`;

export const defaultPort = 8180;

/** What a command line asks for, or what is wrong with it. */
export function readArguments(
  args: readonly string[],
):
  | { readonly kind: 'start'; readonly options: LocalHoneycombOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string } {
  const mistake = (message: string) => ({ kind: 'mistake' as const, message });
  let values: {
    port?: string;
    data?: string;
    key?: string[];
    limits?: string;
    help?: boolean;
    clock?: string;
    webhooks?: string;
  };
  try {
    ({ values } = parseArgs({
      args: withValueOfLimits(args),
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        key: { type: 'string', multiple: true },
        limits: { type: 'string' },
        clock: { type: 'string' },
        webhooks: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return mistake((error as Error).message);
  }
  if (values.help) return { kind: 'help' };
  const port = Number(values.port ?? defaultPort);
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535)
    return mistake(`--port must be a number from 0 (a free one) to 65535, not ${values.port}`);
  if (values.data === '') return mistake('--data needs a folder');
  const keys = (values.key ?? []).map((text): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? ['local', text] : [text.slice(0, at), text.slice(at + 1)];
  });
  if (keys.some(([name, key]) => name === '' || key === '')) return mistake('--key is KEY or ENVIRONMENT=KEY');
  const limits = values.limits === undefined ? false : readLimits(values.limits);
  if (limits === null) return mistake(`--limits is N/S, N requests in S seconds, not ${values.limits}`);
  const speed = values.clock === undefined ? 1 : Number(/^(\d{1,6}(?:\.\d+)?)x$/.exec(values.clock)?.[1] ?? 0);
  if (speed === 0) return mistake(`--clock is how many times as fast time runs, such as 60x, not ${values.clock}`);
  const { webhooks = 'loopback' } = values;
  if (webhooks !== 'loopback' && webhooks !== 'anywhere')
    return mistake(`--webhooks is loopback or anywhere, not ${webhooks}`);
  return {
    kind: 'start',
    options: {
      port,
      limits,
      ...(values.clock === undefined ? {} : { speed }),
      ...(values.webhooks === undefined ? {} : { webhooks }),
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(keys.length === 0 ? {} : { keys: Object.fromEntries(keys) }),
    },
  };
}

/** `--limits` may stand alone. */
function withValueOfLimits(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    arg === '--limits' && (args[index + 1] ?? '--').startsWith('--') ? '--limits=documented' : arg,
  );
}

function readLimits(text: string): boolean | Limits | null {
  if (text === 'documented') return true;
  const [, requests, seconds] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? [];
  if (requests === undefined) return null;
  return { ...documentedLimits, general: { requests: Number(requests), seconds: Number(seconds) } };
}

/** Runs until SIGINT or SIGTERM. Exit status 2: the command line is wrong. 1: it could not start. */
export async function main(args: readonly string[]): Promise<void> {
  const command = readArguments(args);
  if (command.kind === 'help') {
    process.stdout.write(help);
    return;
  }
  if (command.kind === 'mistake') {
    process.stderr.write(`local-honeycomb: ${command.message}\nTry --help.\n`);
    process.exitCode = 2;
    return;
  }
  try {
    const honeycomb = await startLocalHoneycomb(command.options);
    const stop = () => void honeycomb.close();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    for (const note of honeycomb.notes) process.stderr.write(`${note}\n`);
    const keys = Object.entries(honeycomb.keys).map(([name, key]) => `${name}=${key}`);
    const place = command.options.data ?? 'memory';
    process.stdout.write(`Honeycomb is ready at ${honeycomb.url} (keys: ${keys.join(', ')}; data: ${place})\n`);
  } catch (error) {
    process.stderr.write(`local-honeycomb: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
