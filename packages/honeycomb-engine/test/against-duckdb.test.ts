import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { type ColumnType, expressionOf, type QuerySpecification } from 'honeycomb-query/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventStore, type Event, type ResultRow, runQuery } from '../index.ts';
import { columns, events, expressions, queries } from './arbitrary-queries.ts';
import { loadEvents, openDuckDb, quoted } from './sql/duckdb.ts';
import { expressionToSql, type Sql } from './sql/expression-to-sql.ts';
import { queryToSql } from './sql/query-to-sql.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await openDuckDb(1);
});
afterAll(() => connection.closeSync());

const types = { BIGINT: 'integer', DOUBLE: 'float', VARCHAR: 'string', BOOLEAN: 'boolean' } as const;
const declared = Object.fromEntries(
  Object.entries(columns).map(([name, type]): [string, ColumnType] => [name, types[type]]),
);

test('every query finds what DuckDB finds: results, series, total and other', async () => {
  await fc.assert(
    fc.asyncProperty(events, queries, arrivedBy, async (rows, query, by) => {
      expect(engineAnswer(rows, query, by)).toEqual(await duckDbAnswer(rows, query, by));
    }),
    { numRuns: 100 },
  );
});

test('every expression gives what DuckDB gives, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(events, expressions, async (events, written) => {
      const rows = events.map((event, row) => ({ ...event, data: { ...event.data, row } }));
      await loadEvents(connection, { ...columns, row: 'BIGINT' }, rows);
      const selected = written.map((expression) => expressionToSql(expressionOf(expression), stored).sql);
      const wanted = await connection.runAndReadAll(`SELECT row, ${selected.join(', ')} FROM events ORDER BY row`);
      expect(engineValues(rows, written)).toEqual(wanted.getRowsJS().map((row) => row.map(rounded)));
    }),
    { numRuns: 40 },
  );
});

/** Mostly when all events are there. */
const arrivedBy = fc
  .oneof({ weight: 2, arbitrary: fc.constant(1_000_000) }, fc.integer({ min: 0, max: 700_000 }))
  .map((by) => 1_000_000_000 + by);

/** What expressions give for each event, which its number in the column `row` tells apart. */
function engineValues(rows: readonly Event[], written: readonly string[]): readonly Values[] {
  const store = createEventStore({ columns: declared });
  store.append(rows);
  const names = written.map((_, index) => `field ${index}`);
  const query: QuerySpecification = {
    calculated_fields: names.map((name, index) => ({ name, expression: written[index]! })),
    breakdowns: ['row', ...names],
    orders: [{ column: 'row' }],
    start_time: 0,
    end_time: 2_000_000,
  };
  const { results } = runQuery(store, query, { now: 0, series: false, totals: false });
  return results.map(({ COUNT, ...row }) => Object.values(row).map(rounded));
}

const kinds = { integer: 'number', float: 'number', string: 'text', boolean: 'boolean' } as const;

function stored(name: string): Sql {
  const type = types[columns[name as keyof typeof columns]];
  return { kind: kinds[type], sql: type === 'integer' ? `${quoted(name)}::DOUBLE` : quoted(name) };
}

/** A result without names, as rows of values: groups' keys first, then what was calculated. */
interface Answer {
  readonly results: readonly Values[];
  readonly series: readonly Values[];
  readonly total: Values;
  readonly other: Values | undefined;
}
type Values = readonly unknown[];

function engineAnswer(rows: readonly Event[], query: QuerySpecification, arrivedBy: number): Answer {
  const store = createEventStore({ columns: declared });
  store.append(rows);
  const { results, series, total, other } = runQuery(store, query, { now: 0, arrivedBy });
  const keys = query.breakdowns ?? [];
  const values = (row: ResultRow): Values => Object.values(row).map(rounded);
  const split = (time: number, data: ResultRow): Values => {
    const all = values(data);
    return [...all.slice(0, keys.length), time, ...all.slice(keys.length)];
  };
  return {
    results: results.map(values),
    series: series.map(({ time, data }) => split(time, data)).toSorted(byText),
    total: values(total),
    other: other && values(other),
  };
}

async function duckDbAnswer(rows: readonly Event[], query: QuerySpecification, arrivedBy: number): Promise<Answer> {
  await loadEvents(connection, columns, rows);
  const sql = queryToSql(query, columns, arrivedBy);
  const ask = async (statement: string): Promise<readonly Values[]> =>
    (await connection.runAndReadAll(statement)).getRowsJS().map((row) => row.map(rounded));
  const leftOut = sql.other === undefined ? [] : await ask(sql.other);
  const left = sql.leftOut === undefined ? 0 : Number((await ask(sql.leftOut))[0]![0]);
  return {
    results: await ask(sql.results),
    series: (await ask(sql.series)).toSorted(byText),
    total: (await ask(sql.total))[0]!,
    other: left > 0 ? leftOut[0] : undefined,
  };
}

/** Numbers to twelve digits: sums of floats depend on their order. */
function rounded(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? Number(value.toPrecision(12)) + 0 : value;
}

const byText = (a: Values, b: Values): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
