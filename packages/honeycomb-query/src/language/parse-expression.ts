import { checkCall } from './check-call.ts';
import type { Expression } from './expression.ts';
import { type ExpressionProblem, type ExpressionProblemCode, locate, place, type Span } from './expression-problem.ts';
import { callableNames, definitionOf, type FunctionName, infixOperators, isCallable } from './functions.ts';
import { lexExpression, type Token } from './lex-expression.ts';
import { didYouMean, suggest } from './suggest.ts';

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
  try {
    const { expression, hints, problems } = parse(text);
    const problem = problems[0];
    return problem === undefined ? { ok: true, expression, hints } : { ok: false, problem };
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
  throw new Error(
    `${message}\n  ${shown}\n  ${' '.repeat(column - 1)}${'^'.repeat(Math.max(1, Math.min(length, shown.length - column + 1)))}`,
  );
}

class Refusal extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

interface Parsed {
  readonly expression: Expression;
  readonly hints: readonly ExpressionProblem[];
  readonly problems: readonly ExpressionProblem[];
}

/** What an expression stands in, for messages about what follows it. */
type Surroundings =
  | { readonly kind: 'whole text' }
  | { readonly kind: 'parentheses'; readonly open: Token }
  | { readonly kind: 'call'; readonly open: Token; readonly function: FunctionName };

const maxDepth = 1000;

function parse(text: string): Parsed {
  const tokens = lexExpression(text);
  const hints: ExpressionProblem[] = [];
  const problems: ExpressionProblem[] = [];
  let index = 0;
  let nesting = 0;
  let timeSeriesFunction: string | undefined;
  /** Levels of the tree that was read last. */
  let depth = 0;

  const token = () => tokens[index]!;
  const isMark = (mark: string) => {
    const current = token();
    return current.kind === 'mark' && current.text === mark;
  };
  const problemAt = (span: Span, code: ExpressionProblemCode, message: string, suggestion?: string) =>
    locate(text, span, code, message, suggestion);
  const refuse = (span: Span, code: ExpressionProblemCode, message: string, suggestion?: string): never => {
    throw new Refusal(problemAt(span, code, message, suggestion));
  };
  const show = (shown: Token) => describe(text, shown);
  const refuseBadToken = () => {
    const current = token();
    if (current.kind === 'bad') refuse(current, 'syntax', current.message, current.suggestion);
  };
  const checkDepth = () => {
    if (depth > maxDepth || nesting > maxDepth) {
      refuse(token(), 'depth', `the expression is nested deeper than ${maxDepth} levels`);
    }
  };

  function operation(minPrecedence: number): Expression {
    nesting++;
    checkDepth();
    let left = operand();
    let leftDepth = depth;
    /** Operands of the variadic operator that wrote `left`, to which a further one is added. */
    let chain: { readonly function: FunctionName; readonly operands: Expression[] } | undefined;
    for (;;) {
      const current = token();
      const isOperator = current.kind === 'operator' || current.kind === 'word';
      const operator = isOperator ? infixOperators.get(current.text) : undefined;
      if (operator === undefined || operator.precedence < minPrecedence) break;
      index++;
      const right = operation(operator.precedence + 1);
      if (chain?.function === operator.function) {
        chain.operands.push(right);
        leftDepth = Math.max(leftDepth, depth + 1);
      } else {
        const operands = [left, right];
        left = { kind: 'call', function: operator.function, arguments: operands };
        leftDepth = Math.max(leftDepth, depth) + 1;
        chain = operator.variadic ? { function: operator.function, operands } : undefined;
      }
      depth = leftDepth;
      checkDepth();
    }
    depth = leftDepth;
    nesting--;
    return left;
  }

  function operand(): Expression {
    const current = token();
    depth = 1;
    switch (current.kind) {
      case 'number':
        return numberLiteral(current, current, 1);
      case 'string':
        index++;
        return { kind: 'literal', value: current.value };
      case 'column': {
        index++;
        const hint = current.bare ? operatorInName(current.name) : undefined;
        if (hint !== undefined) hints.push(problemAt(current, 'column-name', hint.message, hint.suggestion));
        return { kind: 'column', name: current.name };
      }
      case 'word':
        return keywordOrCall(current);
      case 'operator':
        if (current.text === '!') return negation();
        if (current.text === '-') return negativeNumber(current);
        return refuseOperand();
      case 'mark':
        return current.text === '(' ? parenthesised(current) : refuseOperand();
      case 'bad':
      case 'end':
        return refuseOperand();
    }
  }

  function refuseOperand(): never {
    refuseBadToken();
    if (text.trim() === '') return refuse(token(), 'syntax', 'the expression is empty');
    const previous = tokens[index - 1];
    const after = previous === undefined ? '' : ` after ${show(previous)}`;
    return refuse(token(), 'syntax', `expected a value${after}, got ${show(token())}`);
  }

  function numberLiteral(written: Token & { kind: 'number' }, span: Span, sign: 1 | -1): Expression {
    index++;
    if (!written.exact) {
      const digits = text.slice(written.start, written.end);
      problems.push(problemAt(span, 'precision', `the integer ${digits} is not exact as a JavaScript number`));
    }
    return { kind: 'literal', value: written.value === 0 ? 0 : sign * written.value };
  }

  function negativeNumber(minus: Token): Expression {
    index++;
    const current = token();
    if (current.kind === 'number') return numberLiteral(current, { start: minus.start, end: current.end }, -1);
    refuseBadToken();
    const operandText = current.kind === 'column' ? `0 - ${show(current)}` : '0 - ...';
    return refuse(minus, 'syntax', `"-" stands only between two values or before a number, write ${operandText}`);
  }

  function negation(): Expression {
    let count = 0;
    for (let current = token(); current.kind === 'operator' && current.text === '!'; current = token()) {
      index++;
      count++;
    }
    let expression = operand();
    depth += count;
    checkDepth();
    for (; count > 0; count--) expression = { kind: 'call', function: 'NOT', arguments: [expression] };
    return expression;
  }

  function parenthesised(open: Token): Expression {
    index++;
    const expression = operation(0);
    if (!isMark(')')) refuseAfterExpression({ kind: 'parentheses', open });
    index++;
    return expression;
  }

  function keywordOrCall(name: Token & { kind: 'word' }): Expression {
    index++;
    switch (name.text) {
      case 'true':
        return { kind: 'literal', value: true };
      case 'false':
        return { kind: 'literal', value: false };
      case 'null':
        return { kind: 'literal', value: null };
    }
    if (!isMark('(')) return refuseWord(name);
    if (!isCallable(name.text)) return refuseFunction(name);
    return call(name, name.text);
  }

  function refuseWord(name: Token & { kind: 'word' }): never {
    const { text: word } = name;
    const lower = word.toLowerCase();
    if (lower === 'true' || lower === 'false' || lower === 'null') {
      return refuse(name, 'syntax', `${lower} is written in lower case`, lower);
    }
    if (isCallable(word)) return refuse(name, 'syntax', `expected "(" after ${word}: ${definitionOf(word).signature}`);
    if (isCallable(word.toUpperCase())) return refuseFunction(name);
    const path = /^[\w.]*\w/.exec(text.slice(name.start))![0];
    const column = { start: name.start, end: name.start + path.length };
    return refuse(column, 'syntax', `expected "(" after ${path}; did you mean the column $${path}?`, `$${path}`);
  }

  function refuseFunction(name: Token & { kind: 'word' }): never {
    const { text: word } = name;
    const upper = word.toUpperCase();
    if (isCallable(upper)) {
      return refuse(name, 'unknown-function', `function names are in upper case, write ${upper}`, upper);
    }
    const suggestion = suggest(word, callableNames);
    const message = `unknown function ${word}${didYouMean(word, callableNames)}`;
    return refuse(name, 'unknown-function', message, suggestion);
  }

  function call(name: Token, functionName: FunctionName): Expression {
    const open = token();
    index++;
    if (definitionOf(functionName).timeSeries) {
      if (timeSeriesFunction !== undefined) {
        const message = `an expression holds at most one time-series function, ${functionName} comes after ${timeSeriesFunction}`;
        refuse(name, 'time-series', message);
      }
      timeSeriesFunction = functionName;
    }
    const args: Expression[] = [];
    const spans: Span[] = [];
    let deepest = 0;
    while (!isMark(')')) {
      const start = token().start;
      args.push(operation(0));
      spans.push({ start, end: tokens[index - 1]!.end });
      deepest = Math.max(deepest, depth);
      if (isMark(',')) index++;
      else if (!isMark(')')) refuseAfterExpression({ kind: 'call', open, function: functionName });
    }
    index++;
    depth = deepest + 1;
    checkDepth();
    const problem = checkCall(functionName, args);
    if (problem !== undefined) {
      const span = problem.code === 'argument' ? spans[problem.argument]! : name;
      problems.push(problemAt(span, problem.code, problem.message));
    }
    return { kind: 'call', function: functionName, arguments: args };
  }

  /** A complete expression is followed by something that neither continues nor ends it. */
  function refuseAfterExpression(surroundings: Surroundings): never {
    refuseBadToken();
    const current = token();
    const previous = tokens[index - 1]!;
    const name = previous.kind === 'column' && previous.bare ? /^(.*[\w.])([=+/-])$/u.exec(previous.name) : null;
    if (name !== null && current.kind !== 'end' && current.kind !== 'mark') {
      const right = `$${name[1]} ${name[2]}`;
      const message = `${show(previous)} is the name of one column; put spaces around ${name[2]}: ${right} ${show(current)}`;
      return refuse(previous, 'syntax', message, `${right} `);
    }
    if (current.kind === 'word' && infixOperators.has(current.text.toUpperCase())) {
      const upper = current.text.toUpperCase();
      return refuse(current, 'syntax', `${upper} is written in upper case`, upper);
    }
    const called =
      current.kind === 'word' && isCallable(current.text.toUpperCase())
        ? `; ${definitionOf(current.text.toUpperCase() as FunctionName).signature} is a function, not an operator`
        : '';
    switch (surroundings.kind) {
      case 'whole text':
        if (isMark(')')) return refuse(current, 'syntax', 'this ")" closes no "("');
        if (isMark(',')) return refuse(current, 'syntax', '"," stands only between the arguments of a function');
        return refuse(current, 'syntax', `expected an operator or the end, got ${show(current)}${called}`);
      case 'parentheses':
      case 'call': {
        const wanted =
          surroundings.kind === 'call'
            ? `"," or ")" in the arguments of ${surroundings.function}`
            : 'an operator or ")"';
        const opened = current.kind === 'end' ? `; the "(" at ${place(text, surroundings.open.start)} is open` : '';
        return refuse(current, 'syntax', `expected ${wanted}, got ${show(current)}${called}${opened}`);
      }
    }
  }

  const expression = operation(0);
  if (token().kind !== 'end') refuseAfterExpression({ kind: 'whole text' });
  return { expression, hints, problems };
}

/** A bare column name that reads like an operation, such as `a=1`: legal, and the name of a column that hardly exists. */
function operatorInName(name: string): { message: string; suggestion: string } | undefined {
  const parts = /^([A-Za-z_][\w.]*)([=+]|[/-](?=\d|$))(.*)$/.exec(name);
  if (parts === null) return undefined;
  const [, column, operator, rest] = parts;
  return {
    message: `$${name} is the name of one column; put spaces around ${operator} if an operation is meant`,
    suggestion: `$${column} ${operator} ${rest}`.trimEnd(),
  };
}

function describe(text: string, token: Token): string {
  const written = text.slice(token.start, token.end);
  if (token.kind === 'end') return 'the end';
  if (token.kind === 'mark' || token.kind === 'operator') return `"${written}"`;
  return written.length > 40 ? `${written.slice(0, 37)}...` : written;
}
