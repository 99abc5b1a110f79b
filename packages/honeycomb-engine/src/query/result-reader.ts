import { compileForRows } from '../expression/evaluate.ts';
import type { Value } from '../expression/value.ts';
import type { Histogram, ResultValue } from '../query-result.ts';
import { calculationsOf, keyOf } from './bind-query.ts';
import type { Calculated } from './calculate.ts';
import type { Level } from './calculations/accumulator.ts';
import type { ReadQuery } from './compile-query.ts';

/** One result of a query by cell, under the name it is keyed by. */
export interface ResultKey {
  readonly key: string;
  readonly value: (cell: number) => ResultValue | Histogram;
}

/** What a query finds at a level: what it shows, and the calculations behind it, which having and orders can mean too. */
export interface Results {
  readonly shown: readonly ResultKey[];
  /** The keys of what is shown. */
  readonly keys: readonly string[];
  readonly calculations: readonly ResultKey[];
}

/** The results of a query by level. Formulas stand in place of the calculations. */
export function resultReader(query: ReadQuery, calculated: Calculated): (level: Level) => Results {
  return (level) => {
    const calculations = calculationsOf(query.specification).map((calculation, index): ResultKey => {
      const value = calculated.accumulators[index]!.results(level);
      return { key: keyOf(calculation), value: (cell) => json(value(cell)) };
    });
    const byName = new Map(calculations.map(({ key, value }) => [key, value]));
    const formulas = query.formulas.map(({ name, expression }): ResultKey => {
      const evaluate = compileForRows(expression, query.semantics);
      const valueAt = (cell: number) => (column: string) => (byName.get(column)?.(cell) ?? null) as Value;
      return { key: name, value: (cell) => json(evaluate(valueAt(cell), noTimes)) };
    });
    const shown = formulas.length > 0 ? formulas : calculations;
    return { shown, keys: shown.map(({ key }) => key), calculations };
  };
}

const noTimes = { event: 0, ingest: 0 } as const;

/** JSON has neither infinity nor NaN, so a result that is no number is none; and it has no -0. */
const json = (value: ResultValue | Histogram): ResultValue | Histogram =>
  typeof value !== 'number' ? value : Number.isFinite(value) ? value + 0 : null;
