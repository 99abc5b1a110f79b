import { type Having, type QuerySpecification, resultName } from 'honeycomb-query/language';
import { meets } from '../query/meets.ts';
import type { ResultRow } from '../query-result.ts';
import type { AlertSemantics } from './alert-semantics.ts';
import type { TriggerRule } from './trigger-rule.ts';
import type { QueryWindow, WindowQuery } from './window-query.ts';

/** A group's keys by column; none for a query without groups. Null where the column is missing. */
export type GroupKeys = Readonly<Record<string, string | number | boolean | null>>;

export interface TriggerGroup {
  readonly group: GroupKeys;
  /** What was compared with the threshold; null when there was nothing to compare. */
  readonly value: number | null;
  readonly crosses: boolean;
}

/** Finds what a trigger compares in a window, for each group. */
export type ReadGroups = (window: QueryWindow) => readonly TriggerGroup[];

/**
 * Prepares the evaluation of a trigger's query, with its having and its baseline.
 * @param query runs a specification over a window
 */
export function readGroups(
  rule: TriggerRule,
  query: (specification: QuerySpecification) => WindowQuery,
  semantics: AlertSemantics,
): ReadGroups {
  const breakdowns = rule.query.breakdowns ?? [];
  const values = groupValues(rule.query, query, semantics);
  const baseline = rule.baseline_details;
  const group = (keys: GroupKeys, value: number | null): TriggerGroup => ({
    group: keys,
    value,
    crosses: value !== null && meets(value, rule.threshold.op, rule.threshold.value),
  });
  const of = (row: ResultRow): GroupKeys =>
    Object.fromEntries(breakdowns.map((column) => [column, row[column] as GroupKeys[string]]));
  if (baseline === undefined) return (window) => values(window).map(({ row, value }) => group(of(row), value));
  const offset = baseline.offset_minutes * 60_000;
  return (window) => {
    const earlier = new Map(
      values({ ...window, from: window.from - offset, to: window.to - offset }).map(({ row, value }) => [
        groupName(of(row)),
        value,
      ]),
    );
    return values(window).map(({ row, value }) => {
      const before = earlier.get(groupName(of(row))) ?? null;
      return group(of(row), value === null ? null : change(value, before, baseline.type, semantics));
    });
  };
}

/** A group in words: its values, in the order of the breakdowns. */
export const groupName = (group: GroupKeys): string =>
  Object.values(group)
    .map((value) => value ?? '(missing)')
    .join(', ');

interface GroupValue {
  readonly row: ResultRow;
  readonly value: number | null;
}

function groupValues(
  specification: QuerySpecification,
  query: (specification: QuerySpecification) => WindowQuery,
  semantics: AlertSemantics,
): (window: QueryWindow) => readonly GroupValue[] {
  const { havings = [], ...withoutHaving } = specification;
  const name = resultOf(specification);
  const valueIn = (row: ResultRow): number | null => {
    const value = row[name];
    if (typeof value === 'number') return value;
    return semantics.groupWithoutValue === 'is zero' ? 0 : null;
  };
  const leftOut = semantics.leftOutByHaving === 'is zero' ? 0 : null;
  const all = query(withoutHaving);
  if (havings.length === 0) return (window) => all(window).map((row) => ({ row, value: valueIn(row) }));
  const kept = query(specification);
  const breakdowns = specification.breakdowns ?? [];
  const keysOf = (row: ResultRow): string => JSON.stringify(breakdowns.map((column) => row[column]));
  return (window) => {
    const groups = new Set(kept(window).map(keysOf));
    return all(window).map((row) => ({ row, value: groups.has(keysOf(row)) ? valueIn(row) : leftOut }));
  };
}

/** Name of the result that is compared: the formula, or the calculation that is not there for the having. */
export function resultOf({ formulas = [], calculations = [], havings = [] }: QuerySpecification): string {
  const formula = formulas[0];
  if (formula) return formula.name;
  const forHaving = ({ calculate_op, column }: Having, op: string, of: string | undefined): boolean =>
    calculate_op === op && column === of;
  const compared =
    calculations.length < 2
      ? calculations[0]
      : calculations.find(({ op, column }) => !havings.some((having) => forHaving(having, op, column)));
  return compared?.name ?? resultName(compared?.op ?? 'COUNT', compared?.column);
}

function change(
  present: number,
  earlier: number | null,
  type: 'value' | 'percentage',
  semantics: AlertSemantics,
): number | null {
  if (earlier === null && semantics.groupWithoutBaseline === 'is not compared') return null;
  const before = earlier ?? 0;
  if (type === 'value') return present - before;
  const whole = semantics.baselineShareOf === 'the earlier period' ? before : present;
  if (whole === 0) return null;
  const share = (present - before) / whole;
  return semantics.baselinePercentage === 'percent' ? 100 * share : share;
}
