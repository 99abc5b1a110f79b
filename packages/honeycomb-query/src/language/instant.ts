/** ISO 8601 with a zone: without one the same text would be another moment on another machine. */
const iso8601 = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970 of `2026-01-31T14:00:00Z`; undefined for a text that is no moment, such as 31 February. */
export function parseInstant(text: string): number | undefined {
  const day = iso8601.exec(text)?.[1];
  const [moment, midnight] = [Date.parse(text), Date.parse(`${day}T00:00:00Z`)];
  if (Number.isNaN(moment) || Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().startsWith(day!) ? moment : undefined;
}
