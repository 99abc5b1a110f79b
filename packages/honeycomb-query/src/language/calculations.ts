/** What a calculation asks of its column, and where it is allowed. */
export interface CalculationRule {
  readonly column: 'none' | 'optional' | 'required';
  /** `number`: only numeric columns; `any`: every column. */
  readonly of: 'number' | 'any';
  readonly datasets: 'events' | 'metrics' | 'both';
}

const numeric = { column: 'required', of: 'number', datasets: 'both' } as const;

/**
 * Every calculation of a Honeycomb query. There is no HISTOGRAM, MEDIAN or RATIO: use `HEATMAP`, `P50` or a formula.
 * `RATE_*` is the difference to the previous time step, not a rate per second.
 * @see https://docs.honeycomb.io/reference/query-specification/
 */
export const calculations = {
  COUNT: { column: 'optional', of: 'any', datasets: 'events' },
  CONCURRENCY: { column: 'none', of: 'any', datasets: 'events' },
  COUNT_DISTINCT: { column: 'required', of: 'any', datasets: 'both' },
  SUM: numeric,
  AVG: numeric,
  MAX: numeric,
  MIN: numeric,
  P001: numeric,
  P01: numeric,
  P05: numeric,
  P10: numeric,
  P20: numeric,
  P25: numeric,
  P50: numeric,
  P75: numeric,
  P80: numeric,
  P90: numeric,
  P95: numeric,
  P99: numeric,
  P999: numeric,
  HEATMAP: numeric,
  RATE_AVG: { column: 'required', of: 'number', datasets: 'events' },
  RATE_SUM: { column: 'required', of: 'number', datasets: 'events' },
  RATE_MAX: { column: 'required', of: 'number', datasets: 'events' },
  COUNT_DATAPOINTS: { column: 'optional', of: 'any', datasets: 'metrics' },
  HISTOGRAM_COUNT: { column: 'required', of: 'number', datasets: 'metrics' },
} as const satisfies Readonly<Record<string, CalculationRule>>;

export type CalculationOp = keyof typeof calculations;

export const calculationOps = Object.keys(calculations) as readonly CalculationOp[];

/** How a result is keyed, and how it is named in `orderBy()` and `having()`: `COUNT`, `P95(duration_ms)`. */
export const resultName = (op: string, column?: string): string => (column === undefined ? op : `${op}(${column})`);
