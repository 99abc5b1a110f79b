/**
 * The name of a field, one object for each text: while rows are built, which names a row has already is told by numbers
 * on the name itself rather than by a table for each row.
 */
export interface FieldName {
  readonly text: string;
  readonly id: number;
  /** The row that set it last, and its place in that row: see `createRowBuilder`. */
  row: number;
  place: number;
}

/** More names than any sane sender has. Beyond that they are forgotten and made again. */
const mostNames = 65_536;

const lasting = new Map<string, FieldName>();
const passing = new Map<string, FieldName>();
let count = 0;

function newName(text: string): FieldName {
  count += 1;
  return { text, id: count, row: 0, place: 0 };
}

/** A name that this program knows: it stays the same object for good. */
export function knownName(text: string): FieldName {
  const existing = lasting.get(text);
  if (existing !== undefined) return existing;
  const name = newName(text);
  lasting.set(text, name);
  return name;
}

/** The name that somebody sent. */
export function fieldName(text: string): FieldName {
  const existing = lasting.get(text) ?? passing.get(text);
  if (existing !== undefined) return existing;
  const name = newName(text);
  passing.set(text, name);
  return name;
}

/** To be called between requests: true when the names that were sent have been forgotten. */
export function forgetNames(): boolean {
  if (passing.size <= mostNames) return false;
  passing.clear();
  return true;
}
