import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeParquet } from 'honeycomb-engine/parquet';
import { costAbuse, failingConnections, providerOutage } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { asksForHelp } from '../help.ts';
import { measureNode } from './measure.ts';

const help = `node --import tsx scripts/bench/backtest.ts EVENTS: times the backtest of a folder of so many synthetic events or some more (in millions, 10)

The events are written to the folder for temporary files (60 bytes each, about) and are deleted afterwards.`;

/** Days that are made up; the others are copies of them, later. */
const madeUpDays = 3;
/** How much of the events is made up, about. */
const madeUpShare = 0.1;
const day = 86_400_000;
const start = Date.parse('2026-03-02T00:00:00Z');
const moment = (days: number, hours = 0): string => new Date(start + days * day + hours * 3_600_000).toISOString();

/** Rows that a request makes, about, on days when there are more requests than in the mean of a week. */
const rowsPerRequest = 11;

async function main(millions: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backtest-bench-'));
  try {
    const from = performance.now();
    const { events, days } = await fill(folder, millions * 1e6);
    console.log(`written in ${((performance.now() - from) / 1000).toFixed(0)} s`);
    const { wallSeconds, cpuSeconds, peakMb } = measureNode(['--import', 'tsx', 'scripts/backtest.ts', folder]);
    console.log(
      `${events.toLocaleString('en-US')} events, ${days} days: ${wallSeconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processor time, at most ${peakMb.toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the days, and copies of them with other times and trace ids, in files whose names say nothing of their order. */
async function fill(folder: string, events: number): Promise<{ readonly events: number; readonly days: number }> {
  const requestsPerMinute = (events * madeUpShare) / rowsPerRequest / (madeUpDays * 1440);
  const rows = syntheticLiftSys({
    from: moment(0),
    to: moment(madeUpDays),
    requestsPerMinute,
    incidents: [
      failingConnections({ from: moment(0, 9), to: moment(0, 9.5) }),
      providerOutage({ provider: 'anthropic', from: moment(1, 14), to: moment(1, 15) }),
      costAbuse({ from: moment(2, 3), to: moment(2, 6), requestsPerMinute: requestsPerMinute / 2 }),
    ],
  });
  const madeUp = await writeParquet(rows, join(folder, 'made-up'));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE FROM read_parquet('${join(folder, 'made-up/*')}')`,
  );
  const eventsMadeUp = Number(counted.getRows()[0]?.[0]);
  const times = Math.ceil(events / eventsMadeUp);
  for (let copy = 1; copy < times; copy++) {
    const later = copy * madeUpDays * day;
    for (const [index, file] of madeUp.entries())
      await connection.run(
        `COPY (SELECT * REPLACE (time + ${later} AS time, arrival + ${later} AS arrival, "trace.trace_id" || '${copy}' AS "trace.trace_id")
               FROM read_parquet('${file}'))
         TO '${join(folder, `${(copy * 7 + index * 3) % 10}-${copy}-${index}.parquet`)}' (FORMAT parquet)`,
      );
  }
  connection.closeSync();
  instance.closeSync();
  return { events: times * eventsMadeUp, days: times * madeUpDays };
}

const args = process.argv.slice(2);
if (asksForHelp(args)) console.log(help);
else await main(Number(args[0] ?? 10));
