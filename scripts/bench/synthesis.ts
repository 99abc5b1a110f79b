import { measureNode, medians, repeat } from './measure.ts';
import { type Report, runs } from './report.ts';

/** Time and memory of synthesizing 1, 10 and 100 copies of lift-sys. */
export function benchSynthesis(report: Report): void {
  report.section('Synthesis');
  for (const copies of [1, 10, 100]) {
    const once = () => measureNode(['scripts/run.mjs', 'scripts/bench/synthesize-copies.ts', String(copies)]);
    const name = copies === 1 ? '1 copy of lift-sys' : `${copies} copies of lift-sys`;
    report.process(name, medians(repeat(copies === 100 ? 3 : runs, once)));
  }
}
