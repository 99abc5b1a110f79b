/**
 * Kind of a problem. Honeycomb's own validator refuses the first three. The others are ours: it lets them pass, but
 * `arity` and `argument` are calls that give nothing, `precision` is an integer that a JavaScript number cannot hold,
 * and `depth` is an expression nested deeper than 1000 levels. `column-name` occurs in hints only.
 */
export type ExpressionProblemCode =
  | 'syntax'
  | 'unknown-function'
  | 'time-series'
  | 'arity'
  | 'argument'
  | 'precision'
  | 'depth'
  | 'column-name';

/** What is wrong (or, as a hint, suspicious) in the text of an expression. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  /** A sentence that starts with the place: `column 14: unknown function COALSECE, did you mean COALESCE?` */
  readonly message: string;
  /** From 1. The message names the line only when the text has several. */
  readonly line: number;
  /** From 1, within the line, in UTF-16 units. */
  readonly column: number;
  /** Length of the faulty part in UTF-16 units, 0 at the end of the text. */
  readonly length: number;
  /** What would be right in place of the faulty part. */
  readonly suggestion?: string;
}

/** Whether Honeycomb's own validator refuses the expression too; the other checks are only ours. */
export function isOfficialProblem(problem: ExpressionProblem): boolean {
  return problem.code === 'syntax' || problem.code === 'unknown-function' || problem.code === 'time-series';
}

/** Part of a text, by offsets. */
export type Span = { readonly start: number; readonly end: number };

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** `column 4`, with the line before it in a text of several lines. */
export function place(text: string, offset: number): string {
  const { line, column } = position(text, offset);
  return text.includes('\n') ? `line ${line}, column ${column}` : `column ${column}`;
}

/** A problem with its place, in front of the message too. */
export function locate(
  text: string,
  { start, end }: Span,
  code: ExpressionProblemCode,
  message: string,
  suggestion?: string,
): ExpressionProblem {
  return {
    code,
    message: `${place(text, start)}: ${message}`,
    ...position(text, start),
    length: end - start,
    ...(suggestion !== undefined && { suggestion }),
  };
}
