import fc from 'fast-check';
import type { QuerySpecification } from 'honeycomb-query/language';
import { expect, test } from 'vitest';
import { createEventStore, runQuery } from '../index.ts';
import { presenceOf, rowsPresent } from '../src/store/presence.ts';

const columns = { text: 'string', number: 'float', truth: 'boolean' } as const;
const values = { text: 'a', number: 0, truth: false } as const;

test('the rows with and without a value are found in any stretch of a block, also when rows were added since', () => {
  const presences = fc.array(fc.boolean(), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(
      fc.constantFrom('text', 'number', 'truth'),
      fc.boolean(),
      presences,
      presences,
      fc.nat(),
      fc.nat(),
      (name, absent, first, later, a, b) => {
        const store = createEventStore({ columns });
        const add = (present: readonly boolean[]) =>
          store.append(present.map((has, time) => ({ time, data: has ? { [name]: values[name] } : {} })));
        const all = [...first, ...later];
        const [start = 0, end = 0] = [a % all.length, b % (all.length + 1)].toSorted((x, y) => x - y);
        const column = store.table.columns.get(name)!;
        add(first);
        presenceOf(column, store.table.blocks[0]!);
        add(later);
        const rows = new Int32Array(all.length);
        const found = rowsPresent(presenceOf(column, store.table.blocks[0]!), start, end, absent, rows);
        const expected = all.flatMap((has, row) => (row >= start && row < end && has !== absent ? [row] : []));
        expect([...rows.subarray(0, found)]).toEqual(expected);
      },
    ),
  );
});

test('a query sees the rows that were added and does not see those that were forgotten since it was asked first', () => {
  const store = createEventStore({ columns });
  const query: QuerySpecification = { filters: [{ column: 'text', op: 'does-not-exist' }], time_range: 100_000 };
  const count = () => runQuery(store, query, { now: 100_000_000, totals: false }).results[0]?.COUNT ?? 0;
  const add = (from: number, to: number) =>
    store.append(
      Array.from({ length: to - from }, (_, n) => ({
        time: (from + n) * 1000,
        data: n % 2 === 0 ? {} : { text: 'a' },
      })),
    );
  const counts = [count()];
  add(0, 10_000);
  counts.push(count());
  add(10_000, 30_000);
  counts.push(count());
  store.forget(20_000_000);
  counts.push(count());
  expect(counts).toEqual([0, 5000, 15_000, store.size / 2]);
});
