import { describe, expect, test } from 'vitest';
import { createEventStore, type Event, runQuery, storedEvents } from '../index.ts';

/** An event every second; a store keeps about eight thousand of them together. */
const eventAt = (n: number): Event => ({
  time: n * 1000,
  arrival: n * 1000 + 5,
  sampleRate: 2,
  data: { n, even: n % 2 === 0, ...(n % 3 === 0 && { third: `t${n % 9}` }) },
});

function filled(events: number) {
  const store = createEventStore();
  store.append(Array.from({ length: events }, (_, n) => eventAt(n)));
  return store;
}

describe('a store that forgets', () => {
  test('has all events from the time on, few from before it, and takes new ones', () => {
    const store = filled(30_000);
    store.forget(20_000_000);
    const kept = [...storedEvents(store)];
    expect(kept).toHaveLength(store.size);
    expect(store.size).toBeLessThan(10_000 + 8192);
    const first = 30_000 - store.size;
    expect(first).toBeLessThanOrEqual(20_000);
    expect(kept).toEqual(Array.from({ length: store.size }, (_, n) => eventAt(first + n)));
    store.append([eventAt(30_000)]);
    expect([...storedEvents(store)].at(-1)).toEqual(eventAt(30_000));
  });

  test('answers queries over what it has as a store that never forgot, compiled before or after', () => {
    const [store, whole] = [filled(30_000), filled(30_000)];
    const ask = (from: typeof store) =>
      runQuery(
        from,
        {
          calculations: [{ op: 'COUNT' }, { op: 'SUM', column: 'n' }],
          breakdowns: ['third'],
          filters: [{ column: 'even', op: '=', value: true }],
          time_range: 8000,
        },
        { now: 30_000_000 },
      );
    const before = ask(store);
    store.forget(20_000_000);
    expect(ask(store)).toEqual(before);
    expect(ask(store)).toEqual(ask(whole));
  });

  test('forgets again and again, whatever the order in which events came', () => {
    const store = createEventStore();
    for (let hour = 0; hour < 40; hour++) {
      const events = Array.from({ length: 3600 }, (_, n) => eventAt(hour * 3600 + n));
      store.append(hour % 2 === 0 ? events : events.toReversed());
      store.forget((hour - 1) * 3_600_000);
      expect(store.size).toBeLessThan(2 * 3600 + 2 * 8192);
    }
    const hour = { calculations: [{ op: 'COUNT' as const }], time_range: 3600 };
    expect(runQuery(store, hour, { now: 40 * 3_600_000 }).results).toEqual([{ COUNT: 7200 }]);
  });
});
