import {
  type Calculation,
  type CalculationRule,
  calculations as calculationRules,
  type Filter,
  type Problem,
  type QuerySpecification,
  resultName,
} from 'honeycomb-query/language';
import { numbersIn } from '../expression/number-vector.ts';
import { allTrue, anyTrue } from '../expression/quick-truth.ts';
import { missingVector, type Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import type { Table } from '../store/event-store.ts';
import type { Operand } from './calculations/accumulate.ts';
import { type ColumnResolver, resolveColumns } from './columns.ts';
import type { ReadQuery } from './compile-query.ts';
import { type Mask, type RowFilter, rowFilter } from './filter.ts';
import { QueryError } from './query-error.ts';
import { type BoundRelations, bindRelations, relatedVector, relationIn } from './relations.ts';
import { type Selection, selectionBy } from './selection.ts';

/** A query's parts as vectors over a table. */
export interface BoundQuery {
  /** By the filters; undefined when there are none. */
  readonly select: Selection | undefined;
  readonly relations: BoundRelations | undefined;
  readonly breakdowns: readonly string[];
  /** The values of the breakdowns. */
  readonly keys: readonly Vector[];
  readonly calculations: readonly BoundCalculation[];
}

export interface BoundCalculation {
  /** How its result is keyed. */
  readonly key: string;
  readonly calculation: Calculation;
  readonly operand: Operand;
  /** The same for calculations over the same values. */
  readonly values: string;
  readonly mask: Mask | undefined;
}

/** A query without calculations counts. */
export const calculationsOf = (query: QuerySpecification): readonly Calculation[] =>
  query.calculations?.length ? query.calculations : [{ op: 'COUNT' }];

/** How a calculation's result is keyed: by its name when it has one. */
export const keyOf = ({ op, column, name }: Calculation): string => name ?? resultName(op, column);

/** @throws QueryError when the query names what is not there, or calculates with what is no number */
export function bindQuery(
  { specification: query, fields, definitions, semantics }: ReadQuery,
  table: Table,
): BoundQuery {
  const columns = resolveColumns(table, fields, semantics);
  const problems: Problem[] = [];
  const filterOf = (filter: Filter, path: Problem['path']): RowFilter =>
    rowFilter(filter, columns.vectorOf(filter.column, [...path, 'column']), semantics);
  const filters = (query.filters ?? []).flatMap((filter, index) =>
    relationIn(table, filter.column) ? [] : [filterOf(filter, ['filters', index])],
  );
  const relations = bindRelations(query, table, columns, definitions, semantics);
  const breakdownVector = (name: string, path: Problem['path']): Vector => {
    const related = relationIn(table, name);
    const relation = relations?.list.find((known) => known.relation === related?.relation);
    if (related === undefined || relation === undefined) return columns.vectorOf(name, path);
    const column = table.columns.get(related.column);
    if (column) return relatedVector(column, relation, table);
    if (fields.has(related.column))
      problems.push({
        path,
        message: `${related.column} is a calculated field, which cannot be read from another span`,
      });
    else columns.vectorOf(related.column, path);
    return missingVector;
  };
  const bound: BoundQuery = {
    select: selectionBy(filters, query.filter_combination ?? 'AND'),
    relations,
    breakdowns: query.breakdowns ?? [],
    keys: (query.breakdowns ?? []).map((name, index) => breakdownVector(name, ['breakdowns', index])),
    calculations: calculationsOf(query).map((calculation, index) => {
      const path = ['calculations', index];
      const operand = operandOf(
        calculation.op === 'CONCURRENCY' ? { ...calculation, column: definitions.duration_ms } : calculation,
        columns,
        [...path, 'column'],
        semantics,
        problems,
      );
      const own = (calculation.filters ?? []).map(
        (filter, place) => filterOf(filter, [...path, 'filters', place]).mask,
      );
      const values = JSON.stringify([calculation.column, calculation.filters, calculation.filter_combination]);
      return {
        key: keyOf(calculation),
        calculation,
        operand,
        values,
        mask: own.length === 0 ? undefined : calculation.filter_combination === 'OR' ? anyTrue(own) : allTrue(own),
      };
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
  if (rule.of !== 'number' && op !== 'CONCURRENCY') return { any, number: missingVector };
  if (any.kind === 'text' && semantics.textInCalculation === 'error')
    problems.push({ path, message: `${op} needs a numeric column, and ${column} is a string column` });
  return { any, number: numbersIn(any, semantics) };
}
