import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/alert-test/chart.ts';

const chart = (values: readonly (number | null)[], rest: Partial<Parameters<typeof drawChart>[0]> = {}) =>
  drawChart({
    points: values.map((value, at) => ({ at, value, firing: value !== null && value > 2 })),
    op: '>',
    threshold: 2,
    mark: 0,
    time: (at) => `${at}m`,
    ...rest,
  });

describe('a chart', () => {
  it('leaves out what there is no value for, and cuts off what is far beyond the threshold', () => {
    expect(`\n${chart([1, null, 100, 3], { mark: 2 }).join('\n')}\n`).toBe(`
      ≥8 ┤        ███
         ┤        ███
         ┤        ███
         ┤        ███
         ┤        ███
       2 ┼╌╌╌╌╌╌╌╌███╌███╌
         ┤        ███ ███
       0 ┤███     ███ ███
  firing  ···     ■■■ ■■■
          0m      ▲ 2m  3m
`);
  });

  it('shows values and thresholds below zero', () => {
    const lines = chart([-3, -1], { op: '<', threshold: -2 });
    expect(lines.filter((line) => line.includes('-2'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('-3'))).toHaveLength(1);
  });

  it('fits 80 columns and has one arrow, whatever it shows', () => {
    const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    const property = fc.property(
      fc.array(value, { minLength: 1, maxLength: 300 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.nat(),
      (values, threshold, mark) => {
        const lines = chart(values, { threshold, mark: mark % values.length });
        expect(lines).toHaveLength(10);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
        expect(lines.join('').split('▲')).toHaveLength(2);
        expect(lines.filter((line) => line.includes('┼'))).toHaveLength(1);
      },
    );
    fc.assert(property);
  });
});
