import { formatSeconds } from 'honeycomb-query';
import { said } from './text.ts';

type Json = Readonly<Record<string, unknown>>;

/** The parts of a query that are lists, each with how one entry reads. */
const lists: readonly (readonly [attribute: string, entry: string, inWords: (entry: Json) => string])[] = [
  ['calculated_fields', 'calculated field', ({ name, expression }) => `${name} = ${expression}`],
  ['calculations', 'calculation', calculation],
  ['formulas', 'formula', ({ name, expression }) => `${name} = ${expression}`],
  ['filters', 'filter', filter],
  ['breakdowns', 'group by', (entry) => String(entry)],
  [
    'havings',
    'having',
    (entry) => `${calculation({ ...entry, op: entry.calculate_op })} ${entry.op} ${said(entry.value)}`,
  ],
  ['orders', 'order by', (entry) => `${calculation(entry)} ${entry.order ?? 'ascending'}`],
];

const seconds = ['time_range', 'granularity', 'compare_time_offset_seconds'];

/** What differs between two queries in Honeycomb's JSON, a phrase for each part: `time range 5m becomes 10m`. */
export function queryDifferences(before: string, after: string): readonly string[] {
  const [then, now] = [read(before), read(after)];
  if (then === undefined || now === undefined) return ['query is another one'];
  const known = lists.flatMap(([attribute, entry, inWords]) =>
    listDifferences(entries(then[attribute], inWords), entries(now[attribute], inWords)).map(
      (phrase) => `${entry} ${phrase}`,
    ),
  );
  const rest = [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((attribute) => !lists.some(([name]) => name === attribute))
    .filter((attribute) => JSON.stringify(then[attribute]) !== JSON.stringify(now[attribute]))
    .map((attribute) => {
      const inWords = (value: unknown): string =>
        typeof value === 'number' && seconds.includes(attribute) ? formatSeconds(value) : said(value);
      return `${attribute.replaceAll('_', ' ')} ${inWords(then[attribute])} becomes ${inWords(now[attribute])}`;
    });
  return [...known, ...rest];
}

function read(text: string): Json | undefined {
  try {
    const query: unknown = JSON.parse(text);
    return typeof query === 'object' && query !== null ? (query as Json) : undefined;
  } catch {
    return undefined;
  }
}

const entries = (list: unknown, inWords: (entry: Json) => string): readonly string[] =>
  Array.isArray(list) ? list.map((entry) => inWords(entry)) : [];

/** One entry for another is a change; otherwise each is said to be new or gone. */
function listDifferences(before: readonly string[], after: readonly string[]): readonly string[] {
  const gone = before.filter((entry) => !after.includes(entry));
  const come = after.filter((entry) => !before.includes(entry));
  if (gone.length === 1 && come.length === 1) return [`${gone[0]} becomes ${come[0]}`];
  if (gone.length === 0 && come.length === 0)
    return before.join() === after.join() ? [] : [`order is now ${after.join(', ')}`];
  return [...gone.map((entry) => `${entry} is removed`), ...come.map((entry) => `${entry} is new`)];
}

function calculation({ op, column, name, filters, filter_combination: combination }: Json): string {
  const call = column === undefined || column === null ? String(op) : `${op}(${column})`;
  const where = entries(filters, filter).join(combination === 'OR' ? ' or ' : ' and ');
  return [op === undefined ? String(column) : call, name && `as ${name}`, where && `where ${where}`]
    .filter(Boolean)
    .join(' ');
}

function filter({ column, op, value }: Json): string {
  return [column, op, ...(value === undefined || value === null ? [] : [said(value)])].join(' ');
}
