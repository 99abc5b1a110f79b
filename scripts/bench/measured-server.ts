import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface MeasuredServer {
  readonly url: string;
  readonly key: string;
  /** Processor time since its start, of the system for it included. */
  cpuSeconds(): Promise<number>;
  /** Requests since it was asked last. */
  requests(): Promise<number>;
  close(): void;
}

/** Starts a local Honeycomb in memory whose processor time can be told from that of what measures it. */
export async function startMeasuredServer(): Promise<MeasuredServer> {
  const child = fork(new URL('./server-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const [{ url, key }] = (await once(child, 'message')) as [{ readonly url: string; readonly key: string }];
  return {
    url,
    key,
    async cpuSeconds() {
      child.send('usage');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1e6;
    },
    async requests() {
      const counts = (await (await fetch(`${url}/local/requests`)).json()) as Readonly<Record<string, number>>;
      await fetch(`${url}/local/reset`, { method: 'POST' });
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    close: () => child.disconnect(),
  };
}
