import type { FunctionName } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { arithmetic } from './quick-arithmetic.ts';
import { chosenVector } from './quick-choice.ts';
import { comparison } from './quick-comparison.ts';
import { allTrue, anyTrue, exists, truths } from './quick-truth.ts';
import type { Vector } from './vector.ts';

/**
 * A loop made for one function over vectors of these kinds; undefined where there is none, and the call is made value by
 * value.
 */
export function quickVector(name: FunctionName, args: readonly Vector[], semantics: Semantics): Vector | undefined {
  switch (name) {
    case 'NOT':
      return { kind: 'boolean', complete: true, read: truths(args[0]!, 'negated') };
    case 'BOOL':
      return { kind: 'boolean', complete: true, read: truths(args[0]!) };
    case 'AND':
      return { kind: 'boolean', complete: true, read: allTrue(args.map((vector) => truths(vector))) };
    case 'OR':
      return { kind: 'boolean', complete: true, read: anyTrue(args.map((vector) => truths(vector))) };
    case 'EXISTS':
      return { kind: 'boolean', complete: true, read: exists(args[0]!) };
    case 'IF':
      return chosenVector(ifChoice(args), args.length % 2 === 1 ? args.at(-1) : undefined);
    case 'COALESCE':
      if (semantics.emptyTextInCoalesce === 'missing') return undefined;
      return chosenVector(
        args.slice(0, -1).map((value) => ({ when: exists(value), value })),
        args.at(-1),
      );
    case 'LT':
    case 'LTE':
    case 'GT':
    case 'GTE':
    case 'EQUALS':
    case '!=':
      return semantics.missingEqualsMissing ? undefined : comparison(name, args[0]!, args[1]!);
    case 'SUM':
    case 'SUB':
    case 'MUL':
    case 'DIV':
    case 'LOG10':
    case 'INT':
    case 'FLOAT':
      return arithmetic(name, args, semantics);
    default:
      return undefined;
  }
}

/** The conditions of an IF, each with its value. */
const ifChoice = (args: readonly Vector[]) =>
  args.flatMap((condition, index) => {
    const value = args[index + 1];
    return index % 2 === 0 && value ? [{ when: truths(condition), value }] : [];
  });
