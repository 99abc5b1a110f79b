import { benchIngest, formatIngest } from '../../packages/local-honeycomb/bench/ingest.ts';
import type { Report } from './report.ts';

/** Spans a second that a local Honeycomb takes in over OTLP, memory of a row, and how soon it is ready again. */
export async function benchIngestion(report: Report): Promise<void> {
  report.section('Ingest of a local Honeycomb, one run');
  for (const line of formatIngest(await benchIngest()).split('\n')) console.log(`  ${line}`);
}
