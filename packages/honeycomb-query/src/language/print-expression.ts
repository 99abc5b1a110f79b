import type { Expression } from './expression.ts';
import { definitionOf, type FunctionName, infixOperators } from './functions.ts';

/**
 * Writes an expression so that it reads well and reads back as the same tree: comparisons, arithmetic, AND and OR infix
 * with spaces around them (without, `$a-1` is the name of a column), all else as calls. Parentheses stand wherever
 * operators mix, but for products in sums, arithmetic in comparisons and comparisons in AND and OR. Never writes `!`,
 * which binds tighter than readers think. Throws a RangeError for numbers that are not finite.
 */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? printString(expression.value) : printLiteral(expression.value);
    case 'column':
      return printColumn(expression.name);
    case 'call': {
      const operator = operatorOf(expression);
      if (operator === undefined)
        return `${expression.function}(${expression.arguments.map(printExpression).join(', ')})`;
      const group = groupOf[expression.function]!;
      const operands = expression.arguments.map((operand) => {
        const needsNone = operand.kind !== 'call' || operatorOf(operand) === undefined;
        return needsNone || groupOf[operand.function]! > group
          ? printExpression(operand)
          : `(${printExpression(operand)})`;
      });
      return operands.join(` ${operator} `);
    }
  }
}

type Call = Expression & { kind: 'call' };

/** Groups of operators; one of a higher group stands in one of a lower group without parentheses. */
const groupOf: Partial<Record<FunctionName, number>> = {
  OR: 0,
  AND: 0,
  EQUALS: 1,
  '!=': 1,
  LT: 1,
  LTE: 1,
  GT: 1,
  GTE: 1,
  SUM: 2,
  SUB: 2,
  MUL: 3,
  DIV: 3,
  MOD: 3,
};

function operatorOf(call: Call): string | undefined {
  const { operator } = definitionOf(call.function);
  if (operator === undefined) return undefined;
  const infix = infixOperators.get(operator);
  const count = call.arguments.length;
  return infix !== undefined && (infix.variadic ? count >= 2 : count === 2) ? operator : undefined;
}

const plainName = /^[A-Za-z_][A-Za-z0-9_.]*$/;

/** A column as an expression names it: `$name`, or `$"any name"` when the name has other characters. */
export function printColumn(name: string): string {
  return plainName.test(name) ? `$${name}` : `$${printString(name)}`;
}

function printLiteral(value: number | boolean | null): string {
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in an expression`);
  // JavaScript writes integers beyond 2^53 with wrong last digits, and beyond 2^63 Honeycomb refuses them.
  const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
  return isExact ? String(value) : value.toExponential();
}

const needsEscape = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** A string literal: plain quotes when they do, backticks for backslashes and quotes (regexes), else Go's escapes. */
function printString(value: string): string {
  if (!needsEscape.test(value)) {
    if (!/["\\]/.test(value)) return `"${value}"`;
    if (!value.includes('`')) return `\`${value}\``;
  }
  return `"${Array.from(value, escapeCharacter).join('')}"`;
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (!needsEscape.test(character)) return character;
  const code = character.codePointAt(0)!;
  // A lone surrogate is no character: UTF-8 cannot carry it, and Go would refuse its escape.
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
