import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server in a process of its own, as `local-honeycomb` starts one. */
export interface Running {
  readonly url: string;
  readonly milliseconds: number;
  /** Resident memory. Not a number where the system does not tell. */
  megabytes(): number;
  /** Processor time it has used. */
  processorSeconds(): number;
  stop(): Promise<void>;
}

/** Starts one on a free port, with these arguments besides. */
export async function start(...args: readonly string[]): Promise<Running> {
  const bin = new URL('../bin/local-honeycomb.mjs', import.meta.url).pathname;
  const began = performance.now();
  const child = spawn(process.execPath, [bin, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  return {
    url: /at (\S+)/.exec(line)![1]!,
    milliseconds: performance.now() - began,
    megabytes: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return Number.NaN;
      }
    },
    processorSeconds: () => {
      try {
        // Fields 14 and 15 after the name, in hundredths of a second.
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return (Number(fields[11]) + Number(fields[12])) / 100;
      } catch {
        return Number.NaN;
      }
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
