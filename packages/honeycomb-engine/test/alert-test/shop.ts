import type { DatasetSchema } from 'honeycomb-query/language';
import { parseExpression } from 'honeycomb-query/language';
import type { TestedSlo, TestedTrigger } from '../../vitest.ts';

export const shop: DatasetSchema = {
  name: 'shop',
  kind: 'events',
  columns: {
    ok: { type: 'boolean' },
    retried: { type: 'boolean' },
    route: { type: 'string' },
    region: { type: 'string' },
    ms: { type: 'float' },
    size: { type: 'integer' },
  },
};

/** More than 2 failures in 5 minutes, evaluated every 5. */
export const failures: TestedTrigger = {
  name: 'Failures',
  query: {
    dataset: shop,
    specification: {
      calculations: [{ op: 'COUNT' }],
      filters: [{ column: 'ok', op: '=', value: false }],
      time_range: 300,
    },
  },
  frequency: '5m',
  threshold: { op: '>', value: 2 },
};

const parsed = parseExpression('$ok');

export const success: TestedSlo = {
  name: 'Success',
  datasets: [shop],
  sli: {
    alias: 'sli.success',
    formula: { expression: parsed.ok ? parsed.expression : { kind: 'literal', value: null } },
  },
  targetPercentage: 95,
  timePeriod: '30d',
  burnAlerts: [
    { kind: 'exhaustion_time', within: '4h' },
    { kind: 'budget_rate', window: '24h', decrease: 6.6667 },
    { kind: 'budget_rate', window: '1h', decrease: 2 },
  ],
};

/** A failure at each of these minutes. */
export const failuresAt = (...minutes: readonly number[]) =>
  minutes.map((minute) => ({ time: minute * 60_000, data: { ok: false, route: '/pay' } }));
