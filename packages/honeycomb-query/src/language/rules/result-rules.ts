import { resultName } from '../calculations.ts';
import { relationOf } from '../filters.ts';
import type { Problem } from '../problem.ts';
import type { Calculation, Order } from '../query-schema.ts';
import { type QueryRule, resolveColumn } from './context.ts';

/** Groups are columns; a query result can be filtered and ordered only by what it calculates. */
export const breakdownRules: QueryRule = (context) =>
  (context.query.breakdowns ?? []).flatMap(
    (name, index) => resolveColumn(context, relationOf(name)?.column ?? name, ['breakdowns', index]).problems,
  );

const matches = (a: { op?: string | undefined; column?: string | undefined }, calculation: Calculation): boolean =>
  a.op === calculation.op && a.column === calculation.column;

/** The calculations of a query: an empty list means one COUNT. */
const calculationsOf = (calculations: readonly Calculation[] | undefined): readonly Calculation[] =>
  calculations?.length ? calculations : [{ op: 'COUNT' }];

export const havingRules: QueryRule = ({ query }) => {
  const list = calculationsOf(query.calculations);
  return (query.havings ?? []).flatMap(({ calculate_op: op, column }, index): readonly Problem[] => {
    if (op === 'HEATMAP')
      return [{ path: ['havings', index, 'calculate_op'], message: 'HEATMAP has no single value to compare' }];
    const meant = list.filter((calculation) => matches({ op, column }, calculation));
    if (meant.length === 1) return [];
    const result = resultName(op, column);
    const message =
      meant.length === 0
        ? notCalculated(result, list)
        : `${meant.length} calculations are ${result}, and a having cannot tell them apart`;
    return [{ path: ['havings', index], message }];
  });
};

export const orderRules: QueryRule = ({ query }) => {
  const list = calculationsOf(query.calculations);
  const names = [...list, ...(query.formulas ?? []), ...(query.calculated_fields ?? [])].flatMap(
    ({ name }) => name ?? [],
  );
  const byName = new Set([...names, ...(query.breakdowns ?? [])]);
  return (query.orders ?? []).flatMap((order: Order, index): readonly Problem[] => {
    if (order.op === 'HEATMAP')
      return [{ path: ['orders', index, 'op'], message: 'HEATMAP has no single value to order by' }];
    if (order.op === undefined && order.column === undefined)
      return [{ path: ['orders', index], message: 'an order needs an op or a column' }];
    const known =
      order.op === undefined ? byName.has(order.column ?? '') : list.some((calculation) => matches(order, calculation));
    const wanted = order.op === undefined ? (order.column ?? '') : resultName(order.op, order.column);
    return known ? [] : [{ path: ['orders', index], message: notCalculated(wanted, list, [...byName]) }];
  });
};

function notCalculated(wanted: string, list: readonly Calculation[], names: readonly string[] = []): string {
  const known = [...new Set([...list.map(({ op, column }) => resultName(op, column)), ...names])];
  return `the query does not calculate ${wanted}; it has ${known.join(', ')}`;
}
