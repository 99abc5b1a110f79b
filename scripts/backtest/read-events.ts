import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Event } from 'honeycomb-engine';
import { readParquet } from './read-parquet.ts';
import { eventOf, notAnObject } from './row.ts';

/** A row that is no event, and why. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/**
 * Reads the events of a file: parquet by its name, JSON lines otherwise. Empty lines are passed over.
 * @param bad is told of each row that is none
 */
export async function* readEvents(file: string, bad: (row: BadRow) => void): AsyncGenerator<Event> {
  let line = 0;
  const rows = file.endsWith('.parquet') ? readParquet(file) : readJsonLines(file);
  for await (const row of rows) {
    line++;
    if (row === undefined) continue;
    const event = typeof row === 'string' ? row : eventOf(row);
    if (typeof event === 'string') bad({ line, problem: event });
    else yield event;
  }
}

/** What is on each line: undefined on an empty one, a sentence where it is no JSON. */
async function* readJsonLines(file: string): AsyncGenerator<unknown> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') yield undefined;
    else yield jsonOf(line);
  }
}

function jsonOf(line: string): unknown {
  try {
    const row = JSON.parse(line);
    return typeof row === 'string' ? notAnObject : row;
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
}
