import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import type { ColumnType, QuerySpecification } from 'honeycomb-query/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventStore, type Event, type ResultRow, runQuery } from '../index.ts';
import { columns, events, queries } from './arbitrary-queries.ts';
import { loadEvents, openDuckDb } from './sql/duckdb.ts';
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
    fc.asyncProperty(events, queries, fc.integer({ min: 0, max: 700_000 }), async (rows, query, by) => {
      expect(engineAnswer(rows, query, 1_000_000_000 + by)).toEqual(
        await duckDbAnswer(rows, query, 1_000_000_000 + by),
      );
    }),
    { numRuns: 300 },
  );
});

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
