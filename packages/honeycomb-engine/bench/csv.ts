import type { Event } from '../index.ts';
import type { Columns } from '../test/sql/duckdb.ts';

/**
 * Events as lines of CSV in the order of the table `events`, missing values empty and texts in quotes. DuckDB reads them
 * several times as quickly as it takes values one by one from JavaScript.
 */
export function csvOf(events: readonly Event[], columns: Columns): string {
  const names = Object.keys(columns);
  let lines = '';
  for (const { time, arrival, sampleRate, data } of events) {
    lines += `${time},${arrival ?? time},${sampleRate ?? 1}`;
    for (const name of names) {
      const value = data[name];
      if (value === undefined) lines += ',';
      else lines += typeof value === 'string' ? `,"${value.replaceAll('"', '""')}"` : `,${value}`;
    }
    lines += '\n';
  }
  return lines;
}

/** Adds a file of such lines to the table `events`. */
export const copySql = (file: string): string =>
  `COPY events FROM '${file.replaceAll("'", "''")}'
   (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', ALLOW_QUOTED_NULLS false, AUTO_DETECT false)`;
