import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventStore, type Event, type PackedEvent, storedEvents } from '../index.ts';

const anyValue = fc.oneof(
  fc.constantFrom('', 'a', '12', '\ud800', Number.NaN, -0, 3, 2.5, Number.POSITIVE_INFINITY, true, false),
  fc.constant(undefined),
);
const anyEvent: fc.Arbitrary<Required<Event>> = fc.record({
  time: fc.integer({ min: 0, max: 1_000_000 }),
  arrival: fc.integer({ min: 0, max: 1_000_000 }),
  sampleRate: fc.constantFrom(0, 1, 10),
  data: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), anyValue),
});

/** As one who takes events in packs them: events with the same fields share the list of their names. */
function packed(events: readonly Required<Event>[]): readonly PackedEvent[] {
  const lists = new Map<string, readonly string[]>();
  return events.map(({ time, arrival, sampleRate = 1, data }) => {
    const own = Object.keys(data);
    const names = lists.get(own.join()) ?? own;
    lists.set(own.join(), names);
    return { time, arrival: arrival ?? time, sampleRate, names, values: names.map((name) => data[name]) };
  });
}

test('packed events are kept as the same events are that are not packed', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const [plain, dense] = [createEventStore(), createEventStore()];
      plain.append(events);
      dense.append(packed(events));
      expect([...storedEvents(dense)]).toEqual([...storedEvents(plain)]);
      expect(dense.columns).toEqual(plain.columns);
    }),
  );
});
