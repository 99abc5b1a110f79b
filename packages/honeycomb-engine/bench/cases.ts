import type { QuerySpecification } from 'honeycomb-query/language';
import { day } from './traces.ts';

/**
 * A query, and SQL that finds the same in the table `events` (time in milliseconds as `time_ms`). What is wanted by time
 * bucket is wanted over the whole window too, as Honeycomb's results have both.
 */
export interface BenchCase {
  readonly name: string;
  readonly query: QuerySpecification;
  /** Whether a value for each time bucket is wanted, or one row for each group. */
  readonly series: boolean;
  readonly sql: string;
}

const window = { start_time: day.from / 1000, end_time: day.to / 1000, granularity: 300 } as const;
const inWindow = `time_ms >= ${day.from} AND time_ms < ${day.to}`;
const bucket = '(time_ms // 300000)';
const root = { column: 'trace.parent_id', op: 'does-not-exist' } as const;
const failed = { name: 'failed', expression: 'IF($error, 1, 0)' };

export const benchCases: readonly BenchCase[] = [
  {
    name: 'COUNT per bucket',
    query: { ...window },
    series: true,
    sql: `SELECT ${bucket} b, count(*) FROM events WHERE ${inWindow} GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'COUNT per bucket, root spans',
    query: { ...window, filters: [root] },
    series: true,
    sql: `SELECT ${bucket} b, count(*) FROM events WHERE ${inWindow} AND "trace.parent_id" IS NULL GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'AVG of an IF field per bucket, all spans',
    query: { ...window, calculated_fields: [failed], calculations: [{ op: 'AVG', column: 'failed' }] },
    series: true,
    sql: `SELECT ${bucket} b, avg(CASE WHEN error THEN 1 ELSE 0 END) FROM events WHERE ${inWindow} GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'AVG of a guarded comparison per bucket, root spans',
    query: {
      ...window,
      filters: [root],
      calculated_fields: [
        { name: 'ok', expression: 'IF(EXISTS($http.status_code), IF($http.status_code < 400, 1, 0))' },
      ],
      calculations: [{ op: 'AVG', column: 'ok' }],
    },
    series: true,
    sql: `SELECT ${bucket} b, avg(CASE WHEN "http.status_code" IS NOT NULL THEN CASE WHEN "http.status_code" < 400 THEN 1 ELSE 0 END END)
      FROM events WHERE ${inWindow} AND "trace.parent_id" IS NULL GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'P95 and COUNT by operation, 20 slowest',
    query: {
      ...window,
      calculations: [{ op: 'P95', column: 'duration_ms' }, { op: 'COUNT' }],
      breakdowns: ['name'],
      orders: [{ op: 'P95', column: 'duration_ms', order: 'descending' }],
      limit: 20,
    },
    series: false,
    sql: `SELECT name, quantile_cont(duration_ms, 0.95) p, count(*) FROM events WHERE ${inWindow}
      GROUP BY name ORDER BY p DESC LIMIT 20`,
  },
  {
    name: 'P50, P90, P95, P99 per bucket, root spans',
    query: {
      ...window,
      filters: [root],
      calculations: (['P50', 'P90', 'P95', 'P99'] as const).map((op) => ({ op, column: 'duration_ms' })),
    },
    series: true,
    sql: `SELECT ${bucket} b, quantile_cont(duration_ms, [0.5, 0.9, 0.95, 0.99]) FROM events
      WHERE ${inWindow} AND "trace.parent_id" IS NULL GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'P95 per bucket, all spans',
    query: { ...window, calculations: [{ op: 'P95', column: 'duration_ms' }] },
    series: true,
    sql: `SELECT ${bucket} b, quantile_cont(duration_ms, 0.95) FROM events WHERE ${inWindow} GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'COUNT_DISTINCT of users per bucket, root spans',
    query: { ...window, filters: [root], calculations: [{ op: 'COUNT_DISTINCT', column: 'user.id' }] },
    series: true,
    sql: `SELECT ${bucket} b, count(DISTINCT "user.id") FROM events
      WHERE ${inWindow} AND "trace.parent_id" IS NULL GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'COUNT_DISTINCT of sessions per bucket',
    query: { ...window, calculations: [{ op: 'COUNT_DISTINCT', column: 'session.id' }] },
    series: true,
    sql: `SELECT ${bucket} b, count(DISTINCT "session.id") FROM events WHERE ${inWindow} GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'HEATMAP per bucket',
    query: { ...window, calculations: [{ op: 'HEATMAP', column: 'duration_ms' }] },
    series: true,
    sql: `SELECT ${bucket} b, floor(duration_ms / 1000) bin, count(*) FROM events
      WHERE ${inWindow} AND duration_ms IS NOT NULL GROUP BY GROUPING SETS ((b, bin), (bin)) ORDER BY b, bin`,
  },
  {
    name: 'COUNT, SUM, AVG, MIN, MAX by provider per bucket',
    query: {
      ...window,
      filters: [{ column: 'name', op: '=', value: 'llm.call' }],
      calculations: [
        { op: 'COUNT' },
        ...(['SUM', 'AVG', 'MIN', 'MAX'] as const).map((op) => ({ op, column: 'llm.cost_usd' })),
      ],
      breakdowns: ['llm.provider'],
    },
    series: true,
    sql: `SELECT "llm.provider", ${bucket} b, count(*), sum("llm.cost_usd"), avg("llm.cost_usd"), min("llm.cost_usd"), max("llm.cost_usd")
      FROM events WHERE ${inWindow} AND name = 'llm.call'
      GROUP BY GROUPING SETS (("llm.provider", b), ("llm.provider"))`,
  },
  {
    name: 'COUNT and AVG by user, 100 worst',
    query: {
      ...window,
      filters: [root, { column: 'user.id', op: 'exists' }],
      calculated_fields: [failed],
      calculations: [{ op: 'AVG', column: 'failed' }, { op: 'COUNT' }],
      breakdowns: ['user.id'],
      orders: [{ op: 'AVG', column: 'failed', order: 'descending' }],
      limit: 100,
    },
    series: false,
    sql: `SELECT "user.id", avg(CASE WHEN error THEN 1 ELSE 0 END) f, count(*) FROM events
      WHERE ${inWindow} AND "trace.parent_id" IS NULL AND "user.id" IS NOT NULL GROUP BY 1 ORDER BY f DESC, 1 LIMIT 100`,
  },
  {
    name: 'COUNT by operation and version',
    query: { ...window, breakdowns: ['name', 'service.version'], limit: 50 },
    series: false,
    sql: `SELECT name, "service.version", count(*) n FROM events WHERE ${inWindow} GROUP BY ALL ORDER BY n DESC LIMIT 50`,
  },
  {
    name: 'a regex over names, COUNT per bucket',
    query: {
      ...window,
      calculated_fields: [{ name: 'matches', expression: 'REG_MATCH($name, `^comp.*[37]$`)' }],
      filters: [{ column: 'matches', op: '=', value: true }],
    },
    series: true,
    sql: `SELECT ${bucket} b, count(*) FROM events
      WHERE ${inWindow} AND regexp_matches(name, '^comp.*[37]$') GROUP BY GROUPING SETS ((b), ()) ORDER BY b`,
  },
  {
    name: 'COUNT by route of the parent (a join)',
    query: {
      ...window,
      filters: [{ column: 'parent.http.route', op: 'exists' }],
      breakdowns: ['parent.http.route'],
      limit: 20,
    },
    series: false,
    sql: `SELECT p."http.route", count(*) n FROM events e JOIN events p
      ON e."trace.trace_id" = p."trace.trace_id" AND e."trace.parent_id" = p."trace.span_id"
      WHERE e.${inWindow.replace('AND ', 'AND e.')} AND p.${inWindow.replace('AND ', 'AND p.')} AND p."http.route" IS NOT NULL
      GROUP BY 1 ORDER BY n DESC LIMIT 20`,
  },
];
