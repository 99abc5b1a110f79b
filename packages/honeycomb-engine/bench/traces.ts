import type { Event } from '../index.ts';

/** A generator of random numbers from 0 to 1 that starts anew with every seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const operations = Array.from({ length: 20 }, (_, n) => `component${n % 5}.operation${n}`);
const routes = Array.from({ length: 12 }, (_, n) => `/api/resource${n}`);
const providers = ['anthropic', 'openai', 'modal'] as const;

/** The day that the spans fill, in milliseconds since 1970. */
export const day = { from: 1_760_000_400_000, to: 1_760_086_800_000 } as const;

/**
 * Spans of a service over a day, eight to a trace: a root with route, status and user, and operations below it. Rows come
 * in the order in which spans end, so their times are slightly out of order.
 */
export function* traceRows(count: number): Generator<Event> {
  const random = randomNumbers(1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits)
      text += Math.floor(random() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0');
    return text;
  };
  const spans = 8;
  const traces = Math.ceil(count / spans);
  let rows = 0;
  for (let n = 0; n < traces; n++) {
    const trace = hex(32);
    const root = hex(16);
    const began = Math.floor(day.from + ((day.to - day.from) * (n + random())) / traces);
    const failed = random() < 0.03;
    for (let s = spans - 1; s >= 0 && rows < count; s--, rows++) {
      const duration = Math.round(-Math.log(1 - random()) * (s === 0 ? 4000 : 500) * 1000) / 1000;
      const error = failed && (s === 0 || random() < 0.2) ? true : undefined;
      const shared = {
        'trace.trace_id': trace,
        'meta.signal_type': 'trace',
        'service.name': 'lift',
        'service.version': `1.${Math.floor((n / traces) * 10)}`,
        duration_ms: duration,
        error,
        status_message: error && `failure ${Math.floor(random() * 30)}`,
      };
      const time = began + s * 20;
      const arrival = began + s * 20 + duration;
      if (s === 0) {
        const route = pick(routes);
        const data = {
          ...shared,
          'trace.span_id': root,
          name: `POST ${route}`,
          'http.route': route,
          'http.status_code': failed ? 500 : random() < 0.05 ? 404 : 200,
          'user.id': `user-${Math.floor(random() ** 2 * 20_000)}`,
          'span.kind': 'server',
        };
        yield { time, arrival, data };
      } else {
        const llm = s === 3;
        const data = {
          ...shared,
          'trace.span_id': s === 1 ? `${root.slice(0, 15)}x` : hex(16),
          'trace.parent_id': root,
          name: llm ? 'llm.call' : pick(operations),
          'span.kind': 'internal',
          'session.id': `session-${Math.floor(n / 4)}`,
          'llm.provider': llm ? pick(providers) : undefined,
          'llm.cost_usd': llm ? random() * 0.1 : undefined,
          'llm.tokens': llm ? Math.floor(random() * 4000) : undefined,
          'code.success': s === 5 ? random() < 0.9 : undefined,
          'code.retries': s === 5 ? Math.floor(random() * 3) : undefined,
        };
        yield { time, arrival, data };
      }
    }
  }
}
