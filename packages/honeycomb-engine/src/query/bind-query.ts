import {
  type Calculation,
  type CalculationRule,
  calculations as calculationRules,
  type Problem,
  type QuerySpecification,
  resultName,
} from 'honeycomb-query/language';
import { numbersIn } from '../expression/number-vector.ts';
import { missingVector, type Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import type { Table } from '../store/event-store.ts';
import type { Operand } from './calculations/accumulate.ts';
import { type ColumnResolver, type Fields, resolveColumns } from './columns.ts';
import { filterMask, joinedMask, type Mask } from './filter.ts';
import { QueryError } from './query-error.ts';

/** A query's parts as vectors over a table. */
export interface BoundQuery {
  readonly mask: Mask | undefined;
  readonly breakdowns: readonly { readonly name: string; readonly vector: Vector }[];
  readonly calculations: readonly BoundCalculation[];
}

export interface BoundCalculation {
  /** How its result is keyed. */
  readonly key: string;
  readonly calculation: Calculation;
  readonly operand: Operand;
  readonly mask: Mask | undefined;
}

/** A query without calculations counts. */
export const calculationsOf = (query: QuerySpecification): readonly Calculation[] =>
  query.calculations?.length ? query.calculations : [{ op: 'COUNT' }];

/** How a calculation's result is keyed: by its name when it has one. */
export const keyOf = ({ op, column, name }: Calculation): string => name ?? resultName(op, column);

/** @throws QueryError when the query names what is not there, or calculates with what is no number */
export function bindQuery(query: QuerySpecification, fields: Fields, table: Table, semantics: Semantics): BoundQuery {
  const columns = resolveColumns(table, fields, semantics);
  const problems: Problem[] = [];
  const masks = (filters: QuerySpecification['filters'], combination: 'AND' | 'OR' = 'AND', path: Problem['path']) =>
    joinedMask(
      (filters ?? []).map((filter, index) =>
        filterMask(filter, columns.vectorOf(filter.column, [...path, 'filters', index, 'column']), semantics),
      ),
      combination,
    );
  const bound: BoundQuery = {
    mask: masks(query.filters, query.filter_combination, []),
    breakdowns: (query.breakdowns ?? []).map((name, index) => ({
      name,
      vector: columns.vectorOf(name, ['breakdowns', index]),
    })),
    calculations: calculationsOf(query).map((calculation, index) => {
      const path = ['calculations', index];
      const operand = operandOf(calculation, columns, [...path, 'column'], semantics, problems);
      const mask = masks(calculation.filters, calculation.filter_combination, path);
      return { key: keyOf(calculation), calculation, operand, mask };
    }),
  };
  const all = [...columns.problems, ...problems];
  if (all.length > 0) throw new QueryError(all);
  return bound;
}

function operandOf(
  { op, column }: Calculation,
  columns: ColumnResolver,
  path: Problem['path'],
  semantics: Semantics,
  problems: Problem[],
): Operand {
  if (column === undefined) return { any: undefined, number: missingVector };
  const any = columns.vectorOf(column, path);
  const rule: CalculationRule = calculationRules[op];
  if (rule.of !== 'number') return { any, number: missingVector };
  if (any.kind === 'text' && semantics.textInCalculation === 'error')
    problems.push({ path, message: `${op} needs a numeric column, and ${column} is a string column` });
  return { any, number: numbersIn(any, semantics) };
}
