import {
  type Calculation,
  expressionOf,
  type Filter,
  type Order,
  type QuerySpecification,
  resultName,
} from 'honeycomb-query/language';
import { type Columns, quoted } from './duckdb.ts';
import { expressionToSql, literal, type Sql } from './expression-to-sql.ts';

/** What a query asks of DuckDB, each as one statement. */
export interface QuerySql {
  readonly results: string;
  readonly series: string;
  readonly total: string;
  /** Undefined when the query has no groups that a limit could leave out. */
  readonly other: string | undefined;
  /** How many groups the limit leaves out. */
  readonly leftOut: string | undefined;
}

const kinds = { VARCHAR: 'text', DOUBLE: 'number', BIGINT: 'number', BOOLEAN: 'boolean' } as const;
export const shares = { P05: 0.05, P25: 0.25, P50: 0.5, P90: 0.9, P95: 0.95, P99: 0.99 } as Readonly<
  Record<string, number>
>;

export const keyOf = ({ name, op, column }: Calculation): string => name ?? resultName(op, column);

/** How a query's columns are read, and its calculated fields as what is selected beside the stored columns. */
export function readColumns(
  { calculated_fields = [] }: QuerySpecification,
  columns: Columns,
): { readonly columnOf: (name: string) => Sql; readonly fields: readonly string[] } {
  const stored = (name: string): Sql => {
    const type = columns[name];
    if (type === undefined) throw new Error(`no column ${name}`);
    const sql = quoted(name);
    return { kind: kinds[type], sql: type === 'BIGINT' ? `${sql}::DOUBLE` : sql };
  };
  const fields = new Map(
    calculated_fields.map(({ name, expression }) => [name, expressionToSql(expressionOf(expression), stored)]),
  );
  return {
    columnOf: (name) => {
      const field = fields.get(name);
      return field ? { kind: field.kind, sql: quoted(name) } : stored(name);
    },
    fields: Array.from(fields, ([name, { sql }]) => `${sql} AS ${quoted(name)}`),
  };
}

/**
 * A query over the table `events` as DuckDB's SQL. Sample rates are taken at their word: every row is repeated as often as
 * its rate says, and then all is counted plainly.
 */
export function queryToSql(query: QuerySpecification, columns: Columns, arrivedBy: number): QuerySql {
  const { columnOf, fields: selected } = readColumns(query, columns);
  const [start, end, step] = [query.start_time! * 1000, query.end_time! * 1000, query.granularity! * 1000];
  const inWindow = `time_ms >= ${start} AND time_ms < ${end} AND arrival_ms <= ${arrivedBy}`;
  const repeated = query.usage_mode ? 'events' : 'events, unnest(range(rate)) AS copies(copy)';
  const passing = joined(query.filters, query.filter_combination, columnOf);
  const rows = `
    fields AS (SELECT events.*${selected.map((sql) => `, ${sql}`).join('')} FROM ${repeated} WHERE ${inWindow}),
    rows AS (SELECT *, time_ms // ${step} * ${step} AS bucket FROM fields WHERE ${passing})`;

  const breakdowns = query.breakdowns ?? [];
  const calculations = query.calculations?.length ? query.calculations : [{ op: 'COUNT' } as const];
  const aggregates = calculations.map(
    (calculation) => `${aggregate(calculation, columnOf)} AS ${quoted(keyOf(calculation))}`,
  );
  const keys = breakdowns.map((name, index) => `${columnOf(name).sql} AS key${index}`);
  const groups = breakdowns.map((_, index) => `key${index}`);
  const keyed = `keyed AS (SELECT *${keys.map((key) => `, ${key}`).join('')} FROM rows)`;
  const shown = shownOf(query, calculations);
  const by = (...names: readonly string[]): string => (names.length > 0 ? `GROUP BY ${names.join(', ')}` : '');
  const list = (...parts: readonly string[]): string => parts.join(', ');

  const havings = (query.havings ?? []).map(({ calculate_op: op, column, op: operator, value }) => {
    const calculation = calculations.find((each) => each.op === op && each.column === column)!;
    return `coalesce(${quoted(keyOf(calculation))} ${operator} ${value}, false)`;
  });
  const orders = [
    ...(query.orders ?? []).map((order) => orderSql(order, calculations, breakdowns, query.formulas ?? [])),
    ...groups.map((key) => `${key} ASC NULLS LAST`),
  ];
  const order = orders.length > 0 ? `ORDER BY ${orders.join(', ')}` : '';
  const grouped = `
    grouped AS (SELECT ${list(...groups, ...aggregates)} FROM keyed ${by(...groups)}),
    shown AS (SELECT *, ${list(...shown)} FROM grouped
      WHERE ${havings.join(' AND ') || 'true'}),
    ranked AS (SELECT *, row_number() OVER (${order}) AS place FROM shown)`;
  const names = [...shown.keys()].map((index) => `out${index}`);
  const limit = breakdowns.length > 0 ? query.limit! : 1;
  const sameGroup = groups.map((key) => `keyed.${key} IS NOT DISTINCT FROM ranked.${key}`).join(' AND ') || 'true';
  const together = (from: string, ...extra: readonly string[]): string =>
    `SELECT ${list(...extra, ...shown)} FROM (SELECT ${list(...extra, ...aggregates)} FROM ${from} ${by(...extra)})`;
  const ofPlaces = (test: string): string =>
    `(SELECT keyed.* FROM keyed JOIN ranked ON ${sameGroup} WHERE place ${test} ${limit})`;
  return {
    results: `WITH ${rows}, ${keyed}, ${grouped} SELECT ${list(...groups, ...names)} FROM ranked WHERE place <= ${limit} ORDER BY place`,
    series: `WITH ${rows}, ${keyed}, ${grouped} ${together(ofPlaces('<='), ...groups, 'bucket')}`,
    total: `WITH ${rows} ${together('rows')}`,
    leftOut:
      breakdowns.length > 0
        ? `WITH ${rows}, ${keyed}, ${grouped} SELECT count(*) FROM ranked WHERE place > ${limit}`
        : undefined,
    other: breakdowns.length > 0 ? `WITH ${rows}, ${keyed}, ${grouped} ${together(ofPlaces('>'))}` : undefined,
  };
}

/** What a query shows of its calculations, as out0, out1 and so on: its formulas, or else all of them. */
export function shownOf(
  { formulas = [] }: QuerySpecification,
  calculations: readonly Calculation[],
): readonly string[] {
  const calculated = (column: string): Sql => ({ kind: 'number', sql: `${quoted(column)}::DOUBLE` });
  const outs =
    formulas.length > 0
      ? formulas.map(({ expression }) => expressionToSql(expressionOf(expression), calculated).sql)
      : calculations.map((calculation) => quoted(keyOf(calculation)));
  return outs.map((sql, index) => `${sql} AS out${index}`);
}

export function orderSql(
  { op, column, order }: Order,
  calculations: readonly Calculation[],
  breakdowns: readonly string[],
  formulas: readonly { readonly name: string }[],
): string {
  const direction = `${order === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`;
  const place = breakdowns.indexOf(column ?? '');
  if (op === undefined && place >= 0) return `key${place} ${direction}`;
  const calculation = calculations.find((each) => each.op === op && each.column === column);
  const formula = formulas.findIndex(({ name }) => name === column);
  return `${calculation ? quoted(keyOf(calculation)) : `out${formula}`} ${direction}`;
}

/** A calculation over rows as an aggregate of SQL. */
export function aggregate(calculation: Calculation, columnOf: (name: string) => Sql): string {
  const { op, column, filters, filter_combination } = calculation;
  const filtered = filters?.length ? ` FILTER (WHERE ${joined(filters, filter_combination, columnOf)})` : '';
  const value = column === undefined ? undefined : columnOf(column);
  const numbers =
    value?.kind === 'boolean' ? `CASE WHEN ${value.sql} THEN 1 WHEN NOT ${value.sql} THEN 0 END` : value?.sql;
  switch (op) {
    case 'COUNT':
      return `count(${value?.sql ?? '*'})${filtered}`;
    case 'COUNT_DISTINCT':
      return `count(DISTINCT ${value!.sql})${filtered}`;
    case 'SUM':
    case 'AVG':
    case 'MIN':
    case 'MAX':
      return `${op.toLowerCase()}(${numbers})${filtered}`;
    default:
      return `quantile_cont(${numbers}, ${shares[op]!})${filtered}`;
  }
}

/** Filters as one condition that is never null. */
export function joined(
  filters: readonly Filter[] | undefined,
  combination: 'AND' | 'OR' = 'AND',
  columnOf: (name: string) => Sql,
): string {
  if (!filters?.length) return 'true';
  return filters.map((filter) => `(${filterSql(filter, columnOf(filter.column))})`).join(` ${combination} `);
}

/** A filter as a condition that is never null. */
function filterSql({ op, value }: Filter, column: Sql): string {
  const { kind, sql } = column;
  if (op === 'exists') return kind === 'none' ? 'false' : `${sql} IS NOT NULL`;
  if (op === 'does-not-exist') return kind === 'none' ? 'true' : `${sql} IS NULL`;
  const negated = {
    '!=': '=',
    'not-in': 'in',
    'does-not-start-with': 'starts-with',
    'does-not-end-with': 'ends-with',
    'does-not-contain': 'contains',
  } as const;
  const positive = op in negated ? negated[op as keyof typeof negated] : op;
  const test = positiveSql(positive, value, column);
  return positive === op ? test : `NOT (${test})`;
}

function positiveSql(op: Filter['op'], value: Filter['value'], { kind, sql }: Sql): string {
  const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean | null)[];
  const fitting = values.map(literal).filter((each) => each.kind === kind && kind !== 'none');
  const tests = fitting.map((wanted) => {
    switch (op) {
      case '=':
      case 'in':
        return `${sql} = ${wanted.sql}`;
      case 'starts-with':
        return `starts_with(${sql}, ${wanted.sql})`;
      case 'ends-with':
        return `ends_with(${sql}, ${wanted.sql})`;
      case 'contains':
        return `contains(${sql}, ${wanted.sql})`;
      default:
        return kind === 'boolean' ? 'false' : `${sql} ${op} ${wanted.sql}`;
    }
  });
  return tests.length === 0 ? 'false' : `coalesce(${tests.join(' OR ')}, false)`;
}
