import fc from 'fast-check';
import { expressionOf } from 'honeycomb-query/language';
import { expect, test } from 'vitest';
import { createEventStore, type Event, runQuery } from '../index.ts';
import { compileForRows } from '../src/expression/evaluate.ts';
import { defaultSemantics } from '../src/semantics.ts';
import { events } from './arbitrary-queries.ts';

/** Expressions whose values need not be of one type, which DuckDB could not be asked. */
const { expression } = fc.letrec<{ readonly expression: string }>((tie) => {
  const any = tie('expression') as fc.Arbitrary<string>;
  const depth = { depthIdentifier: 'expression', maxDepth: 4 } as const;
  const call = (names: readonly string[], count: number): fc.Arbitrary<string> =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(any, { minLength: count, maxLength: count }))
      .map(([name, args]) => `${name}(${args.join(', ')})`);
  return {
    expression: fc.oneof(
      depth,
      fc.constantFrom('$count', '$size', '$name', '$"other name"', '$done', '$gone', 'EVENT_TIMESTAMP()'),
      fc.constantFrom('0', '1', '2.5', '""', '"true"', '"12"', 'true', 'false', 'null'),
      call(['IF', 'COALESCE', 'MIN', 'MAX', 'AND', 'OR', 'SUM', 'MUL', 'CONCAT', 'IN'], 3),
      call(['SWITCH', 'IF', 'COALESCE'], 4),
      call(['LT', 'LTE', 'GT', 'GTE', 'EQUALS', 'IN', 'SUB', 'DIV', 'MOD', 'STARTS_WITH', 'CONTAINS'], 2),
      call(['EXISTS', 'NOT', 'BOOL', 'INT', 'FLOAT', 'STRING', 'TO_LOWER', 'LENGTH', 'LOG10', 'UNIX_TIMESTAMP'], 1),
      any.map((value) => `BUCKET(${value}, 2)`),
      any.map((value) => `FORMAT_TIME("%H:%M", ${value})`),
      any.map((value) => `REG_VALUE(${value}, \`(.)$\`)`),
      fc.tuple(any, any).map(([a, b]) => `(${a} != ${b})`),
    ),
  };
});

/** A group's key is 0 for -0: Honeycomb's JSON tells no difference. */
const withoutMinusZero = <T>(value: T): T | 0 => (Object.is(value, -0) ? 0 : value);

test('an expression over columns gives what it gives row by row, whatever types it mixes', () => {
  fc.assert(
    fc.property(events, fc.array(expression, { minLength: 20, maxLength: 20 }), (drawn, written) => {
      const rows = drawn.map((event, row): Event => ({ ...event, data: { ...event.data, row } }));
      const store = createEventStore();
      store.append(rows);
      const names = written.map((_, index) => `field ${index}`);
      const { results } = runQuery(
        store,
        {
          calculated_fields: names.map((name, index) => ({ name, expression: written[index]! })),
          breakdowns: ['row', ...names],
          orders: [{ column: 'row' }],
          time_range: 4000,
        },
        { now: 1_001_000_000, series: false, totals: false, semantics: { unknownColumn: 'missing' } },
      );
      const evaluate = written.map((text) => compileForRows(expressionOf(text), defaultSemantics));
      const wanted = rows.map(({ time, arrival, data }) => {
        const columnOf = (name: string) => data[name] ?? null;
        const times = { event: time / 1000, ingest: arrival! / 1000 };
        return evaluate.map((each) => withoutMinusZero(each(columnOf, times)));
      });
      expect(results.map((row) => names.map((name) => row[name]))).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
