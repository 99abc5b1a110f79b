import { type ExpressionProblem, type ExpressionProblemCode, locate, place, type Span } from './expression-problem.ts';
import { callableNames, definitionOf, type FunctionName, infixOperators, isCallable } from './functions.ts';
import type { Token } from './lex-expression.ts';
import { didYouMean, suggest } from './suggest.ts';

/** How far the reading of an expression has come. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The token to be read next. */
  index: number;
}

/** What an expression stands in, for messages about what follows it. */
export type Surroundings =
  | { readonly kind: 'whole text' }
  | { readonly kind: 'parentheses'; readonly open: Token }
  | { readonly kind: 'call'; readonly open: Token; readonly function: FunctionName };

/** Thrown while reading, caught by `parseExpression`. */
export class Refusal extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function refuse(
  { text }: Reading,
  span: Span,
  code: ExpressionProblemCode,
  message: string,
  suggestion?: string,
): never {
  throw new Refusal(locate(text, span, code, message, suggestion));
}

/** A value must come next, and something else does. */
export function refuseOperand(reading: Reading): never {
  const { text, tokens, index } = reading;
  const current = tokens[index]!;
  if (current.kind === 'bad') return refuse(reading, current, 'syntax', current.message, current.suggestion);
  const previous = tokens[index - 1];
  if (previous === undefined && current.kind === 'end') {
    return refuse(reading, current, 'syntax', 'the expression is empty');
  }
  const after = previous === undefined ? '' : ` after ${describe(text, previous)}`;
  return refuse(reading, current, 'syntax', `expected a value${after}, got ${describe(text, current)}`);
}

/** A minus stands before something that is no number. */
export function refuseMinus(reading: Reading, minus: Token): never {
  const current = reading.tokens[reading.index]!;
  if (current.kind === 'bad') return refuseOperand(reading);
  const right = current.kind === 'column' ? `0 - ${describe(reading.text, current)}` : '0 - ...';
  return refuse(reading, minus, 'syntax', `"-" stands only between two values or before a number, write ${right}`);
}

/** A word is neither a keyword nor called. */
export function refuseWord(reading: Reading, name: Token & { kind: 'word' }): never {
  const { text: word } = name;
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false' || lower === 'null') {
    return refuse(reading, name, 'syntax', `${lower} is written in lower case`, lower);
  }
  if (isCallable(word)) {
    return refuse(reading, name, 'syntax', `expected "(" after ${word}: ${definitionOf(word).signature}`);
  }
  if (isCallable(word.toUpperCase())) return refuseFunction(reading, name);
  const path = /^[\w.]*\w/.exec(reading.text.slice(name.start))![0];
  const column = { start: name.start, end: name.start + path.length };
  const message = `expected "(" after ${path}; did you mean the column $${path}?`;
  return refuse(reading, column, 'syntax', message, `$${path}`);
}

/** A word is called, and no function has this name. */
export function refuseFunction(reading: Reading, name: Token & { kind: 'word' }): never {
  const { text: word } = name;
  const upper = word.toUpperCase();
  if (isCallable(upper)) {
    return refuse(reading, name, 'unknown-function', `function names are in upper case, write ${upper}`, upper);
  }
  const message = `unknown function ${word}${didYouMean(word, callableNames)}`;
  return refuse(reading, name, 'unknown-function', message, suggest(word, callableNames));
}

/** A complete expression is followed by something that neither continues nor ends it. */
export function refuseAfterExpression(reading: Reading, surroundings: Surroundings): never {
  const { text, tokens, index } = reading;
  const current = tokens[index]!;
  if (current.kind === 'bad') return refuse(reading, current, 'syntax', current.message, current.suggestion);
  const previous = tokens[index - 1]!;
  const got = describe(text, current);
  const name = previous.kind === 'column' && previous.bare ? /^(.*[\w.])([=+/-])$/u.exec(previous.name) : null;
  if (name !== null && current.kind !== 'end' && current.kind !== 'mark') {
    const right = `$${name[1]} ${name[2]} `;
    const message = `${describe(text, previous)} is the name of one column; put spaces around ${name[2]}: ${right}${got}`;
    return refuse(reading, previous, 'syntax', message, right);
  }
  const upper = current.kind === 'word' ? current.text.toUpperCase() : '';
  if (infixOperators.has(upper)) return refuse(reading, current, 'syntax', `${upper} is written in upper case`, upper);
  const called = isCallable(upper) ? `; ${definitionOf(upper).signature} is a function, not an operator` : '';
  switch (surroundings.kind) {
    case 'whole text':
      if (got === '")"') return refuse(reading, current, 'syntax', 'this ")" closes no "("');
      if (got === '","')
        return refuse(reading, current, 'syntax', '"," stands only between the arguments of a function');
      return refuse(reading, current, 'syntax', `expected an operator or the end, got ${got}${called}`);
    case 'parentheses':
    case 'call': {
      const inCall = surroundings.kind === 'call';
      const wanted = inCall ? `"," or ")" in the arguments of ${surroundings.function}` : 'an operator or ")"';
      const open = current.kind === 'end' ? `; the "(" at ${place(text, surroundings.open.start)} is open` : '';
      return refuse(reading, current, 'syntax', `expected ${wanted}, got ${got}${called}${open}`);
    }
  }
}

function describe(text: string, token: Token): string {
  const written = text.slice(token.start, token.end);
  if (token.kind === 'end') return 'the end';
  if (token.kind === 'mark' || token.kind === 'operator') return `"${written}"`;
  return written.length > 40 ? `${written.slice(0, 37)}...` : written;
}
