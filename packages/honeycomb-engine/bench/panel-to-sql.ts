import type { Calculation, QuerySpecification } from 'honeycomb-query/language';
import { type Columns, quoted } from '../test/sql/duckdb.ts';
import { aggregate, joined, keyOf, orderSql, readColumns, shares, shownOf } from '../test/sql/query-to-sql.ts';

/** What a query looks at, in milliseconds since 1970, as the engine's answer says it. */
export interface Looked {
  readonly from: number;
  readonly to: number;
  readonly granularity: number;
}

/**
 * A panel as one would write it for DuckDB to be quick, where `queryToSql` says what is meant: one pass for the whole window
 * and its time buckets, one sort for all percentiles of a column. All rows stand for themselves alone. A row is the group's
 * keys, the time bucket (null for the whole window) when `series` is wanted, and what is calculated, without HEATMAP.
 * @throws an Error for what no panel of a bench has had
 */
export function panelToSql(query: QuerySpecification, columns: Columns, looked: Looked, series: boolean): string {
  if (query.havings?.length || query.compare_time_offset_seconds || query.usage_mode)
    throw new Error('panelToSql knows no havings, comparisons and usage mode yet');
  const breakdowns = query.breakdowns ?? [];
  const keys = breakdowns.map((_, index) => `key${index}`);
  const { columnOf, rows } = rowsOf(query, columns, looked, breakdowns);
  const calculations = calculationsOf(query).filter(({ op }) => op !== 'HEATMAP');
  const { aggregates, read } = percentilesTogether(calculations, columnOf);
  const outs = shownOf(query, calculations);
  const names = outs.map((_, index) => `out${index}`);
  const shown = `SELECT *, ${outs.join(', ')} FROM (SELECT * REPLACE (${read.join(', ')}) FROM sets)`;
  const orders = [
    ...(query.orders ?? []).map((order) => orderSql(order, calculations, breakdowns, query.formulas ?? [])),
    ...keys.map((key) => `${key} ASC NULLS LAST`),
  ];
  const first = keys.length > 0 ? `ORDER BY ${orders.join(', ')} LIMIT ${query.limit}` : '';
  const unpacked = read.length > 0 ? shown : `SELECT *, ${outs.join(', ')} FROM sets`;
  const list = (...parts: readonly string[]): string => parts.join(', ');
  if (!series) {
    const groups = keys.length > 0 ? `GROUP BY ${list(...keys)}` : '';
    return `WITH ${rows}, sets AS (SELECT ${list(...keys, ...aggregates)} FROM rows ${groups}), shown AS (${unpacked})
      SELECT ${list(...keys, ...names)} FROM shown ${first}`;
  }
  const sets = `sets AS (SELECT ${list(...keys, 'bucket', ...aggregates)} FROM rows
    GROUP BY GROUPING SETS ((${list(...keys)}), (${list(...keys, 'bucket')})))`;
  if (keys.length === 0)
    return `WITH ${rows}, ${sets}, shown AS (${unpacked}) SELECT ${list('bucket', ...names)} FROM shown`;
  const same = keys.map((key) => `shown.${key} IS NOT DISTINCT FROM kept.${key}`).join(' AND ');
  return `WITH ${rows}, ${sets}, shown AS (${unpacked}), kept AS (SELECT ${list(...keys)} FROM shown WHERE bucket IS NULL ${first})
    SELECT ${list(...keys.map((key) => `shown.${key}`), 'bucket', ...names)} FROM shown JOIN kept ON ${same}`;
}

/** The bins of a HEATMAP: rows of the time bucket (null for the whole window), the bin's number, and the count. */
export function heatmapToSql(
  query: QuerySpecification,
  columns: Columns,
  looked: Looked,
  column: string,
  width: number,
): string {
  if (query.breakdowns?.length) throw new Error('heatmapToSql knows no groups yet');
  const { columnOf, rows } = rowsOf(query, columns, looked, []);
  const value = columnOf(column).sql;
  return `WITH ${rows} SELECT bucket, bin, count(*) FROM
    (SELECT bucket, floor(${value} / ${width}::DOUBLE)::BIGINT AS bin FROM rows WHERE ${value} IS NOT NULL)
    GROUP BY GROUPING SETS ((bin), (bucket, bin))`;
}

const calculationsOf = ({ calculations = [] }: QuerySpecification): readonly Calculation[] =>
  calculations.length > 0 ? calculations : [{ op: 'COUNT' }];

/** The rows that pass, each with its time bucket and its keys. */
function rowsOf(
  query: QuerySpecification,
  columns: Columns,
  { from, to, granularity }: Looked,
  breakdowns: readonly string[],
) {
  const { columnOf, fields } = readColumns(query, columns);
  const keys = breakdowns.map((name, index) => `, ${columnOf(name).sql} AS key${index}`);
  const rows = `fields AS (SELECT *${fields.map((sql) => `, ${sql}`).join('')} FROM events WHERE time_ms >= ${from} AND time_ms < ${to}),
    rows AS (SELECT *, time_ms // ${granularity} * ${granularity} AS bucket${keys.join('')} FROM fields
      WHERE ${joined(query.filters, query.filter_combination, columnOf)})`;
  return { columnOf, rows };
}

/** Percentiles of one column as one list, and how each is read out of it. */
function percentilesTogether(
  calculations: readonly Calculation[],
  columnOf: Parameters<typeof aggregate>[1],
): { readonly aggregates: readonly string[]; readonly read: readonly string[] } {
  const read: string[] = [];
  const aggregates = calculations.map((calculation) => {
    const { op, column, filters } = calculation;
    const name = quoted(keyOf(calculation));
    const beside = calculations.filter((each) => op in shares && each.op in shares && each.column === column);
    if (beside.length < 2 || filters?.length) return `${aggregate(calculation, columnOf)} AS ${name}`;
    read.push(`${name}[${beside.indexOf(calculation) + 1}] AS ${name}`);
    const wanted = beside.map((each) => shares[each.op]);
    return `quantile_cont(${columnOf(column!).sql}, [${wanted.join(', ')}]) AS ${name}`;
  });
  return { aggregates, read };
}
