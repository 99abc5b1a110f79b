import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from './compiler.ts';

interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** All lines of the message. */
  readonly message: string;
}

/** Each file of the folder `mistakes`, and the word in it that the compiler is to underline. */
const underlined: Readonly<Record<string, string>> = {
  'event-unknown-column': "'http.staus_code'",
  'event-value-of-wrong-type': "'llm.provider'",
  'events-operation-on-metrics': "'CONCURRENCY'",
  'filter-without-value': "'='",
  'formula-of-unknown-calculation': "'al'",
  'greater-than-text': "'>'",
  'having-on-heatmap': "'HEATMAP(duration_ms)'",
  'metrics-operation-on-events': "'COUNT_DATAPOINTS'",
  'misspelt-calculation': "'P96'",
  'negative-filter-value': "'cash'",
  'negative-filter-without-missing': "'paypal'",
  'order-by-not-calculated': "'P95(duration_ms)'",
  'percentile-of-text': "'name'",
  'sli-not-boolean': 'IF',
  'sli-of-unknown-column': "'nmae'",
  'trigger-absolute-time': 'query',
  'trigger-concurrency': 'query',
  'trigger-filters-beside-names': 'query',
  'trigger-heatmap': 'query',
  'trigger-limits': 'query',
  'trigger-names-without-formula': 'query',
  'trigger-orders': 'query',
  'trigger-relational': 'query',
  'trigger-second-formula': 'query',
  'trigger-second-having': 'query',
  'trigger-two-calculations': 'query',
  'unknown-column': "'provder'",
  'unknown-filter-column': "'eror'",
  'value-for-exists': 'true',
  'value-not-in-enumeration': "'cash'",
  'value-of-wrong-type': "'100'",
};

const folder = join(import.meta.dirname, 'mistakes');
const goldens = join(import.meta.dirname, 'goldens');
let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  diagnostics = readDiagnostics(await compile('mistakes/tsconfig.json'));
});

describe('a mistake does not compile, and the wrong word is underlined with a message for people', () => {
  test.each(Object.entries(underlined))('%s', async (name, word) => {
    const own = diagnostics.filter(({ file }) => file === `${name}.ts`);
    expect(own.length).toBe(1);
    for (const { line, column, message } of own) {
      expect(wordAt(`${name}.ts`, line, column)).toBe(word);
      const golden = `${name}.ts:${line}:${column} ${word}\n${shorten(message)}\n`;
      await expect(golden).toMatchFileSnapshot(join(goldens, `${name}.txt`));
    }
  });

  test('every file of the folder is looked at, and no other has a mistake', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    expect(files.toSorted()).toEqual(Object.keys(underlined).map((name) => `${name}.ts`));
    expect(diagnostics.map(({ file }) => file).filter((file) => !files.includes(file))).toEqual([]);
  });
});

function readDiagnostics(output: string): readonly Diagnostic[] {
  return output.split(/\n(?=\S)/).flatMap((text) => {
    const head = /^(?:.*\/)?([^/(]+)\((\d+),(\d+)\): error TS\d+: ([\s\S]*)$/.exec(text.trimEnd());
    if (head === null) return [];
    const [, file = '', line, column, message = ''] = head;
    return [{ file, line: Number(line), column: Number(column), message }];
  });
}

/** The quoted text or the name that starts at a place. */
function wordAt(file: string, line: number, column: number): string {
  const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
  return /^(?:'[^']*'|[\w$]+)/.exec(text.slice(column - 1))?.[0] ?? '';
}

/**
 * What a person reads of a message: the parameters of `Query<...>` and `QueryValue<...>`, which take most of the room and
 * change with every column, as `…`; what is left of the words and sentences is as the compiler prints it.
 */
function shorten(message: string): string {
  const nested = /\b(Query|QueryValue)<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>/g;
  return message.replaceAll(nested, '$1<…>').replaceAll('QueryValue<…> & QueryValue<…>', 'QueryValue<…>');
}
