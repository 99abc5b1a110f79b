import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { defaultKey } from 'local-honeycomb';

/** What a server has used since its start. */
export interface ServerUsage {
  /** Processor time of its main thread, which is all that a request waits for; undefined where the system does not tell. */
  readonly mainSeconds: number | undefined;
  /** Processor time of all its threads: of those too that compile code and collect garbage meanwhile. */
  readonly cpuSeconds: number;
}

export interface MeasuredServer {
  readonly url: string;
  readonly key: string;
  usage(): Promise<ServerUsage>;
  /** Requests since it was asked last. */
  requests(): Promise<number>;
  close(): void;
}

const usage = fileURLToPath(new URL('./report-server-usage.cjs', import.meta.url));
const localHoneycomb = fileURLToPath(
  new URL('../../packages/local-honeycomb/bin/local-honeycomb.mjs', import.meta.url),
);
const canned = fileURLToPath(new URL('./canned-server.ts', import.meta.url));

/** Starts the command `local-honeycomb`, in memory: what it uses can be told from what measures it. */
export const startMeasuredServer = (): Promise<MeasuredServer> => start(localHoneycomb, ['--port', '0'], []);

/** Starts a server that has nothing but the answers in a file. */
export const startCannedServer = (file: string): Promise<MeasuredServer> => start(canned, [file], ['--import', 'tsx']);

async function start(program: string, args: readonly string[], flags: readonly string[]): Promise<MeasuredServer> {
  const child = fork(program, args, {
    execArgv: [...flags, '--require', usage],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const url = /at (\S+)/.exec(line.toString())![1]!;
  return {
    url,
    key: defaultKey,
    async usage() {
      child.send('usage');
      return ((await once(child, 'message')) as [ServerUsage])[0];
    },
    async requests() {
      const counts = (await (await fetch(`${url}/local/requests`)).json()) as Readonly<Record<string, number>>;
      await fetch(`${url}/local/reset`, { method: 'POST' });
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    close: () => child.disconnect(),
  };
}
