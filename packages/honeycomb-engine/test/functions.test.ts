import { callableNames, type FunctionName, functionNames } from 'honeycomb-query/language';
import { describe, expect, test } from 'vitest';
import { createEventStore, type Event, type ResultValue, runQuery, type Semantics } from '../index.ts';

const time = Date.UTC(2026, 10, 21, 9, 5, 7, 250);
const event: Event = {
  time,
  arrival: time + 1500,
  data: { int: 7, zero: 0, float: 2.5, text: 'Hello', number: '12.5', yes: true, no: false, empty: '' },
};
/** A row that has none of the columns comes first, so that nothing is worked out for one row alone. */
const bare: Event = { time, arrival: time, data: { other: 1 } };

/** What an expression gives for the event, read through a breakdown, which shows every type as it is. */
function value(expression: string, semantics: Partial<Semantics> = {}): ResultValue {
  const store = createEventStore();
  store.append([bare, event]);
  const { results } = runQuery(
    store,
    {
      calculated_fields: [{ name: 'value', expression }],
      filters: [{ column: 'int', op: 'exists' }],
      breakdowns: ['value'],
      time_range: 60,
    },
    { now: time + 1000, semantics: { unknownColumn: 'missing', ...semantics } },
  );
  expect(results).toHaveLength(1);
  return results[0]!.value as ResultValue;
}

type Examples = readonly (readonly [expression: string, value: ResultValue])[];

/** One sentence for each row of the function table, with examples of it. `$gone` is a missing column. */
const sentences: Readonly<Partial<Record<FunctionName, readonly [sentence: string, examples: Examples]>>> = {
  IF: [
    'IF gives the value after the first true condition, else the last value, else null',
    [
      ['IF($yes, 1, 2)', 1],
      ['IF($gone, 1, $no, 2, 3)', 3],
      ['IF($no, 1, $int, 2, 3)', 2],
      ['IF($gone, 1)', null],
      ['IF($empty, 1, "0")', '0'],
      ['IF("1", 1, 2)', 2],
      ['IF("true", $text, $int)', 'Hello'],
      ['IF($int = 7, $yes, $text)', true],
    ],
  ],
  SWITCH: [
    'SWITCH gives the value after the first case that equals its input, else the last value, else null',
    [
      ['SWITCH($text, "x", 1, "Hello", 2)', 2],
      ['SWITCH($text, "hello", 1, 3)', 3],
      ['SWITCH($int, "7", 1)', null],
      ['SWITCH($gone, "x", 1, 9)', 9],
    ],
  ],
  COALESCE: [
    'COALESCE gives the first value that is there, be it empty text',
    [
      ['COALESCE($gone, $int)', 7],
      ['COALESCE($empty, $text)', ''],
      ['COALESCE($gone, null)', null],
      ['COALESCE($gone, $text, $int)', 'Hello'],
    ],
  ],
  LT: [
    'LT compares numbers by size and texts by alphabet, and is false for missing values and different types',
    [
      ['$float < $int', true],
      ['LT($int, 7)', false],
      ['"a" < "b"', true],
      ['"\u{1f600}" < "\ue000"', false],
      ['$gone < 1', false],
      ['1 < $gone', false],
      ['$text < 8', false],
    ],
  ],
  LTE: [
    'LTE is also true for equal values',
    [
      ['$int <= 7', true],
      ['$number <= 13', false],
      ['$gone <= $gone', false],
    ],
  ],
  GT: [
    'GT is LT the other way round',
    [
      ['$int > $float', true],
      ['$text > "Hello"', false],
      ['$gone > -1', false],
    ],
  ],
  GTE: [
    'GTE is LTE the other way round',
    [
      ['$int >= 7', true],
      ['$yes >= $no', false],
    ],
  ],
  EQUALS: [
    'EQUALS is strictly typed, and false for a missing value',
    [
      ['$int = 7', true],
      ['$int = 7.0', true],
      ['$int = "7"', false],
      ['$yes = true', true],
      ['$yes = 1', false],
      ['$gone = null', false],
    ],
  ],
  '!=': [
    '!= is the opposite of EQUALS, hence true for a missing value and for another type',
    [
      ['$int != 7', false],
      ['$int != "7"', true],
      ['$gone != 7', true],
    ],
  ],
  IN: [
    'IN is true for a value that EQUALS one of the candidates',
    [
      ['IN($text, "x", "Hello")', true],
      ['IN($int, "7", 8)', false],
      ['IN($gone, 1, null)', false],
    ],
  ],
  EXISTS: [
    'EXISTS is true for a value, be it empty or false',
    [
      ['EXISTS($empty)', true],
      ['EXISTS($no)', true],
      ['EXISTS($gone)', false],
      ['EXISTS(IF($no, 1))', false],
    ],
  ],
  NOT: [
    'NOT is true for what is not true, a missing value too',
    [
      ['!$no', true],
      ['NOT($gone)', true],
      ['NOT("true")', false],
      ['NOT($zero)', true],
      ['!$int = 7', false],
    ],
  ],
  AND: [
    'AND is true when all conditions are, and never null',
    [
      ['$yes AND $int AND "true"', true],
      ['$yes AND $gone', false],
    ],
  ],
  OR: [
    'OR is true when one condition is, and never null',
    [
      ['$gone OR $int', true],
      ['$gone OR $text', false],
    ],
  ],
  MIN: [
    'MIN gives the least of the values that have the type of the first one there',
    [
      ['MIN($gone, $int, "a", $float)', 2.5],
      ['MIN("b", "a", 0)', 'a'],
      ['MIN($gone)', null],
    ],
  ],
  MAX: [
    'MAX gives the greatest of the values that have the type of the first one there',
    [
      ['MAX($int, $gone, "z", $float)', 7],
      ['MAX("b", 9, "c")', 'c'],
    ],
  ],
  SUM: [
    'SUM adds; a text counts as the number that it spells, what is no number as 0',
    [
      ['$int + $float', 9.5],
      ['$int + $gone', 7],
      ['SUM($number, $text, 1)', 13.5],
      ['$gone + $gone', 0],
    ],
  ],
  SUB: [
    'SUB takes away; what is no number counts as 0',
    [
      ['$int - $float', 4.5],
      ['0 - $number', -12.5],
      ['$gone - 1', -1],
    ],
  ],
  MUL: [
    'MUL multiplies; what is no number counts as 0',
    [
      ['$int * 2 * $float', 35],
      ['$int * $gone', 0],
    ],
  ],
  DIV: [
    'DIV divides as floats, and gives null when the divisor is 0 or missing',
    [
      ['7 / 2', 3.5],
      ['$int / $zero', null],
      ['$int / $gone', null],
      ['$gone / $int', 0],
      ['$number / "2.5"', 5],
    ],
  ],
  MOD: [
    'MOD gives the remainder with the sign of the dividend, and null when the divisor is 0',
    [
      ['$int % 4', 3],
      ['-7 % 4', -3],
      ['7.5 % 2', 1.5],
      ['$int % 0', null],
    ],
  ],
  LOG10: [
    'LOG10 gives null for 0, negative numbers, and what is no number',
    [
      ['LOG10(1000)', 3],
      ['LOG10("100")', 2],
      ['LOG10($zero)', null],
      ['LOG10(-1)', null],
      ['LOG10($gone)', null],
    ],
  ],
  BUCKET: [
    'BUCKET gives a label, where a number on a boundary belongs to the lower bin',
    [
      ['BUCKET($int, 10)', '0 - 10'],
      ['BUCKET(10, 10)', '0 - 10'],
      ['BUCKET(10.5, 10)', '10 - 20'],
      ['BUCKET(-5, 10, 0, 30)', '< 0'],
      ['BUCKET(0, 10, 0, 30)', '0 - 10'],
      ['BUCKET(30, 10, 0, 30)', '20 - 30'],
      ['BUCKET(31, 10, 0, 30)', '> 30'],
      ['BUCKET(0.25, 0.1)', '0.2 - 0.3'],
      ['BUCKET($text, 10)', null],
      ['BUCKET($gone, 10)', null],
    ],
  ],
  INT: [
    'INT cuts towards 0, and gives 0 for what is no number',
    [
      ['INT($float)', 2],
      ['INT("-12.9")', -12],
      ['INT($text)', 0],
      ['INT($yes)', 1],
      ['INT($gone)', 0],
    ],
  ],
  FLOAT: [
    'FLOAT gives a float, and 0 for what is no number',
    [
      ['FLOAT($number)', 12.5],
      ['FLOAT("1e3")', 1000],
      ['FLOAT("1,5")', 0],
      ['FLOAT($gone)', 0],
    ],
  ],
  BOOL: [
    'BOOL is true for a number but 0, for true, and for the text "true" alone',
    [
      ['BOOL($int)', true],
      ['BOOL("TRUE")', false],
      ['BOOL("1")', false],
      ['BOOL($gone)', false],
    ],
  ],
  STRING: [
    'STRING writes a value, and gives empty text for a missing one',
    [
      ['STRING($float)', '2.5'],
      ['STRING($yes)', 'true'],
      ['STRING($gone)', ''],
    ],
  ],
  CONCAT: [
    'CONCAT writes values one after the other and passes over missing ones',
    [['CONCAT($text, " ", $gone, $int, $no)', 'Hello 7false']],
  ],
  STARTS_WITH: [
    'STARTS_WITH tells upper from lower case, and is false for what is no text',
    [
      ['STARTS_WITH($text, "He")', true],
      ['STARTS_WITH($text, "he")', false],
      ['STARTS_WITH($int, "7")', false],
      ['STARTS_WITH($gone, "")', false],
    ],
  ],
  ENDS_WITH: [
    'ENDS_WITH looks at the end',
    [
      ['ENDS_WITH($text, "lo")', true],
      ['ENDS_WITH($text, "Lo")', false],
      ['ENDS_WITH($gone, "")', false],
    ],
  ],
  CONTAINS: [
    'CONTAINS looks anywhere',
    [
      ['CONTAINS($text, "ell")', true],
      ['CONTAINS($text, $empty)', true],
      ['CONTAINS($gone, "")', false],
    ],
  ],
  TO_LOWER: [
    'TO_LOWER gives a text in lower case, and null for what is no text',
    [
      ['TO_LOWER($text)', 'hello'],
      ['TO_LOWER($gone)', null],
    ],
  ],
  LENGTH: [
    'LENGTH counts characters, or bytes when asked to',
    [
      ['LENGTH($text)', 5],
      ['LENGTH("\u{1f600}ü")', 2],
      ['LENGTH("\u{1f600}ü", "bytes")', 6],
      ['LENGTH($gone)', null],
    ],
  ],
  REG_MATCH: [
    'REG_MATCH looks for an RE2 expression anywhere, and is false for what is no text',
    [
      ['REG_MATCH($text, `l+o$`)', true],
      ['REG_MATCH($text, `^ell`)', false],
      ['REG_MATCH($text, `(?i)^hELLO$`)', true],
      ['REG_MATCH($gone, ``)', false],
    ],
  ],
  REG_VALUE: [
    'REG_VALUE gives what the first group caught, and null when nothing matches',
    [
      ['REG_VALUE($text, `H(.)l`)', 'e'],
      ['REG_VALUE($text, `(x)`)', null],
      ['REG_VALUE($text, `l+`)', 'll'],
      ['REG_VALUE($int, `(7)`)', null],
    ],
  ],
  REG_COUNT: [
    'REG_COUNT counts matches that do not overlap',
    [
      ['REG_COUNT($text, `l`)', 2],
      ['REG_COUNT("aaaa", `aa`)', 2],
      ['REG_COUNT($gone, `l`)', 0],
    ],
  ],
  UNIX_TIMESTAMP: [
    'UNIX_TIMESTAMP reads an RFC 3339 time as seconds',
    [
      ['UNIX_TIMESTAMP("1970-01-01T00:01:00.5Z")', 60.5],
      ['UNIX_TIMESTAMP("1970-01-01T02:00:00+02:00")', 0],
      ['UNIX_TIMESTAMP("2026-02-30T00:00:00Z")', null],
      ['UNIX_TIMESTAMP("yesterday")', null],
      ['UNIX_TIMESTAMP($gone)', null],
    ],
  ],
  EVENT_TIMESTAMP: ['EVENT_TIMESTAMP is the time of the event in seconds', [['EVENT_TIMESTAMP()', time / 1000]]],
  INGEST_TIMESTAMP: ['INGEST_TIMESTAMP is when the event arrived', [['INGEST_TIMESTAMP()', time / 1000 + 1.5]]],
  FORMAT_TIME: [
    'FORMAT_TIME writes a time in UTC by a strftime format',
    [
      ['FORMAT_TIME("%Y-%m-%dT%H:%M:%SZ", EVENT_TIMESTAMP())', '2026-11-21T09:05:07Z'],
      [
        'FORMAT_TIME("%a %A %b %B %e %j %y %I %p %%", EVENT_TIMESTAMP())',
        'Sat Saturday Nov November 21 325 26 09 AM %',
      ],
      [
        'FORMAT_TIME("%F %T.%L week %V, day %u, %s", EVENT_TIMESTAMP())',
        '2026-11-21 09:05:07.250 week 47, day 6, 1795251907',
      ],
      ['FORMAT_TIME("%H", $gone)', null],
      ['FORMAT_TIME("%Q", 0)', '%Q'],
    ],
  ],
};

const timeSeries = ['LAST', 'RATE', 'INCREASE', 'SUMMARIZE', 'RAW_METRIC'];

test('every function of the language has its sentence, but those over time series', () => {
  expect(Object.keys(sentences)).toEqual(functionNames.filter((name) => !timeSeries.includes(name)));
});

describe('functions', () => {
  for (const [sentence, examples] of Object.values(sentences)) {
    test(sentence, () => {
      expect(Object.fromEntries(examples.map(([expression]) => [expression, value(expression)]))).toEqual(
        Object.fromEntries(examples),
      );
    });
  }

  test('functions over time series are refused: events are none', () => {
    for (const name of timeSeries) {
      expect(callableNames).toContain(name);
      expect(() => value(`${name}($int)`)).toThrow('metrics datasets only');
    }
  });
});

describe('what Honeycomb does not document about functions is an option', () => {
  const options: readonly (readonly [expression: string, semantics: Partial<Semantics>, value: ResultValue])[] = [
    ['COALESCE($empty, $text)', { emptyTextInCoalesce: 'missing' }, 'Hello'],
    ['$gone = null', { missingEqualsMissing: true }, true],
    ['$int % $zero', { moduloByZero: 'zero' }, 0],
    ['REG_VALUE($text, `l+`)', { regexWithoutGroup: 'null' }, null],
    ['UNIX_TIMESTAMP($text)', { unreadableTimestamp: 'zero' }, 0],
    ['TO_LOWER($gone)', { textFunctionOfMissing: 'empty' }, ''],
    ['LENGTH($gone)', { textFunctionOfMissing: 'empty' }, 0],
    ['$yes + 1', { booleanInArithmetic: 'zero' }, 1],
  ];
  for (const [expression, semantics, wanted] of options) {
    test(`${JSON.stringify(semantics)} makes ${expression} ${JSON.stringify(wanted)}`, () => {
      expect(value(expression, semantics)).toEqual(wanted);
    });
  }
});
