/**
 * Something wrong in a value, as data: the path to the place within the value (`['calculations', 1, 'column']`) and a
 * sentence that says what is wrong and what would be right.
 */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** `calculations[1].column: COUNT_DISTINCT needs a column`. A problem of the whole value is its message alone. */
export function formatProblem({ path, message }: Problem): string {
  const place = path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
  return place === '' ? message : `${place}: ${message}`;
}
