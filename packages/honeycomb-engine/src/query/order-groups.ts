import type { Having, Order } from 'honeycomb-query/language';
import { compareTexts } from '../expression/compare.ts';
import type { Histogram, ResultValue } from '../query-result.ts';
import type { Semantics } from '../semantics.ts';
import { calculationsOf } from './bind-query.ts';
import type { ReadQuery } from './compile-query.ts';
import type { Grouping } from './group-rows.ts';
import { meets } from './meets.ts';
import type { ResultKey, Results } from './result-reader.ts';
import { topOf } from './top.ts';

/** The groups that a result shows, in its order, and those that its limit left out. */
export interface ChosenGroups {
  readonly kept: readonly number[];
  readonly leftOut: readonly number[];
}

export function chosenGroups(
  query: ReadQuery,
  groups: number,
  grouping: Grouping | undefined,
  results: Results,
  limit: number,
): ChosenGroups {
  const { havings = [] } = query.specification;
  const passing: number[] = [];
  for (let group = 0; group < groups; group++) {
    const passes = havings.every((having) =>
      holds(having, resultOf(query, results, having.calculate_op, having.column), group),
    );
    if (passes) passing.push(group);
  }
  if (grouping === undefined) return { kept: passing, leftOut: [] };
  const { top, rest } = topOf(passing, limit, comparison(query, grouping, results));
  return { kept: top, leftOut: rest };
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
  return typeof value === 'number' && meets(value, op, limit);
}

type Compare = (a: number, b: number) => number;

/** By the query's orders, then by the groups' keys, so that a result does not depend on the order of the rows. */
function comparison(query: ReadQuery, grouping: Grouping, results: Results): Compare {
  const { specification, semantics } = query;
  const { orders = [], breakdowns = [] } = specification;
  const groups = grouping.count();
  const readerOf = ({ op, column }: Order): ((group: number) => ResultValue | Histogram) | undefined => {
    if (op !== undefined) return resultOf(query, results, op, column)?.value;
    const named = [...results.shown, ...results.calculations].find(({ key }) => key === column);
    const place = breakdowns.indexOf(column ?? '');
    return named?.value ?? (place >= 0 ? (group) => grouping.key(group, place) : undefined);
  };
  const compares: Compare[] = orders.flatMap((order) => {
    const value = readerOf(order);
    return value ? [compareBy(groups, value, order.order === 'descending' ? -1 : 1, semantics)] : [];
  });
  const first = results.shown[0];
  if (orders.length === 0 && first && semantics.defaultOrder === 'first result descending')
    compares.push(compareBy(groups, first.value, -1, semantics));
  const byKeys: Compare = (a, b) => {
    for (let place = 0; place < breakdowns.length; place++) {
      const order = compareKeys(grouping.key(a, place), grouping.key(b, place), 1, semantics);
      if (order !== 0) return order;
    }
    return a - b;
  };
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return byKeys(a, b);
  };
}

/** Reads each value once; numbers, which results mostly are, into an array of their own. */
function compareBy(
  groups: number,
  value: (group: number) => ResultValue | Histogram,
  sign: 1 | -1,
  semantics: Semantics,
): Compare {
  const values = Array.from({ length: groups }, (_, group) => value(group));
  if (!values.every((each) => each === null || typeof each === 'number'))
    return (a, b) => compareKeys(values[a]!, values[b]!, sign, semantics);
  const missing = semantics.nullOrder === 'last' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // A result is never infinite, so what is missing can be.
  const numbers = Float64Array.from(values, (each) => (each === null ? missing : (each as number) * sign));
  return (a, b) => (numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : 0);
}

function compareKeys(
  left: ResultValue | Histogram,
  right: ResultValue | Histogram,
  sign: 1 | -1,
  { nullOrder }: Semantics,
): number {
  const nulls = nullOrder === 'last' ? 1 : -1;
  if (left === null || right === null) return left === right ? 0 : left === null ? nulls : -nulls;
  if (typeof left !== typeof right) return (rank(left) - rank(right)) * sign;
  if (typeof left === 'string') return compareTexts(left, right as string) * sign;
  return left < right ? -sign : left > right ? sign : 0;
}

/** Values of different types stand apart: truth values, numbers, texts. */
const rank = (value: ResultValue | Histogram): number => ['boolean', 'number', 'string'].indexOf(typeof value);
