import { formatProblem, type Problem } from 'honeycomb-query/language';

/** A query that cannot be run, with all that is wrong in it. Honeycomb answers such a query with an error too. */
export class QueryError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'QueryError';
    this.problems = problems;
  }
}
