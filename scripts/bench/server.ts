import { benchLocalHoneycomb, formatBench } from '../../packages/local-honeycomb/bench/bench.ts';
import type { Report } from './report.ts';

/** Throughput and latency of a local Honeycomb that runs on its own, at 1, 100 and 10 000 objects. */
export async function benchServer(report: Report): Promise<void> {
  report.section('Local Honeycomb, a process of its own');
  for (const line of formatBench(await benchLocalHoneycomb()).split('\n')) console.log(`  ${line}`);
}
