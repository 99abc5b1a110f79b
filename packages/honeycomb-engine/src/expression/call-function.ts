import type { FunctionName } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { bucketLabel } from './bucket-label.ts';
import { compareValues } from './compare.ts';
import { regexOf } from './regex.ts';
import { formatTime, parseTimestamp } from './time-text.ts';
import { isTruthy, numberOfText, textOf, type Value, valueOfNumber } from './value.ts';

/** What a call reads besides its arguments, in seconds since 1970. */
export interface RowTimes {
  readonly event: number;
  readonly ingest: number;
}

/**
 * One call of the calculated-field language on values: null, truth and type rules by docs.honeycomb.io, reference,
 * calculated-field-formula; what is not documented there by `semantics`. The faster paths over columns do the same.
 */
export function callFunction(name: FunctionName, args: readonly Value[], semantics: Semantics, times: RowTimes): Value {
  const [a = null, b = null] = args;
  const number = (value: Value): number => numberIn(value, semantics);
  switch (name) {
    case 'IF': {
      for (let i = 0; i + 1 < args.length; i += 2) if (isTruthy(args[i]!)) return args[i + 1]!;
      return args.length % 2 === 1 ? args.at(-1)! : null;
    }
    case 'SWITCH': {
      for (let i = 1; i + 1 < args.length; i += 2) if (equals(a, args[i]!, semantics)) return args[i + 1]!;
      return args.length % 2 === 0 ? args.at(-1)! : null;
    }
    case 'COALESCE':
      return args.find((value) => hasValue(value, semantics)) ?? null;
    case 'LT':
      return ordered(a, b, (order) => order < 0);
    case 'LTE':
      return ordered(a, b, (order) => order <= 0);
    case 'GT':
      return ordered(a, b, (order) => order > 0);
    case 'GTE':
      return ordered(a, b, (order) => order >= 0);
    case 'EQUALS':
      return equals(a, b, semantics);
    case '!=':
      return !equals(a, b, semantics);
    case 'IN':
      return args.slice(1).some((candidate) => equals(a, candidate, semantics));
    case 'EXISTS':
      return a !== null;
    case 'NOT':
      return !isTruthy(a);
    case 'AND':
      return args.every(isTruthy);
    case 'OR':
      return args.some(isTruthy);
    case 'MIN':
      return extreme(args, -1);
    case 'MAX':
      return extreme(args, 1);
    case 'SUM':
      return valueOfNumber(args.reduce<number>((sum, value) => sum + number(value), 0));
    case 'SUB':
      return valueOfNumber(number(a) - number(b));
    case 'MUL':
      return valueOfNumber(args.reduce<number>((product, value) => product * number(value), 1));
    case 'DIV':
      return number(b) === 0 ? null : valueOfNumber(number(a) / number(b));
    case 'MOD':
      if (number(b) === 0) return semantics.moduloByZero === 'zero' ? 0 : null;
      return valueOfNumber(number(a) % number(b));
    case 'LOG10': {
      const value = number(a);
      return value > 0 ? Math.log10(value) : null;
    }
    case 'BUCKET':
      return typeof a === 'number' ? bucketLabel(a, args.slice(1).map(number)) : null;
    case 'INT':
      return Math.trunc(number(a)) + 0;
    case 'FLOAT':
      return number(a);
    case 'BOOL':
      return isTruthy(a);
    case 'STRING':
      return textOf(a);
    case 'CONCAT':
      return args.map(textOf).join('');
    case 'STARTS_WITH':
      return typeof a === 'string' && typeof b === 'string' && a.startsWith(b);
    case 'ENDS_WITH':
      return typeof a === 'string' && typeof b === 'string' && a.endsWith(b);
    case 'CONTAINS':
      return typeof a === 'string' && typeof b === 'string' && a.includes(b);
    case 'TO_LOWER':
      return typeof a === 'string' ? a.toLowerCase() : orMissing('', semantics);
    case 'LENGTH':
      if (typeof a !== 'string') return orMissing(0, semantics);
      return b === 'bytes' ? Buffer.byteLength(a) : codePoints(a);
    case 'REG_MATCH':
      return typeof a === 'string' && regexOf(textOf(b)).matches(a);
    case 'REG_VALUE': {
      if (typeof a !== 'string') return null;
      const regex = regexOf(textOf(b));
      if (regex.groups > 0) return regex.firstGroup(a);
      return semantics.regexWithoutGroup === 'whole match' ? regex.firstMatch(a) : null;
    }
    case 'REG_COUNT':
      return typeof a === 'string' ? regexOf(textOf(b)).count(a) : 0;
    case 'UNIX_TIMESTAMP': {
      if (typeof a !== 'string') return orMissing(0, semantics);
      return parseTimestamp(a) ?? (semantics.unreadableTimestamp === 'zero' ? 0 : null);
    }
    case 'EVENT_TIMESTAMP':
      return times.event;
    case 'INGEST_TIMESTAMP':
      return times.ingest;
    case 'FORMAT_TIME':
      if (typeof a !== 'string' || b === null) return orMissing('', semantics);
      return formatTime(a, number(b)) ?? null;
    case 'LAST':
    case 'RATE':
    case 'INCREASE':
    case 'SUMMARIZE':
    case 'RAW_METRIC':
      throw new Error(`${name} works on metrics datasets only`);
  }
}

/** Whether two values are of one type and equal; an integer equals the float of the same size. */
export const equals = (a: Value, b: Value, semantics: Semantics): boolean =>
  a === b && (a !== null || semantics.missingEqualsMissing);

/** A value in arithmetic: text that spells no number, and no value, are 0. */
export function numberIn(value: Value, { booleanInArithmetic }: Semantics): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'string':
      return numberOfText(value) || 0;
    case 'boolean':
      return value && booleanInArithmetic === 'one or zero' ? 1 : 0;
    default:
      return 0;
  }
}

const hasValue = (value: Value, { emptyTextInCoalesce }: Semantics): boolean =>
  value !== null && !(value === '' && emptyTextInCoalesce === 'missing');

const ordered = (a: Value, b: Value, holds: (order: number) => boolean): boolean => {
  const order = compareValues(a, b);
  return order !== undefined && holds(order);
};

/** The least (sign -1) or greatest value among those of the type of the first; true is greater than false. */
function extreme(args: readonly Value[], sign: 1 | -1): Value {
  let best: Value = null;
  for (const value of args) {
    if (best === null) best = value;
    else if (typeof value === typeof best && orderOf(value, best) * sign > 0) best = value;
  }
  return best;
}

const orderOf = (a: Value, b: Value): number => compareValues(a, b) ?? Number(a) - Number(b);

const orMissing = <T extends Value>(empty: T, { textFunctionOfMissing }: Semantics): T | null =>
  textFunctionOfMissing === 'empty' ? empty : null;

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
