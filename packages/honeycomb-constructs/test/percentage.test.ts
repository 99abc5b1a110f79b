import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPercentage } from '../src/rules/percentage.ts';

const problemsOf = (percentage: number) =>
  checkPercentage(percentage, ['target'], 0, 100).map(({ message }) => message);

/** What Go makes of `int(f * 10000)`: a product of two doubles, cut off towards zero. */
const sent = (percentage: number): bigint => BigInt(Math.floor(percentage * 10_000));

const tenThousandths = fc.integer({ min: 1, max: 1_000_000 });

test('exactly the percentages that come back as they went out are accepted', () => {
  fc.assert(
    fc.property(tenThousandths, (parts) => {
      const written = Number(`${Math.floor(parts / 10_000)}.${String(parts % 10_000).padStart(4, '0')}`);
      expect(problemsOf(written).length === 0).toBe(sent(written) === BigInt(parts));
    }),
    { numRuns: 5000 },
  );
});

test('the percentages that are suggested instead are accepted themselves', () => {
  fc.assert(
    fc.property(tenThousandths, (parts) => {
      const [message = ''] = problemsOf(parts / 10_000);
      const suggested = [...message.matchAll(/([\d.]+) % (?=and|is|are)/g)].map(([, text]) => Number(text)).slice(-2);
      if (message.includes('nearest')) expect(suggested.flatMap(problemsOf)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each([99.9, 99.95, 99.99, 99.5, 99.999, 95, 0.5, 100])('%d %% is accepted', (percentage) => {
  expect(problemsOf(percentage)).toEqual([]);
});

test.each([99.96, 99.82, 99.71, 99.57, 99.46, 99.32, 99.21, 99.07, 98.57, 0.57, 1.13, 1.14, 2.01])(
  '%d %% is refused, because the provider would send less',
  (percentage) => {
    expect(problemsOf(percentage)).toEqual([expect.stringContaining('and the apply would fail')]);
  },
);

test('more decimals than the provider sends are refused with the nearest that it can', () => {
  expect(problemsOf(6.66667)).toEqual(['6.66667 % has more than 4 decimals; 6.6667 % is the nearest']);
});
