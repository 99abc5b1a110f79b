import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import type { QuerySpecification, Relation } from 'honeycomb-query/language';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventStore, type Event, runQuery, type Semantics } from '../index.ts';
import { loadEvents, openDuckDb } from './sql/duckdb.ts';

const span = (id: string, parent: string | undefined, time: number, data: Event['data']): Event => ({
  time,
  data: { 'trace.trace_id': id[0], 'trace.span_id': id, 'trace.parent_id': parent, ...data },
});

describe('relational fields', () => {
  const store = createEventStore();
  store.append([
    span('a1', undefined, 1, { name: 'GET /', service: 'web' }),
    span('a2', 'a1', 2, { name: 'query', service: 'db', error: true }),
    span('a3', 'a1', 3, { name: 'render', service: 'web' }),
    span('b1', undefined, 4, { name: 'GET /login', service: 'web' }),
    span('b2', 'b1', 5, { name: 'query', service: 'db' }),
    { time: 6, data: { name: 'log' } },
  ]);
  const at = { now: 60_000 };
  const ids = (filters: QuerySpecification['filters'], semantics?: Partial<Semantics>, query?: QuerySpecification) =>
    runQuery(
      store,
      { filters, breakdowns: ['trace.span_id'], orders: [{ column: 'trace.span_id' }], ...query },
      { ...at, semantics },
    ).results.map((row) => row['trace.span_id']);

  test('root. means the root of the trace, for itself too', () => {
    expect(ids([{ column: 'root.name', op: '=', value: 'GET /' }])).toEqual(['a1', 'a2', 'a3']);
  });
  test('parent. means the span above', () => {
    expect(ids([{ column: 'parent.name', op: 'starts-with', value: 'GET' }])).toEqual(['a2', 'a3', 'b2']);
  });
  test('child. gives the parent of such a span', () => {
    expect(ids([{ column: 'child.service', op: '=', value: 'db' }])).toEqual(['a1', 'b1']);
  });
  test('any. gives all spans of a trace that has one span which passes all its filters', () => {
    const filters = (service: string): QuerySpecification['filters'] => [
      { column: 'any.service', op: '=', value: service },
      { column: 'any.error', op: '=', value: true },
    ];
    expect(ids(filters('db'))).toEqual(['a1', 'a2', 'a3']);
    expect(ids(filters('web'))).toEqual([]);
  });
  test('any. and any2. can be two different spans', () => {
    const filters: QuerySpecification['filters'] = [
      { column: 'any.service', op: '=', value: 'web' },
      { column: 'any2.error', op: '=', value: true },
    ];
    expect(ids(filters)).toEqual(['a1', 'a2', 'a3']);
  });
  test('none. gives the rows of traces without such a span', () => {
    expect(ids([{ column: 'none.error', op: 'exists' }])).toEqual(['b1', 'b2', null]);
  });
  test('a breakdown reads the related span, and null where there is none, or leaves the row out', () => {
    const query = { breakdowns: ['root.name', 'parent.service'] };
    expect(runQuery(store, query, at).results).toEqual([
      { 'root.name': 'GET /', 'parent.service': 'web', COUNT: 2 },
      { 'root.name': 'GET /', 'parent.service': null, COUNT: 1 },
      { 'root.name': 'GET /login', 'parent.service': 'web', COUNT: 1 },
      { 'root.name': 'GET /login', 'parent.service': null, COUNT: 1 },
      { 'root.name': null, 'parent.service': null, COUNT: 1 },
    ]);
    const leftOut = { ...at, semantics: { groupByNoRelatedSpan: 'left out' } as const };
    expect(runQuery(store, { breakdowns: ['parent.service'] }, leftOut).results).toEqual([
      { 'parent.service': 'web', COUNT: 3 },
    ]);
  });
  test('related spans are those of the window, or of all time', () => {
    const query = { start_time: 0, end_time: 1, granularity: 1 };
    const late = createEventStore();
    late.append([span('a1', undefined, 0, { name: 'GET /' }), span('a2', 'a1', 5000, {})]);
    const count = (semantics?: Partial<Semantics>) =>
      runQuery(
        late,
        { filters: [{ column: 'parent.name', op: 'exists' }], ...query, start_time: 4, end_time: 10 },
        { now: 0, semantics },
      ).results;
    expect(count()).toEqual([{ COUNT: 0 }]);
    expect(count({ relatedSpansFrom: 'all time' })).toEqual([{ COUNT: 1 }]);
  });
  test('span events are no spans that any. could mean, unless all rows are', () => {
    const annotated = createEventStore();
    annotated.append([
      span('a1', undefined, 0, { name: 'GET /' }),
      { time: 1, data: { 'trace.trace_id': 'a', 'trace.parent_id': 'a1', name: 'exception' } },
    ]);
    const query: QuerySpecification = { filters: [{ column: 'any.name', op: '=', value: 'exception' }] };
    expect(runQuery(annotated, query, at).results).toEqual([{ COUNT: 0 }]);
    const semantics = { relatedRows: 'all rows' } as const;
    expect(runQuery(annotated, query, { ...at, semantics }).results).toEqual([{ COUNT: 2 }]);
  });
  test('other columns can hold the ids, and a field of a related span cannot be calculated', () => {
    const other = createEventStore();
    other.append([
      { time: 0, data: { trace: 't', id: 'x', name: 'above' } },
      { time: 1, data: { trace: 't', id: 'y', up: 'x', name: 'below' } },
    ]);
    const definitions = { trace_id: 'trace', span_id: 'id', parent_id: 'up' };
    const query: QuerySpecification = { breakdowns: ['name', 'parent.name'], orders: [{ column: 'name' }] };
    expect(runQuery(other, query, { ...at, definitions }).results).toEqual([
      { name: 'above', 'parent.name': null, COUNT: 1 },
      { name: 'below', 'parent.name': 'above', COUNT: 1 },
    ]);
    const calculated = {
      breakdowns: ['parent.field'],
      calculated_fields: [{ name: 'field', expression: 'CONCAT($name, "!")' }],
    };
    expect(() => runQuery(other, calculated, { ...at, definitions })).toThrow(
      'field is a calculated field, which cannot be read from another span',
    );
  });
});

describe('beside DuckDB', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await openDuckDb(1);
  });
  afterAll(() => connection.closeSync());

  const columns = {
    'trace.trace_id': 'VARCHAR',
    'trace.span_id': 'VARCHAR',
    'trace.parent_id': 'VARCHAR',
    name: 'VARCHAR',
    failed: 'BOOLEAN',
    row: 'BIGINT',
  } as const;
  const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  /** Spans of two traces whose parents may be missing, in the other trace, or themselves. */
  const rows = fc
    .array(
      fc.record({
        'trace.trace_id': sometimes(fc.constantFrom('t', 'u')),
        'trace.span_id': sometimes(fc.constantFrom('1', '2', '3', '4', '5', '6')),
        'trace.parent_id': sometimes(fc.constantFrom('1', '2', '3', '7')),
        name: sometimes(fc.constantFrom('a', 'b', 'c')),
        failed: sometimes(fc.boolean()),
      }),
      { maxLength: 12 },
    )
    .map((list) => list.map((data, row): Event => ({ time: row, data: { ...data, row } })));
  const condition = fc.constantFrom(
    { column: 'name', op: '=', value: 'a', sql: "coalesce(r.name = 'a', false)" } as const,
    { column: 'name', op: '!=', value: 'b', sql: "NOT coalesce(r.name = 'b', false)" } as const,
    { column: 'failed', op: 'exists', sql: 'r.failed IS NOT NULL' } as const,
    { column: 'failed', op: '=', value: true, sql: 'coalesce(r.failed, false)' } as const,
  );
  const related: Readonly<Record<Exclude<Relation, 'any2' | 'any3'>, string>> = {
    root: 'r."trace.parent_id" IS NULL',
    parent: 'r."trace.span_id" = e."trace.parent_id"',
    child: 'r."trace.parent_id" = e."trace.span_id"',
    any: 'true',
    none: 'true',
  };
  const relations = Object.keys(related) as (keyof typeof related)[];
  const filters = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...relations), fc.array(condition, { minLength: 1, maxLength: 2 })),
    {
      minLength: 1,
      maxLength: 2,
      selector: ([relation]) => relation,
    },
  );

  test('filters of related spans keep the rows that a join keeps', async () => {
    await fc.assert(
      fc.asyncProperty(rows, filters, async (events, wanted) => {
        await loadEvents(connection, columns, events);
        const tests = wanted.map(([relation, conditions]) => {
          const passing = conditions.map(({ sql }) => sql).join(' AND ');
          const exists = `EXISTS (FROM events r WHERE r."trace.span_id" IS NOT NULL
            AND r."trace.trace_id" = e."trace.trace_id" AND ${related[relation]} AND ${passing})`;
          return relation === 'none' ? `NOT ${exists}` : exists;
        });
        const sql = `SELECT row FROM events e WHERE ${tests.join(' AND ')} ORDER BY row`;
        const kept = (await connection.runAndReadAll(sql)).getRowsJS().map(([row]) => Number(row));

        const types = { VARCHAR: 'string', BOOLEAN: 'boolean', BIGINT: 'integer' } as const;
        const store = createEventStore({
          columns: Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, types[type]])),
        });
        store.append(events);
        const query: QuerySpecification = {
          filters: wanted.flatMap(([relation, conditions]) =>
            conditions.map(({ sql, column, ...filter }) => ({ ...filter, column: `${relation}.${column}` })),
          ),
          breakdowns: ['row'],
          orders: [{ column: 'row' }],
          time_range: 60,
        };
        expect(runQuery(store, query, { now: 60_000 }).results.map(({ row }) => row)).toEqual(kept);
      }),
      { numRuns: 100 },
    );
  });
});
