import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One measured command: seconds of wall clock and of processor time, and the peak of resident memory in MB. */
export interface Measurement {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of each figure over some runs. Machines are noisy: quote medians and ratios, not single runs. */
export function medians(runs: readonly Measurement[]): Measurement {
  const of = (figure: keyof Measurement): number => median(runs.map((run) => run[figure]));
  return { wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), peakMb: of('peakMb') };
}

export const repeat = <T>(times: number, work: () => T): readonly T[] => Array.from({ length: times }, work);

const usage = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));

/**
 * Runs Node on a script and reads what the process itself used, tsx included.
 * @throws with what the script said when it fails
 */
export function measureNode(args: readonly string[]): Measurement {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', usage, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  const wallSeconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return { wallSeconds, ...(JSON.parse(output[3] ?? '') as Omit<Measurement, 'wallSeconds'>) };
}

/** Seconds of wall clock of any command. */
export function measureCommand(
  command: string,
  args: readonly string[],
  cwd?: string,
  env?: NodeJS.ProcessEnv,
): number {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd, env });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}

/** How often work is done in a second, over half a second after a warm-up. */
export function throughput(work: () => unknown): number {
  const run = (milliseconds: number): number => {
    const end = performance.now() + milliseconds;
    let count = 0;
    while (performance.now() < end) {
      work();
      count += 1;
    }
    return count / (milliseconds / 1000);
  };
  run(200);
  return run(500);
}
