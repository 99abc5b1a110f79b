import { definitionOf, type Expression, printExpression } from 'honeycomb-query';

/**
 * The parts of a formula that it can give and that are surely no boolean, in words: `LENGTH(...) gives a string`. A column
 * may hold anything. Honeycomb takes such a formula as an SLI and then counts no event.
 */
export function nonBooleanResults(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'column':
      return [];
    case 'literal':
      return expression.value === null || typeof expression.value === 'boolean'
        ? []
        : [`${printExpression(expression)} is a ${typeof expression.value}`];
    case 'call': {
      const { result } = definitionOf(expression.function);
      if (result === 'boolean') return [];
      if (result === 'argument') return [...new Set(choices(expression).flatMap(nonBooleanResults))];
      return [`${expression.function}(...) gives a ${result}`];
    }
  }
}

/** The arguments that a choosing function can give: not the conditions of IF, nor what SWITCH compares. */
function choices({ function: name, arguments: args }: Expression & { kind: 'call' }): readonly Expression[] {
  const isOtherwise = (index: number): boolean => index === args.length - 1;
  switch (name) {
    case 'IF':
      return args.filter((_, index) => index % 2 === 1 || isOtherwise(index));
    case 'SWITCH':
      return args.filter((_, index) => index > 0 && (index % 2 === 0 || isOtherwise(index)));
    default:
      return args;
  }
}
