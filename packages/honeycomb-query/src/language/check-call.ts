import { checkRegex } from './check-regex.ts';
import type { Expression } from './expression.ts';
import { definitionOf, type FunctionName } from './functions.ts';

/** What is wrong with the arguments of one call; `argument` is the index of the argument at fault. */
export type CallProblem =
  | { readonly code: 'arity'; readonly message: string }
  | { readonly code: 'argument'; readonly message: string; readonly argument: number };

/**
 * Checks number and written-out arguments of a call against the function table. Honeycomb's own validator does not;
 * such an expression is stored and then gives no value, which is why we refuse it.
 */
export function checkCall(name: FunctionName, args: readonly Expression[]): CallProblem | undefined {
  const { minArguments: min, maxArguments: max, arguments: kinds } = definitionOf(name);
  if (args.length < min || args.length > max) {
    return { code: 'arity', message: `${name} takes ${argumentCount(min, max)}, got ${args.length}` };
  }
  for (const [index, argument] of args.entries()) {
    const kind = kinds[Math.min(index, kinds.length - 1)];
    const wanted = kind === 'string literal' ? 'string' : kind === 'number literal' ? 'number' : undefined;
    if (wanted !== undefined && !(argument.kind === 'literal' && typeof argument.value === wanted)) {
      const message = `argument ${index + 1} of ${name} must be a ${wanted} written out, not a column or a call`;
      return { code: 'argument', message, argument: index };
    }
  }
  const second = args[1];
  const problem = second?.kind === 'literal' ? secondArgumentProblem(name, second.value) : undefined;
  return problem === undefined
    ? undefined
    : { code: 'argument', message: `argument 2 of ${name} ${problem}`, argument: 1 };
}

function secondArgumentProblem(name: FunctionName, value: string | number | boolean | null): string | undefined {
  switch (name) {
    case 'LENGTH':
      return value === 'chars' || value === 'bytes'
        ? undefined
        : `must be "chars" or "bytes", got ${JSON.stringify(value)}`;
    case 'REG_MATCH':
    case 'REG_VALUE':
    case 'REG_COUNT': {
      const problem = checkRegex(String(value));
      return problem === undefined ? undefined : `is no regex of RE2: ${problem}`;
    }
    default:
      return undefined;
  }
}

function argumentCount(min: number, max: number): string {
  const plural = (count: number) => `${count} argument${count === 1 ? '' : 's'}`;
  if (max === 0) return 'no arguments';
  if (max === Number.POSITIVE_INFINITY) return `at least ${plural(min)}`;
  return min === max ? plural(min) : `${min} to ${plural(max)}`;
}
