import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { QuerySpecification } from 'honeycomb-query/language';
import { compileQuery, createEventStore, type Event } from '../index.ts';
import { type Columns, createEventTable, openDuckDb } from '../test/sql/duckdb.ts';
import { differenceOf, heatmapOf, sqlAnswer } from './answers.ts';
import { copySql, csvOf } from './csv.ts';
import { heatmapToSql, panelToSql } from './panel-to-sql.ts';

/** A query as a page asks it. */
export interface BenchQuery {
  readonly name: string;
  readonly query: QuerySpecification;
  /** Whether it is drawn over time, or as one row for each group. */
  readonly series: boolean;
}

/** How long both took over the same rows, in milliseconds: the best of some runs. */
export interface QueryTime {
  readonly name: string;
  readonly engine: number;
  readonly duckDb: number;
  /** What DuckDB answered otherwise, in words; undefined when every number is the same to nine digits. */
  readonly difference: string | undefined;
}

/** Events taken in by a second, and bytes of memory that one keeps. */
export interface Intake {
  readonly perSecond: number;
  readonly bytesPerEvent: number;
}

/** The engine, on one thread, and DuckDB, on all of them, with the same events. */
export interface EngineBench {
  readonly rows: number;
  /** Threads of DuckDB. */
  readonly threads: number;
  /** Puts events into both, one after the other. Events in all that they hold count for memory. */
  append(events: Iterable<Event>): Promise<{ readonly engine: Intake; readonly duckDb: Intake }>;
  /** Asks both a query, in turns. */
  ask(query: BenchQuery, now: number, runs: number): Promise<QueryTime>;
  /** How many events lie in a window, in milliseconds since 1970. */
  rowsIn(from: number, to: number): number;
  close(): void;
}

/** Starts both without events, with the columns that events can have. */
export async function openEngineBench(columns: Columns): Promise<EngineBench> {
  const threads = availableParallelism();
  const types = { VARCHAR: 'string', DOUBLE: 'float', BIGINT: 'integer', BOOLEAN: 'boolean' } as const;
  const declared = Object.entries(columns).map(([name, type]) => [name, types[type]] as const);
  const store = createEventStore({ columns: Object.fromEntries(declared) });
  const before = heap();
  const connection = await openDuckDb(threads);
  await createEventTable(connection, columns);
  const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
  const file = join(folder, 'events.csv');

  const sqlOf = ({ query, series }: BenchQuery, now: number) => {
    const { from, to, granularity, results } = compileQuery(query).run(store, { now, totals: false });
    const heatmap = heatmapOf(query, results);
    const calculated = (query.calculations ?? []).filter(({ op }) => op !== 'HEATMAP').length;
    const looked = { from, to, granularity };
    return {
      heatmap,
      calculated: heatmap && calculated === 0 ? undefined : panelToSql(query, columns, looked, series),
      bins: heatmap && heatmapToSql(query, columns, looked, heatmap.column, heatmap.width),
    };
  };

  return {
    threads,
    get rows() {
      return store.size;
    },
    async append(events) {
      const spent = { engine: 0, duckDb: 0 };
      const had = store.size;
      let lines = 0;
      const copy = async (): Promise<void> => {
        const began = performance.now();
        await connection.run(copySql(file));
        spent.duckDb += performance.now() - began;
        rmSync(file);
        lines = 0;
      };
      for (const batch of batches(events, 10_000)) {
        const began = performance.now();
        store.append(batch);
        spent.engine += performance.now() - began;
        appendFileSync(file, csvOf(batch, columns));
        lines += batch.length;
        if (lines >= 250_000) await copy();
      }
      if (lines > 0) await copy();
      const used = await connection.runAndReadAll('SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()');
      const of = (milliseconds: number, bytes: number): Intake => ({
        perSecond: ((store.size - had) / milliseconds) * 1000,
        bytesPerEvent: bytes / store.size,
      });
      return {
        engine: of(spent.engine, heap() - before),
        duckDb: of(spent.duckDb, used.getRowsJS()[0]![0] as number),
      };
    },
    async ask(asked, now, runs) {
      const sql = sqlOf(asked, now);
      const calculated = sql.calculated === undefined ? undefined : await connection.prepare(sql.calculated);
      const bins = sql.bins === undefined ? undefined : await connection.prepare(sql.bins);
      const compiled = compileQuery(asked.query);
      const engine: number[] = [];
      const duckDb: number[] = [];
      let difference: string | undefined;
      for (let run = 0; run < runs; run++) {
        let began = performance.now();
        const answer = compiled.run(store, { now, series: asked.series, totals: false });
        engine.push(performance.now() - began);
        began = performance.now();
        const calculatedRows = (await calculated?.runAndReadAll())?.getRows();
        const binRows = (await bins?.runAndReadAll())?.getRows();
        duckDb.push(performance.now() - began);
        if (run === 0) difference = differenceOf(asked, answer, sqlAnswer(calculatedRows, binRows), sql.heatmap);
      }
      return { name: asked.name, engine: Math.min(...engine), duckDb: Math.min(...duckDb), difference };
    },
    rowsIn(from, to) {
      const query: QuerySpecification = { start_time: from / 1000, end_time: to / 1000 };
      const { results } = compileQuery(query).run(store, { now: to, series: false, totals: false });
      return Number(results[0]?.COUNT ?? 0);
    },
    close() {
      connection.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of what this process's JavaScript holds; DuckDB's own memory is not in it. */
function heap(): number {
  collectGarbage();
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
