import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { specificationKeys } from './query-schema.ts';
import { didYouMean } from './suggest.ts';

/** The problems that one zod issue of a query specification stands for, in words about queries instead of schemas. */
export function shapeProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: shapeMessage(issue, path) }];
  const list = path.findLast((part): part is keyof typeof nouns => Object.hasOwn(nouns, part)) ?? 'query';
  return issue.keys.map((key) => ({
    path,
    message: `there is no ${key} in ${nouns[list]}${didYouMean(key, specificationKeys[list])}`,
  }));
}

const nouns = {
  query: 'a query specification',
  calculated_fields: 'a calculated field',
  calculations: 'a calculation',
  formulas: 'a formula',
  filters: 'a filter',
  havings: 'a having',
  orders: 'an order',
} as const satisfies Record<keyof typeof specificationKeys, string>;

function shapeMessage(issue: z.core.$ZodIssue, path: Problem['path']): string {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return `${wantedTypes[issue.expected] ?? issue.expected} is wanted, ${got(input)}`;
    case 'invalid_union':
      return `text, a number, true, false or a list of these is wanted, ${got(input)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (typeof input !== 'string') return `one of ${values.join(', ')} is wanted, ${got(input)}`;
      const near = didYouMean(input, values);
      return `${input} is no ${valueNoun(path)}${near === '' ? `; there are ${values.join(', ')}` : near}`;
    }
    case 'too_small':
      return issue.origin === 'string' ? 'it is empty' : `${input} is too small; it takes at least ${issue.minimum}`;
    case 'too_big':
      return Array.isArray(input)
        ? `there are ${input.length}; it takes at most ${issue.maximum}`
        : `${input} is too big; it takes at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const wantedTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What the place holds, shortened. */
function got(input: unknown): string {
  if (input === undefined) return 'and it is missing';
  const text = typeof input === 'number' ? String(input) : inJson(input);
  return `got ${text.length > 40 ? `${text.slice(0, 37)}...` : text}`;
}

/** Never throws: what is nested too deep for JSON.stringify is told by its kind alone. */
function inJson(input: unknown): string {
  try {
    return JSON.stringify(input) ?? String(input);
  } catch {
    return Array.isArray(input) ? 'a deep list' : 'a deep object';
  }
}

/** What is named by a word at this place. */
function valueNoun(path: Problem['path']): string {
  const key = path.at(-1);
  if (key === 'order') return 'direction';
  if (key === 'filter_combination') return 'combination of filters';
  if (key === 'op' && path.at(-3) === 'filters') return 'filter operator';
  if (key === 'op' && path.at(-3) === 'havings') return 'comparison';
  return 'calculation';
}
