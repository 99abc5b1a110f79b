import { type Measurement, measureNode, medians, repeat } from './measure.ts';

/** How often each figure is measured. */
export const runs = 5;

/** Prints figures, each beside its ratio to the run's own baseline: Node starting and importing cdktf. */
export interface Report {
  section(title: string): void;
  row(name: string, value: string, note?: string): void;
  seconds(name: string, seconds: number, note?: string): void;
  process(name: string, measurement: Measurement): void;
}

/** Measures the baseline and starts a report with it. */
export function startReport(): Report {
  const baseline = medians(repeat(runs, () => measureNode(['scripts/run.mjs', 'scripts/bench/import-cdktf.ts'])));
  const report: Report = {
    section: (title) => console.log(`\n${title}`),
    row: (name, value, note = '') => console.log(`  ${name.padEnd(40)}${value.padStart(12)}  ${note}`.trimEnd()),
    seconds: (name, seconds, note) => {
      const ratio = `${(seconds / baseline.wallSeconds).toFixed(2)} x the baseline`;
      report.row(name, `${seconds.toFixed(2)} s`, note ? `${ratio}, ${note}` : ratio);
    },
    process: (name, { wallSeconds, cpuSeconds, peakMb }) =>
      report.seconds(name, wallSeconds, `${cpuSeconds.toFixed(2)} s of processor time, ${peakMb.toFixed(0)} MB`),
  };
  console.log(
    `Medians of ${runs} runs unless said; Node ${process.versions.node}. Baseline: Node starts, imports cdktf, ends.`,
  );
  report.section('Baseline');
  report.process('node and cdktf', baseline);
  return report;
}
