import { isOfficialProblem, parseExpression } from 'honeycomb-query/language';
import { type Check, whenKnown } from './check.ts';

/** A calculated field or formula that Honeycomb's own validator reads. Whether its columns exist only the API knows. */
export const expression: Check = whenKnown((value, { path }) => {
  const result = parseExpression(String(value));
  return result.ok || !isOfficialProblem(result.problem)
    ? []
    : [{ summary: 'Invalid Expression', detail: `The expression cannot be read: ${result.problem.message}`, path }];
});
