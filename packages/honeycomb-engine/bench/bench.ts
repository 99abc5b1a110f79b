import { compileQuery, createEventStore, type Event } from '../index.ts';
import { loadEvents, openDuckDb, type SqlType } from '../test/sql/duckdb.ts';
import { benchCases } from './cases.ts';
import { day, traceRows } from './traces.ts';

export interface EngineBench {
  readonly rows: number;
  /** Events taken in by a second, and bytes of memory that one keeps. */
  readonly ingest: { readonly perSecond: number; readonly bytesPerEvent: number };
  /** Milliseconds, the best of some runs. */
  readonly queries: readonly { readonly name: string; readonly engine: number; readonly duckDb: number }[];
  /** A window of five minutes asked at 200 times, as a trigger does: milliseconds for each. */
  readonly trigger: number;
}

const columns: Readonly<Record<string, SqlType>> = {
  'trace.trace_id': 'VARCHAR',
  'trace.span_id': 'VARCHAR',
  'trace.parent_id': 'VARCHAR',
  'meta.signal_type': 'VARCHAR',
  'service.name': 'VARCHAR',
  'service.version': 'VARCHAR',
  name: 'VARCHAR',
  'span.kind': 'VARCHAR',
  duration_ms: 'DOUBLE',
  error: 'BOOLEAN',
  status_message: 'VARCHAR',
  'http.route': 'VARCHAR',
  'http.status_code': 'BIGINT',
  'user.id': 'VARCHAR',
  'session.id': 'VARCHAR',
  'llm.provider': 'VARCHAR',
  'llm.cost_usd': 'DOUBLE',
  'llm.tokens': 'BIGINT',
  'code.success': 'BOOLEAN',
  'code.retries': 'BIGINT',
};

/**
 * Times the engine, on one thread, beside DuckDB, on two, over the same rows. Memory is measured truly only when Node runs
 * with --expose-gc.
 */
export async function benchEngine(rows = 1_000_000, runs = 10): Promise<EngineBench> {
  const store = createEventStore();
  const before = memory();
  let spent = 0;
  for (const batch of batches(traceRows(rows), 10_000)) {
    const began = performance.now();
    store.append(batch);
    spent += performance.now() - began;
  }
  const bytesPerEvent = (memory() - before) / rows;

  const connection = await openDuckDb(2);
  await loadEvents(connection, columns, traceRows(rows));
  const queries: EngineBench['queries'][number][] = [];
  for (const { name, query, series, sql } of benchCases) {
    const compiled = compileQuery(query);
    const engine: number[] = [];
    const duckDb: number[] = [];
    for (let run = 0; run < runs; run++) {
      engine.push(time(() => compiled.run(store, { now: day.to, series, totals: false })));
      const began = performance.now();
      await (await connection.runAndReadAll(sql)).getRows();
      duckDb.push(performance.now() - began);
    }
    queries.push({ name, engine: Math.min(...engine), duckDb: Math.min(...duckDb) });
  }
  connection.closeSync();

  const trigger = compileQuery({
    filters: [{ column: 'trace.parent_id', op: 'does-not-exist' }],
    calculated_fields: [{ name: 'failed', expression: 'IF($error, 1, 0)' }],
    calculations: [{ op: 'AVG', column: 'failed' }],
    time_range: 300,
  });
  const evaluations = 200;
  const milliseconds = time(() => {
    for (let n = 0; n < evaluations; n++) {
      const now = day.from + (n + 1) * 120_000;
      trigger.run(store, { now, arrivedBy: now, series: false, totals: false });
    }
  });
  const ingest = { perSecond: (rows / spent) * 1000, bytesPerEvent };
  return { rows, ingest, queries, trigger: milliseconds / evaluations };
}

/** A table of the measurements, one line for each. */
export function formatEngineBench({ rows, ingest, queries, trigger }: EngineBench): string {
  const line = (name: string, value: string, note = ''): string =>
    `${name.padEnd(52)}${value.padStart(12)}  ${note}`.trimEnd();
  return [
    line('events', String(rows)),
    line('take in', `${Math.round(ingest.perSecond / 1000)}k/s`, `${Math.round(ingest.bytesPerEvent)} bytes an event`),
    ...queries.map(({ name, engine, duckDb }) =>
      line(name, `${engine.toFixed(1)} ms`, `DuckDB ${duckDb.toFixed(1)} ms, ${(engine / duckDb).toFixed(2)} x`),
    ),
    line('a trigger over 5 min, for each evaluation', `${trigger.toFixed(2)} ms`),
  ].join('\n');
}

const time = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function* batches(events: Iterable<Event>, size: number): Generator<readonly Event[]> {
  let batch: Event[] = [];
  for (const event of events) {
    batch.push(event);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
