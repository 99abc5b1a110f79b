import type { Having, Order } from 'honeycomb-query/language';
import { compareTexts } from '../expression/compare.ts';
import type { Value } from '../expression/value.ts';
import type { Histogram, ResultValue } from '../query-result.ts';
import type { Semantics } from '../semantics.ts';
import { calculationsOf } from './bind-query.ts';
import type { ReadQuery } from './compile-query.ts';
import type { ResultKey, Results } from './result-reader.ts';

/** The groups that a result shows, in its order, and those that its limit left out. */
export interface ChosenGroups {
  readonly kept: readonly number[];
  readonly leftOut: readonly number[];
}

type KeysOf = (group: number) => readonly Value[];

export function chosenGroups(
  query: ReadQuery,
  groups: number,
  keysOf: KeysOf,
  results: Results,
  limit: number,
): ChosenGroups {
  const { specification, semantics } = query;
  const passing = Array.from({ length: groups }, (_, group) => group).filter((group) =>
    (specification.havings ?? []).every((having) =>
      holds(having, resultOf(query, results, having.calculate_op, having.column), group),
    ),
  );
  const sorted = passing.length < 2 ? passing : passing.sort(comparison(query, keysOf, results, semantics));
  return { kept: sorted.slice(0, limit), leftOut: sorted.slice(limit) };
}

/** The result of a calculation by its operation and column. */
function resultOf(
  { specification }: ReadQuery,
  { calculations }: Results,
  op: string,
  column: string | undefined,
): ResultKey | undefined {
  return calculations[calculationsOf(specification).findIndex((known) => known.op === op && known.column === column)];
}

/** A group without a value passes no having. */
function holds({ op, value: limit }: Having, result: ResultKey | undefined, group: number): boolean {
  const value = result?.value(group);
  if (typeof value !== 'number') return false;
  switch (op) {
    case '=':
      return value === limit;
    case '!=':
      return value !== limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}

type Compare = (a: number, b: number) => number;

/** By the query's orders, then by the groups' keys, so that a result does not depend on the order of the rows. */
function comparison(query: ReadQuery, keysOf: KeysOf, results: Results, semantics: Semantics): Compare {
  const { orders = [], breakdowns = [] } = query.specification;
  const readerOf = ({ op, column }: Order): ((group: number) => ResultValue | Histogram) | undefined => {
    if (op !== undefined) return resultOf(query, results, op, column)?.value;
    const named = [...results.shown, ...results.calculations].find(({ key }) => key === column);
    const place = breakdowns.indexOf(column ?? '');
    return named?.value ?? (place >= 0 ? (group) => keysOf(group)[place]! : undefined);
  };
  const compares: Compare[] = orders.flatMap((order) => {
    const value = readerOf(order);
    return value ? [compareBy(value, order.order === 'descending' ? -1 : 1, semantics)] : [];
  });
  const first = results.shown[0];
  if (orders.length === 0 && first && semantics.defaultOrder === 'first result descending')
    compares.push(compareBy(first.value, -1, semantics));
  breakdowns.forEach((_, place) => {
    compares.push(compareBy((group) => keysOf(group)[place]!, 1, semantics));
  });
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return a - b;
  };
}

function compareBy(value: (group: number) => ResultValue | Histogram, sign: 1 | -1, { nullOrder }: Semantics): Compare {
  const nulls = nullOrder === 'last' ? 1 : -1;
  const known = new Map<number, ResultValue | Histogram>();
  const remembered = (group: number): ResultValue | Histogram => {
    if (!known.has(group)) known.set(group, value(group));
    return known.get(group)!;
  };
  return (a, b) => {
    const [left, right] = [remembered(a), remembered(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? nulls : -nulls;
    if (typeof left !== typeof right) return (rank(left) - rank(right)) * sign;
    if (typeof left === 'string') return compareTexts(left, right as string) * sign;
    return left < right ? -sign : left > right ? sign : 0;
  };
}

/** Values of different types stand apart: truth values, numbers, texts. */
const rank = (value: ResultValue | Histogram): number => ['boolean', 'number', 'string'].indexOf(typeof value);
