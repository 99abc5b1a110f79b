/** What a filter operator asks of its value, and which operator it negates. */
export interface FilterRule {
  readonly value: 'none' | 'scalar' | 'string' | 'list';
  readonly of: 'any' | 'number' | 'string' | 'string or number';
  /** Set on negative operators: what they mean for an event without the column is undocumented. */
  readonly negates?: string;
}

/**
 * Every operator of `filters`. Filters are one flat list with one combination (AND or OR); anything nested is a
 * calculated field filtered `= true`.
 * @see https://docs.honeycomb.io/reference/query-specification/
 */
export const filterOps = {
  '=': { value: 'scalar', of: 'any' },
  '!=': { value: 'scalar', of: 'any', negates: '=' },
  '>': { value: 'scalar', of: 'number' },
  '>=': { value: 'scalar', of: 'number' },
  '<': { value: 'scalar', of: 'number' },
  '<=': { value: 'scalar', of: 'number' },
  'starts-with': { value: 'string', of: 'string' },
  'does-not-start-with': { value: 'string', of: 'string', negates: 'starts-with' },
  'ends-with': { value: 'string', of: 'string' },
  'does-not-end-with': { value: 'string', of: 'string', negates: 'ends-with' },
  contains: { value: 'string', of: 'string' },
  'does-not-contain': { value: 'string', of: 'string', negates: 'contains' },
  exists: { value: 'none', of: 'any' },
  'does-not-exist': { value: 'none', of: 'any' },
  in: { value: 'list', of: 'string or number' },
  'not-in': { value: 'list', of: 'string or number', negates: 'in' },
} as const satisfies Readonly<Record<string, FilterRule>>;

export type FilterOp = keyof typeof filterOps;

export const filterOpNames = Object.keys(filterOps) as readonly FilterOp[];

/** A filter as people write it: `name = "llm.call"`, `error exists`. */
export const filterText = ({
  column,
  op,
  value,
}: {
  readonly column: string;
  readonly op: FilterOp;
  readonly value?: unknown;
}): string => [column, op, ...(value === undefined ? [] : [JSON.stringify(value)])].join(' ');

/** The operators whose meaning on a missing column must be said: `missing: 'include'` or `'exclude'`. */
export type NegativeFilterOp = {
  [O in FilterOp]: (typeof filterOps)[O] extends { readonly negates: string } ? O : never;
}[FilterOp];

export const havingOps = ['=', '!=', '>', '>=', '<', '<='] as const;
export type HavingOp = (typeof havingOps)[number];

/**
 * Which other span of the trace a relational filter looks at. All filters with one prefix must match one and the same
 * span; `none` drops every trace that has such a span.
 */
export const relations = ['root', 'parent', 'child', 'any', 'any2', 'any3', 'none'] as const;
export type Relation = (typeof relations)[number];

/** Splits `root.name` into the relation and the column; undefined for a column of the event itself. */
export function relationOf(column: string): { readonly relation: Relation; readonly column: string } | undefined {
  const relation = relations.find((known) => column.startsWith(`${known}.`));
  return relation && { relation, column: column.slice(relation.length + 1) };
}
