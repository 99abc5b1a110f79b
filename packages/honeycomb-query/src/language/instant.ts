/** ISO 8601 with a zone: without one the same text would be another moment on another machine. */
const iso8601 = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970 of `2026-01-31T14:00:00Z` or a Date; undefined for what is no moment, such as 31 February. */
export function parseInstant(instant: string | Date): number | undefined {
  const moment = new Date(instant).getTime();
  if (Number.isNaN(moment)) return undefined;
  return typeof instant !== 'string' || isOnCalendar(instant) ? moment : undefined;
}

/** JavaScript reads 31 February as 3 March. */
function isOnCalendar(text: string): boolean {
  const day = iso8601.exec(text)?.[1];
  return day !== undefined && new Date(day).toISOString().startsWith(day);
}
