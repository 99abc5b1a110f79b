import type { Expression } from '../language/expression.ts';
import { type FilterOp, filterOps, type NegativeFilterOp } from '../language/filters.ts';
import { printExpression } from '../language/print-expression.ts';
import type { Filter, FilterCombination, FilterValue, NamedExpression } from '../language/query-schema.ts';
import type { MissingPolicy } from './filter-arguments.ts';

/** A condition as it was written: what a missing column means is not resolved yet. */
export interface Condition {
  readonly column: string;
  readonly op: FilterOp;
  readonly value?: FilterValue | undefined;
  readonly missing?: MissingPolicy['missing'] | undefined;
}

/** A policy says nothing of an operator that is not negative, and can come with one that was chosen while running. */
export function condition(column: string, op: FilterOp, rest: readonly unknown[]): Condition {
  const [value, policy] = rest as [FilterValue?, MissingPolicy?];
  return {
    column,
    op,
    ...(rest.length > 0 && { value }),
    ...(policy && isNegative(op) && { missing: policy.missing }),
  };
}

export const isNegative = (op: FilterOp): op is NegativeFilterOp => 'negates' in filterOps[op];

/** Collects the conditions that a `where` callback states. */
export function collectConditions(state: (event: never) => unknown): readonly Condition[] {
  const conditions: Condition[] = [];
  const collector = {
    where(column: string, op: FilterOp, ...rest: readonly unknown[]) {
      conditions.push(condition(column, op, rest));
      return collector;
    },
  };
  state(collector as never);
  return conditions;
}

/** What negative conditions need of the query that they are in. */
export interface NegationContext {
  /** The formula of a column or, for a calculated field, the field's own: one field cannot read another. */
  readonly expressionOf: (column: string) => Expression;
  /** Adds a calculated field and gives the name that it got. */
  readonly addField: (field: NamedExpression) => string;
}

/**
 * The filters that say what the conditions say, with nothing left to Honeycomb's undocumented reading of a negative
 * operator on a missing column. `exclude` adds `exists` where conditions are combined with AND; everything else
 * becomes a boolean calculated field: in formulas a comparison with a missing column is documented to be false, so
 * its negation is true.
 */
export function resolveConditions(
  conditions: readonly Condition[],
  combination: FilterCombination,
  { expressionOf, addField }: NegationContext,
): readonly Filter[] {
  const filters: Filter[] = [];
  const add = (filter: Filter): void => {
    if (!filters.some((known) => JSON.stringify(known) === JSON.stringify(filter))) filters.push(filter);
  };
  for (const { missing, ...filter } of conditions) {
    if (missing === undefined || !isWritable(filter.value)) add(filter);
    else if (missing === 'exclude' && combination === 'AND') {
      add({ column: filter.column, op: 'exists' });
      add(filter);
    } else {
      const name = addField(negationField(filter, missing, expressionOf(filter.column)));
      add({ column: name, op: '=', value: true });
    }
  }
  return filters;
}

/** Other values are told by the rules of filters, and have no place in a formula. */
const isWritable = (value: FilterValue | undefined): boolean =>
  [value]
    .flat()
    .every((each) => each !== undefined && each !== null && !(typeof each === 'number' && !Number.isFinite(each)));

const negated: Readonly<Record<NegativeFilterOp, (column: Expression, value: Expression[]) => Expression>> = {
  '!=': (column, value) => call('EQUALS', column, ...value),
  'not-in': (column, value) => call('IN', column, ...value),
  'does-not-contain': (column, value) => call('CONTAINS', column, ...value),
  'does-not-start-with': (column, value) => call('STARTS_WITH', column, ...value),
  'does-not-end-with': (column, value) => call('ENDS_WITH', column, ...value),
};

function negationField(
  { column, op, value }: Filter,
  missing: MissingPolicy['missing'],
  reference: Expression,
): NamedExpression {
  const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
  const literals = values.map((literal): Expression => ({ kind: 'literal', value: literal }));
  const not = call('NOT', negated[op as NegativeFilterOp](reference, literals));
  const expression = missing === 'include' ? not : call('AND', call('EXISTS', reference), not);
  const words = [
    column,
    filterOps[op].value === 'scalar' ? 'is-not' : op,
    ...values,
    missing === 'include' ? 'or-missing' : 'and-exists',
  ];
  return {
    name: words
      .join('_')
      .replaceAll(/[^\w.-]+/g, '_')
      .replaceAll('-', '_')
      .slice(0, 255),
    expression: printExpression(expression),
  };
}

const call = (
  name: 'EQUALS' | 'IN' | 'CONTAINS' | 'STARTS_WITH' | 'ENDS_WITH' | 'NOT' | 'AND' | 'EXISTS',
  ...args: readonly Expression[]
): Expression => ({
  kind: 'call',
  function: name,
  arguments: args,
});
