import { checkCall } from '../language/check-call.ts';
import type { Expression } from '../language/expression.ts';
import { definitionOf, type FunctionName } from '../language/functions.ts';
import type { Scalar } from './column.ts';
import { type AnyOperand, type Formula, literal } from './formula.ts';

/** A call of a function, with the problems of its arguments and those that only the compiler would have prevented. */
export function makeCall<T extends Scalar | null>(name: FunctionName, operands: readonly AnyOperand[]): Formula<T> {
  const formulas = operands.map((operand) => (isFormula(operand) ? operand : literal(operand)));
  const expression: Expression = {
    kind: 'call',
    function: name,
    arguments: formulas.map((formula) => formula.expression),
  };
  const problems = new Set([
    ...formulas.flatMap((formula) => formula.problems ?? []),
    ...argumentProblems(name, expression.arguments),
  ]);
  return problems.size === 0 ? { expression } : { expression, problems: [...problems] };
}

function isFormula(operand: AnyOperand): operand is Formula {
  return typeof operand === 'object' && operand !== null;
}

function argumentProblems(name: FunctionName, args: readonly Expression[]): readonly string[] {
  const problem = checkCall(name, args);
  const timeSeries = [...args.flatMap(timeSeriesFunctions), ...(definitionOf(name).timeSeries ? [name] : [])];
  return [
    ...(problem === undefined ? [] : [problem.message]),
    ...(timeSeries.length < 2
      ? []
      : [`a formula holds at most one time-series function, got ${timeSeries.join(', ')}`]),
  ];
}

function timeSeriesFunctions(expression: Expression): readonly FunctionName[] {
  if (expression.kind !== 'call') return [];
  const inner = expression.arguments.flatMap(timeSeriesFunctions);
  return definitionOf(expression.function).timeSeries ? [...inner, expression.function] : inner;
}
