import fc from 'fast-check';
import {
  type Calculation,
  type CalculationOp,
  calculationOps,
  calculations,
  column,
  compareTimeOffsets,
  dataset,
  type Expression,
  type Filter,
  type FilterOp,
  filterOps,
  havingOps,
  type NamedExpression,
  printExpression,
  type QuerySpecification,
  type QueryValue,
  rawQuery,
} from 'honeycomb-query';
import { z } from 'zod';
import { anyExpression } from '../../packages/honeycomb-query/test/expression-arbitrary.ts';

/** A made-up team's dataset, whose names are as awkward as Honeycomb allows. */
export const shop = dataset('shop', {
  name: column(z.string(), 'Operation'),
  'http.route': column(z.string().optional(), 'Route'),
  'x y': column(z.string().optional(), 'With a space'),
  '${env}': column(z.string().optional(), 'Looks like a template'),
  '%{host}': column(z.string().optional(), 'Looks like a template, too'),
  'a"b\\': column(z.string().optional(), 'With a quote'),
  duration_ms: column(z.number().optional(), 'Duration in milliseconds'),
  status: column(z.int().optional(), 'Status'),
  paid: column(z.boolean().optional(), 'Whether it is paid'),
  error: column(z.literal(true).optional(), 'Whether it failed'),
});

const columns = Object.keys(shop.columns);
const numbers = ['duration_ms', 'status'];

/** Mostly what is right, now and then what is not. */
export const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: wrong });

/** Whole numbers in a range, often its ends, sometimes just beyond them, and now and then no whole number. */
export const around = (min: number, max: number): fc.Arbitrary<number> =>
  mostly(
    fc.oneof(fc.constantFrom(min, min + 1, max - 1, max), fc.integer({ min, max })),
    fc.constantFrom(min - 1, max + 1, min + 0.5, Number.NaN),
  );

export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom('${x}', '%{if x}', '$${x}', '%%{', '"', '\\', '\n', 'a, b', ' ', 'é', '💥', '${', '#a', '{{x}}'),
);

/** Texts with a number, so that few are the same; often as long in bytes as they may be, now and then longer or empty. */
export const textUpTo = (limit: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.tuple(fc.nat(), anyText).map(([number, text]) => `Shop ${number} ${text}`) },
    {
      weight: 5,
      arbitrary: fc.tuple(fc.nat(9), fc.constantFrom('x', 'é', '💥', '$${')).map(([number, text]) => {
        const times = Math.floor((limit - 1) / Buffer.byteLength(text));
        return `${number}${text.repeat(times)}`;
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '💥', 'x'.repeat(limit + 1), `1${'💥'.repeat(limit / 2)}`) },
  );

export const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(fc.constant(undefined), value);

const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.1, 1e21, -1e-7),
);

/** A formula over the columns of the dataset. */
export const anyFormula: fc.Arbitrary<Expression> = anyExpression.map((expression) => overColumns(expression));

function overColumns(expression: Expression): Expression {
  if (expression.kind === 'literal') return expression;
  if (expression.kind === 'column')
    return { ...expression, name: columns[expression.name.length % columns.length] ?? '' };
  return { ...expression, arguments: expression.arguments.map(overColumns) };
}

const opsOf = (type: string): readonly FilterOp[] =>
  (Object.keys(filterOps) as FilterOp[]).filter((op) => filterOps[op].of === 'any' || filterOps[op].of.includes(type));

const anyFilter: fc.Arbitrary<Filter> = fc.constantFrom(...columns).chain((name) =>
  mostly(fc.constantFrom(...opsOf(typeOf(name))), fc.constantFrom(...opsOf(''))).chain((op) => {
    const right = { number: anyNumber, string: anyText, boolean: fc.constant(true) }[typeOf(name)];
    type One = string | number | boolean;
    const one = mostly<One>(right as fc.Arbitrary<One>, fc.oneof(anyText, anyNumber));
    const several = fc.array(one, { minLength: 1, maxLength: 3 });
    const value = { none: fc.constant(undefined), list: several, scalar: one, string: one }[filterOps[op].value];
    const prefix = mostly(fc.constant(''), fc.constantFrom('root.', 'any2.', 'none.', 'parent.'));
    return fc
      .tuple(value as fc.Arbitrary<Filter['value']>, prefix)
      .map(([value, prefix]): Filter => ({ column: prefix + name, op, ...(value !== undefined && { value }) }));
  }),
);

const typeOf = (name: string): 'number' | 'string' | 'boolean' =>
  numbers.includes(name) ? 'number' : name === 'paid' || name === 'error' ? 'boolean' : 'string';

const filters = fc.array(anyFilter, { maxLength: 3 });

const countsEvents = (op: CalculationOp): boolean => calculations[op].datasets !== 'metrics';

const anyCalculation: fc.Arbitrary<Calculation> = fc
  .record({
    op: mostly(fc.constantFrom(...calculationOps.filter(countsEvents)), fc.constantFrom(...calculationOps)),
    column: mostly(fc.constantFrom(...numbers), fc.constantFrom(undefined, 'name', 'nowhere')),
    bare: fc.boolean(),
  })
  .map(({ op, column, bare }) =>
    (op === 'COUNT' && bare) || op === 'CONCURRENCY' ? { op } : { op, ...(column && { column }) },
  );

const named = fc
  .array(fc.record({ calculation: anyCalculation, filters: sometimes(filters) }), { minLength: 1, maxLength: 3 })
  .map((list) =>
    list.map(
      ({ calculation, filters }, index): Calculation => ({
        ...calculation,
        name: `c${index}`,
        ...(filters && { filters }),
      }),
    ),
  );

const formulas: fc.Arbitrary<NamedExpression[]> = mostly(
  fc.constantFrom('$c0', 'DIV($c0, 2)', '$c0 / 2', 'IF($c0 > 10, $c0, 0)', 'LOG10($c0)'),
  fc.constantFrom('$c0 +', '$c9', 'c0'),
).map((expression) => [{ name: 'ratio', expression }]);

const calculated = mostly(
  anyFormula.map(printExpression),
  fc.constantFrom('IF($error, 1, 0)', '$duration_ms *', 'NOPE($error)'),
).map((expression) => [{ name: 'calculated', expression }]);

/** Any query, mostly one that Honeycomb accepts. */
export const anyQuery: fc.Arbitrary<QueryValue> = fc
  .record({
    calculations: fc.array(anyCalculation, { maxLength: 3 }),
    breakdowns: sometimes(fc.uniqueArray(fc.constantFrom(...columns), { maxLength: 3 })),
    filters: sometimes(filters),
    filter_combination: sometimes(fc.constantFrom('AND' as const, 'OR' as const)),
    having: sometimes(fc.tuple(fc.constantFrom(...havingOps), anyNumber)),
    order: sometimes(fc.constantFrom('ascending' as const, 'descending' as const)),
    limit: sometimes(around(1, 1000)),
    time_range: mostly(fc.constantFrom(60, 7200, 604_800), around(1, 604_800)),
    granularity: sometimes(mostly(fc.constant(0), around(0, 600))),
    start_time: mostly(fc.constant(undefined), fc.constantFrom(0, 1_790_000_000)),
    compare_time_offset_seconds: mostly(fc.constant(undefined), fc.constantFrom(...compareTimeOffsets, 77)),
    calculated_fields: sometimes(calculated),
    usage_mode: mostly(fc.constant(undefined), fc.boolean()),
    math: sometimes(fc.tuple(named, formulas)),
  })
  .map(({ having, order, math, calculations: plain, ...rest }) => {
    const [calculations, formulas] = math ?? [plain];
    const [first = { op: 'COUNT' as const }] = calculations;
    const result = first.column === undefined ? {} : { column: first.column };
    return specified({
      ...rest,
      calculations,
      formulas,
      havings: having && [{ calculate_op: first.op, ...result, op: having[0], value: having[1] }],
      orders: order && [{ op: first.op, ...result, order }],
    });
  });

/** A query that a trigger may ask, mostly. */
export const anyTriggerQuery: fc.Arbitrary<QueryValue> = fc.oneof(
  { weight: 1, arbitrary: anyQuery },
  {
    weight: 6,
    arbitrary: fc
      .record({
        calculation: anyCalculation,
        breakdowns: sometimes(fc.uniqueArray(fc.constantFrom(...columns), { maxLength: 2 })),
        filters: sometimes(filters),
        calculated_fields: sometimes(calculated),
        minimum: sometimes(fc.constantFrom(...havingOps)),
        math: sometimes(fc.tuple(named, formulas)),
        time_range: mostly(fc.constantFrom(60, 300, 600, 3600, 86_400), fc.constant(90_000)),
      })
      .map(({ calculation, minimum, math, filters, ...rest }) =>
        specified(
          math
            ? { ...rest, calculations: math[0], formulas: math[1] }
            : {
                ...rest,
                filters,
                calculations: minimum && calculation.op !== 'COUNT' ? [calculation, { op: 'COUNT' }] : [calculation],
                havings: minimum && [{ calculate_op: 'COUNT', op: minimum, value: 20 }],
              },
        ),
      ),
  },
);

/** Without the keys that say nothing, as the builder leaves them out. */
const specified = (specification: QuerySpecification): QueryValue =>
  rawQuery(shop, Object.fromEntries(Object.entries(specification).filter(([, value]) => value !== undefined)));
