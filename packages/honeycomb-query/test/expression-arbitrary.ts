import fc from 'fast-check';
import type { Expression } from '../src/language/expression.ts';
import { type ArgumentKind, definitionOf, type FunctionName, functionNames } from '../src/language/functions.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('a"b', '^\\d+$', 'a`b', 'é\n\t', ''),
);
const number = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));
const name = fc.oneof(
  fc.constantFrom('error', 'duration_ms', 'http.status_code', 'a-1', 'a=1', 'x y', '5xx', '', 'true', 'a"b', 'é'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.oneof(text, number, fc.boolean(), fc.constant(null)).map((value): Expression => ({ kind: 'literal', value })),
  name.map((column): Expression => ({ kind: 'column', name: column })),
);

/** Every tree that the function table allows, but that regexes are a few and that time-series functions are left out. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    ...functionNames.filter((fn) => !definitionOf(fn).timeSeries).map((fn) => callOf(fn, tie('expression'))),
  ),
})).expression;

function callOf(fn: FunctionName, operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const { minArguments, maxArguments, arguments: kinds } = definitionOf(fn);
  const most = Math.min(maxArguments, minArguments + 3);
  return fc
    .integer({ min: minArguments, max: most })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, i) => argumentOf(fn, kinds[Math.min(i, kinds.length - 1)]!, operand)),
      ),
    )
    .map((args): Expression => ({ kind: 'call', function: fn, arguments: args }));
}

function argumentOf(fn: FunctionName, kind: ArgumentKind, operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const literal = (value: fc.Arbitrary<string | number>) =>
    value.map((v): Expression => ({ kind: 'literal', value: v }));
  if (kind === 'number literal') return literal(number);
  if (kind !== 'string literal') return operand;
  return literal(fn === 'LENGTH' ? fc.constantFrom('chars', 'bytes') : fc.constantFrom('^\\d+$', 'a|b', '(`+)', '"'));
}
