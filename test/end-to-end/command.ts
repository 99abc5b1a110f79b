import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll } from 'vitest';

type Variables = Readonly<Record<string, string | undefined>>;

/** A command of the project that runs as a process of its own. */
export interface RunningCommand {
  readonly pid: number;
  /** Resolves when its output fits. @throws when it ends before, with what it said */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts what an npm script starts, in a process group of its own, as a terminal does. */
export function startCommand(
  script: 'start' | 'deploy',
  folder: string,
  args: readonly string[],
  variables: Variables = {},
): RunningCommand {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      HONEYCOMB_API_KEY: undefined,
      HONEYCOMB_API_ENDPOINT: undefined,
      CI: undefined,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  const ended = new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (exitCode) => {
      running.delete(child);
      resolve({ exitCode, ...output });
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output.stdout);
          if (found) resolve(found);
        };
        look();
        child.stdout.on('data', look);
        void ended.then(() => reject(new Error(`it ended without saying it:\n${output.stdout}\n${output.stderr}`)));
      }),
  };
}

/** The processes that a process has started, and those that these have started, with what they are. */
export function descendants(pid: number): readonly { readonly pid: number; readonly command: string }[] {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, command = '']) => ({ pid: Number(pid), parent: Number(parent), command }));
  const below = (of: number): readonly { readonly pid: number; readonly command: string }[] =>
    processes.filter(({ parent }) => parent === of).flatMap(({ pid, command }) => [{ pid, command }, ...below(pid)]);
  return below(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes a port, or finds that it is taken, until the returned function is called. */
export const takePort = (port: number): Promise<{ readonly port: number; readonly free: () => Promise<void> }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve({ port, free: async () => {} }));
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as { readonly port: number }).port;
      resolve({ port: taken, free: () => new Promise((done) => server.close(() => done())) });
    });
  });

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const { port, free } = await takePort(0);
  await free();
  return port;
}
