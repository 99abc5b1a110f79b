import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Event } from 'honeycomb-engine';
import { eventOf, notAnObject } from './row.ts';

/** A row that is no event, and why. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/**
 * Reads the events of a file of JSON lines. Empty lines are passed over.
 * @param bad is told of each row that is none
 */
export async function* readJsonLines(file: string, bad: (row: BadRow) => void): AsyncGenerator<Event> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const row = jsonOf(line);
    const event = typeof row === 'string' ? row : eventOf(row);
    if (typeof event === 'string') bad({ line: number, problem: event });
    else yield event;
  }
}

/** What is on a line, or a sentence where it is no JSON. */
function jsonOf(line: string): unknown {
  try {
    const row = JSON.parse(line);
    return typeof row === 'string' ? notAnObject : row;
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
}
