import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Position, textPanel } from '../index.ts';

const size = fc.record(
  { width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 10 }) },
  { requiredKeys: [] },
);

const overlap = (a: Position, b: Position): boolean =>
  a.xCoordinate < b.xCoordinate + b.width &&
  b.xCoordinate < a.xCoordinate + a.width &&
  a.yCoordinate < b.yCoordinate + b.height &&
  b.yCoordinate < a.yCoordinate + a.height;

test('panels of any size stay on the twelve columns, in reading order, and never overlap', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 20 }), (sizes) => {
      const positions = layOut(sizes.map((each) => textPanel('x', each)));
      expect(positions.map(({ width, height }) => ({ width, height }))).toEqual(
        sizes.map(({ width = 6, height = 4 }) => ({ width, height })),
      );
      for (const [index, position] of positions.entries()) {
        expect(position.xCoordinate + position.width).toBeLessThanOrEqual(12);
        for (const later of positions.slice(index + 1)) {
          expect(overlap(position, later)).toBe(false);
          const after =
            later.yCoordinate > position.yCoordinate ||
            (later.yCoordinate === position.yCoordinate && later.xCoordinate > position.xCoordinate);
          expect(after).toBe(true);
        }
      }
    }),
  );
});

test('a row ends where the next panel does not fit, and is as high as its highest panel', () => {
  const panels = [{ width: 4, height: 6 }, {}, { width: 3 }, { width: 9 }, { width: 12, height: 1 }];
  expect(layOut(panels.map((each) => textPanel('x', each)))).toEqual([
    { xCoordinate: 0, yCoordinate: 0, width: 4, height: 6 },
    { xCoordinate: 4, yCoordinate: 0, width: 6, height: 4 },
    { xCoordinate: 0, yCoordinate: 6, width: 3, height: 4 },
    { xCoordinate: 3, yCoordinate: 6, width: 9, height: 4 },
    { xCoordinate: 0, yCoordinate: 10, width: 12, height: 1 },
  ]);
});
