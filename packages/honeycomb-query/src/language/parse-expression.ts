import { checkCall } from './check-call.ts';
import type { Expression } from './expression.ts';
import { type ExpressionProblem, locate, type Span } from './expression-problem.ts';
import { definitionOf, type FunctionName, infixOperators, isCallable } from './functions.ts';
import { lexExpression, type Token } from './lex-expression.ts';
import {
  type Reading,
  Refusal,
  refuse,
  refuseAfterExpression,
  refuseFunction,
  refuseMinus,
  refuseOperand,
  refuseWord,
} from './refuse-expression.ts';

export { type ExpressionProblem, type ExpressionProblemCode, isOfficialProblem } from './expression-problem.ts';

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly hints: readonly ExpressionProblem[] }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Reads a calculated-field expression by the official grammar (honeycomb-derived-column-validator, HCDC.g4). Precedence
 * from tight to loose: `!`, `* / %`, `-`, `+`, `< <= > >=`, `= !=`, AND, OR; all group from the left. A chain of one
 * variadic operator (`a + b + c`) is one call with all operands. Hints name what is legal but hardly meant. A problem
 * that Honeycomb's validator also sees comes before those that only we see.
 */
export function parseExpression(text: string): ParsedExpression {
  const state: State = { text, tokens: lexExpression(text), index: 0, nesting: 0, depth: 0, hints: [], problems: [] };
  try {
    const expression = operation(state, 0);
    if (token(state).kind !== 'end') refuseAfterExpression(state, { kind: 'whole text' });
    const problem = state.problems[0];
    return problem === undefined ? { ok: true, expression, hints: state.hints } : { ok: false, problem };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** As `parseExpression`, but throws an error whose message shows the expression with a mark under the faulty part. */
export function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (parsed.ok) return parsed.expression;
  const { message, line, column, length } = parsed.problem;
  const shown = text.split('\n')[line - 1] ?? '';
  const mark = '^'.repeat(Math.max(1, Math.min(length, shown.length - column + 1)));
  throw new Error(`${message}\n  ${shown}\n  ${' '.repeat(column - 1)}${mark}`);
}

interface State extends Reading {
  /** How many operations are being read inside each other. */
  nesting: number;
  /** Levels of the tree that was read last. */
  depth: number;
  /** The time-series function read so far. */
  timeSeries?: FunctionName;
  readonly hints: ExpressionProblem[];
  /** What only we refuse. */
  readonly problems: ExpressionProblem[];
}

/** Deeper trees would exhaust the stack of whoever walks them; 4095 characters of real formulas stay far below. */
const maxDepth = 1000;

const token = (state: State): Token => state.tokens[state.index]!;

function isMark(state: State, mark: '(' | ')' | ','): boolean {
  const current = token(state);
  return current.kind === 'mark' && current.text === mark;
}

function checkDepth(state: State): void {
  if (state.depth > maxDepth || state.nesting > maxDepth) {
    refuse(state, token(state), 'depth', `the expression is nested deeper than ${maxDepth} levels`);
  }
}

/** Operands with infix operators of at least a precedence between them: Pratt's top-down operator precedence. */
function operation(state: State, minPrecedence: number): Expression {
  state.nesting++;
  checkDepth(state);
  let left = operand(state);
  let leftDepth = state.depth;
  /** Operands of the variadic operator that wrote `left`, to which a further one is added. */
  let chain: { readonly function: FunctionName; readonly operands: Expression[] } | undefined;
  for (;;) {
    const current = token(state);
    const isOperator = current.kind === 'operator' || current.kind === 'word';
    const operator = isOperator ? infixOperators.get(current.text) : undefined;
    if (operator === undefined || operator.precedence < minPrecedence) break;
    state.index++;
    const right = operation(state, operator.precedence + 1);
    if (chain?.function === operator.function) {
      chain.operands.push(right);
      leftDepth = Math.max(leftDepth, state.depth + 1);
    } else {
      const operands = [left, right];
      left = { kind: 'call', function: operator.function, arguments: operands };
      leftDepth = Math.max(leftDepth, state.depth) + 1;
      chain = operator.variadic ? { function: operator.function, operands } : undefined;
    }
    state.depth = leftDepth;
    checkDepth(state);
  }
  state.depth = leftDepth;
  state.nesting--;
  return left;
}

function operand(state: State): Expression {
  const current = token(state);
  state.depth = 1;
  switch (current.kind) {
    case 'number':
      return numberLiteral(state, current, current, 1);
    case 'string':
      state.index++;
      return { kind: 'literal', value: current.value };
    case 'column':
      state.index++;
      if (current.bare) hintAtOperator(state, current, current.name);
      return { kind: 'column', name: current.name };
    case 'word':
      return keywordOrCall(state, current);
    case 'operator':
      if (current.text === '!') return negation(state);
      return current.text === '-' ? negativeNumber(state, current) : refuseOperand(state);
    case 'mark':
      return current.text === '(' ? parenthesised(state, current) : refuseOperand(state);
    case 'bad':
    case 'end':
      return refuseOperand(state);
  }
}

function numberLiteral(state: State, written: Token & { kind: 'number' }, span: Span, sign: 1 | -1): Expression {
  state.index++;
  if (!written.exact) {
    const digits = state.text.slice(written.start, written.end);
    const message = `the integer ${digits} is not exact as a JavaScript number`;
    state.problems.push(locate(state.text, span, 'precision', message));
  }
  return { kind: 'literal', value: written.value === 0 ? 0 : sign * written.value };
}

function negativeNumber(state: State, minus: Token): Expression {
  state.index++;
  const current = token(state);
  if (current.kind !== 'number') return refuseMinus(state, minus);
  return numberLiteral(state, current, { start: minus.start, end: current.end }, -1);
}

function negation(state: State): Expression {
  let count = 0;
  for (let current = token(state); current.kind === 'operator' && current.text === '!'; current = token(state)) {
    state.index++;
    count++;
  }
  let expression = operand(state);
  state.depth += count;
  checkDepth(state);
  for (; count > 0; count--) expression = { kind: 'call', function: 'NOT', arguments: [expression] };
  return expression;
}

function parenthesised(state: State, open: Token): Expression {
  state.index++;
  const expression = operation(state, 0);
  if (!isMark(state, ')')) refuseAfterExpression(state, { kind: 'parentheses', open });
  state.index++;
  return expression;
}

function keywordOrCall(state: State, name: Token & { kind: 'word' }): Expression {
  state.index++;
  switch (name.text) {
    case 'true':
      return { kind: 'literal', value: true };
    case 'false':
      return { kind: 'literal', value: false };
    case 'null':
      return { kind: 'literal', value: null };
  }
  if (!isMark(state, '(')) return refuseWord(state, name);
  return isCallable(name.text) ? call(state, name, name.text) : refuseFunction(state, name);
}

function call(state: State, name: Token, functionName: FunctionName): Expression {
  const open = token(state);
  state.index++;
  if (definitionOf(functionName).timeSeries) {
    if (state.timeSeries !== undefined) {
      const message = `an expression holds at most one time-series function, ${functionName} comes after ${state.timeSeries}`;
      refuse(state, name, 'time-series', message);
    }
    state.timeSeries = functionName;
  }
  const args: Expression[] = [];
  const spans: Span[] = [];
  let deepest = 0;
  while (!isMark(state, ')')) {
    const { start } = token(state);
    args.push(operation(state, 0));
    spans.push({ start, end: state.tokens[state.index - 1]!.end });
    deepest = Math.max(deepest, state.depth);
    if (isMark(state, ',')) state.index++;
    else if (!isMark(state, ')')) refuseAfterExpression(state, { kind: 'call', open, function: functionName });
  }
  state.index++;
  state.depth = deepest + 1;
  checkDepth(state);
  const problem = checkCall(functionName, args);
  if (problem !== undefined) {
    const span = problem.code === 'argument' ? spans[problem.argument]! : name;
    state.problems.push(locate(state.text, span, problem.code, problem.message));
  }
  return { kind: 'call', function: functionName, arguments: args };
}

/** A bare column name that reads like an operation, such as `a=1`: legal, and the name of a column that hardly exists. */
function hintAtOperator(state: State, span: Span, name: string): void {
  const parts = /^([A-Za-z_][\w.]*)([=+]|[/-](?=\d|$))(.*)$/.exec(name);
  if (parts === null) return;
  const [, column, operator, rest] = parts;
  const message = `$${name} is the name of one column; put spaces around ${operator} if an operation is meant`;
  state.hints.push(locate(state.text, span, 'column-name', message, `$${column} ${operator} ${rest}`.trimEnd()));
}
