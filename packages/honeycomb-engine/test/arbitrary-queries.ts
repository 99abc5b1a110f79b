import fc from 'fast-check';
import type { Calculation, Filter, QuerySpecification } from 'honeycomb-query/language';
import type { Event } from '../index.ts';
import type { Columns } from './sql/duckdb.ts';

/** Columns of each type; every one of them can be missing. */
export const columns = {
  count: 'BIGINT',
  size: 'DOUBLE',
  name: 'VARCHAR',
  'other name': 'VARCHAR',
  done: 'BOOLEAN',
} as const satisfies Columns;

const texts = [
  '',
  'a',
  'ab',
  'abc',
  'B',
  'true',
  'false',
  '12',
  '-3.5',
  '1e2',
  'x1',
  'Ünï',
  '\u{1f600}x',
  '\ue000',
  '\ufb01',
];
const numbers = [-3.5, -1, -0.25, 0, 0.5, 1, 2, 2.75, 3, 10, 100];

const text = fc.constantFrom(...texts);
const number = fc.constantFrom(...numbers);
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, value);
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Events of ten minutes, not in the order of time. */
export const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc
    .record({
      time: fc.integer({ min: -20_000, max: 620_000 }),
      lag: fc.integer({ min: 0, max: 100_000 }),
      sampleRate: fc.constantFrom(1, 1, 1, 2, 5),
      count: sometimes(fc.integer({ min: -3, max: 4 })),
      size: sometimes(number),
      name: sometimes(text),
      'other name': sometimes(text),
      done: sometimes(fc.boolean()),
    })
    .map(({ time, lag, sampleRate, ...data }) => ({
      time: time + 1_000_000_000,
      arrival: time + 1_000_000_000 + lag,
      sampleRate,
      data,
    })),
  { minLength: 5, maxLength: 80 },
);

/** A written expression of each kind. */
interface Expressions {
  readonly number: string;
  readonly text: string;
  readonly boolean: string;
}

const {
  number: numberExpression,
  text: textExpression,
  boolean: booleanExpression,
} = fc.letrec<Expressions>((tie) => {
  const [aNumber, aText, aBoolean] = [
    tie('number'),
    tie('text'),
    tie('boolean'),
  ] as readonly fc.Arbitrary<string>[] as readonly [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>];
  const depth = { depthIdentifier: 'expression', maxDepth: 3 } as const;
  const quotedText = text.map((value) => JSON.stringify(value));
  const any = fc.oneof(depth, aNumber, aText, aBoolean, fc.constant('null'));
  const calls = (names: readonly string[], args: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...names), ...args).map(([name, ...rest]) => `${name}(${rest.join(', ')})`);
  const regex = fc.constantFrom('`^a`', '`(a)b?`', '`[a-c]`', '`(\\d+)`', '`x|B`', '`(?i)(b)`', '`(.)$`');
  const choice = (value: fc.Arbitrary<string>): readonly fc.Arbitrary<string>[] => [
    calls(['IF'], [any, value]),
    calls(['IF'], [any, value, value]),
    calls(['IF'], [any, value, any.map((condition) => condition), value, value]),
    calls(['COALESCE'], [value, value]),
  ];
  return {
    number: fc.oneof(
      depth,
      fc.constantFrom('$count', '$size'),
      number.map(String),
      calls(['SUM', 'MUL', 'SUB', 'DIV', 'MOD'], [any, any]),
      calls(['INT', 'FLOAT', 'LOG10'], [any]),
      calls(['MIN', 'MAX'], [aNumber, aNumber]),
      calls(['LENGTH'], [any]),
      calls(['LENGTH'], [aText, fc.constantFrom('"chars"', '"bytes"')]),
      calls(['REG_COUNT'], [any, regex]),
      ...choice(aNumber),
    ),
    text: fc.oneof(
      depth,
      fc.constantFrom('$name', '$"other name"'),
      quotedText,
      calls(['CONCAT'], [any, any]),
      calls(['STRING', 'TO_LOWER'], [any]),
      calls(['REG_VALUE'], [aText, fc.constantFrom('`(a)b`', '`(\\d+)`', '`(.)$`')]),
      ...choice(aText),
    ),
    boolean: fc.oneof(
      depth,
      fc.constant('$done'),
      fc.constantFrom('true', 'false'),
      calls(['LT', 'LTE', 'GT', 'GTE', 'EQUALS', 'IN'], [any, any]),
      calls(['LT', 'LTE', 'GT', 'GTE', 'EQUALS'], [aNumber, aNumber]),
      calls(['LT', 'GTE', 'EQUALS'], [aText, aText]),
      fc.tuple(any, any).map(([a, b]) => `(${a} != ${b})`),
      calls(['IN'], [any, any, any]),
      calls(['EXISTS', 'NOT', 'BOOL'], [any]),
      calls(['AND', 'OR'], [any, any]),
      calls(['STARTS_WITH', 'ENDS_WITH', 'CONTAINS'], [any, aText]),
      calls(['REG_MATCH'], [any, regex]),
      ...choice(aBoolean),
    ),
  };
});

/** Some expressions of every kind. */
export const expressions: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.array(numberExpression as fc.Arbitrary<string>, { minLength: 8, maxLength: 8 }),
    fc.array(textExpression as fc.Arbitrary<string>, { minLength: 6, maxLength: 6 }),
    fc.array(booleanExpression as fc.Arbitrary<string>, { minLength: 8, maxLength: 8 }),
  )
  .map((kinds) => kinds.flat());

const numeric = ['count', 'size', 'done', 'a_number'] as const;
const all = [...Object.keys(columns), 'a_number', 'a_text', 'a_truth'] as const;

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ column: fc.constantFrom(...all), op: fc.constantFrom('exists', 'does-not-exist') }),
  fc.record({
    column: fc.constantFrom(...all),
    op: fc.constantFrom('=', '!=', '>', '>=', '<', '<='),
    value: fc.oneof(number, text, fc.boolean()),
  }),
  fc.record({
    column: fc.constantFrom(...all),
    op: fc.constantFrom(
      'starts-with',
      'does-not-start-with',
      'ends-with',
      'does-not-end-with',
      'contains',
      'does-not-contain',
    ),
    value: text,
  }),
  fc.record({
    column: fc.constantFrom(...all),
    op: fc.constantFrom('in', 'not-in'),
    value: fc.array(fc.oneof(number, text), { minLength: 1, maxLength: 3 }),
  }),
);
const combination = fc.constantFrom('AND', 'OR');

const calculation: fc.Arbitrary<Calculation> = fc.oneof(
  fc.constant({ op: 'COUNT' }),
  fc.record({ op: fc.constantFrom('COUNT', 'COUNT_DISTINCT'), column: fc.constantFrom(...all) }),
  fc.record({
    op: fc.constantFrom('SUM', 'AVG', 'MIN', 'MAX', 'P05', 'P25', 'P50', 'P95', 'P99'),
    column: fc.constantFrom(...numeric),
  }),
);
const ownFilters = fc.record({ filters: fc.array(filter, { maxLength: 2 }), filter_combination: combination });
const formula = fc.constantFrom(
  'DIV($c0, $c1)',
  '$c0 + $c1 * 2',
  'IF($c0 > $c1, $c0 - $c1)',
  'COALESCE($c1, $c0)',
  'MIN($c0, $c1)',
);

/** Queries over these columns with three calculated fields, filters, groups, havings, orders, limits; with formulas at times. */
export const queries: fc.Arbitrary<QuerySpecification> = fc
  .record({
    expressions: fc.tuple(numberExpression, textExpression, booleanExpression),
    filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(filter, { maxLength: 3 })),
    filter_combination: combination,
    breakdowns: fc.uniqueArray(fc.constantFrom(...all), { maxLength: 2 }),
    calculations: fc.uniqueArray(calculation, {
      minLength: 2,
      maxLength: 4,
      selector: ({ op, column }) => `${op}(${column})`,
    }),
    own: fc.array(ownFilters, { minLength: 4, maxLength: 4 }),
    formulas: sometimes(fc.uniqueArray(formula, { minLength: 1, maxLength: 2 })),
    having: rarely(fc.record({ op: fc.constantFrom('=', '!=', '>', '>=', '<', '<='), value: number })),
    order: sometimes(
      fc.record({
        by: fc.constantFrom('calculation', 'key', 'formula'),
        order: fc.constantFrom('ascending', 'descending'),
      }),
    ),
    limit: fc.integer({ min: 1, max: 12 }),
    usage_mode: fc.boolean(),
  })
  .map(({ expressions, calculations, own, formulas, having, order, ...query }) => {
    const named = formulas !== undefined;
    const last = calculations.at(-1)!;
    return {
      filters: query.filters,
      filter_combination: query.filter_combination,
      breakdowns: query.breakdowns,
      limit: query.limit,
      usage_mode: query.usage_mode,
      start_time: 1_000_000,
      end_time: 1_000_600,
      granularity: 70,
      calculated_fields: ['a_number', 'a_text', 'a_truth'].map((name, index) => ({
        name,
        expression: expressions[index]!,
      })),
      calculations: calculations.map((each, index) => (named ? { ...each, name: `c${index}`, ...own[index] } : each)),
      ...(named && { formulas: formulas.map((expression, index) => ({ name: `f${index}`, expression })) }),
      ...(having && {
        havings: [{ calculate_op: last.op, ...(last.column !== undefined && { column: last.column }), ...having }],
      }),
      orders: [orderOf(order, last, query.breakdowns[0], named)],
    };
  });

function orderOf(
  order: { readonly by: string; readonly order: 'ascending' | 'descending' } | undefined,
  { op, column }: Calculation,
  key: string | undefined,
  named: boolean,
): NonNullable<QuerySpecification['orders']>[number] {
  const direction = order?.order ?? 'descending';
  if (order?.by === 'key' && key !== undefined) return { column: key, order: direction };
  if (order?.by === 'formula' && named) return { column: 'f0', order: direction };
  return { op, ...(column !== undefined && { column }), order: direction };
}
