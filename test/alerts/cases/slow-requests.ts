import { alertTest } from 'honeycomb-engine/vitest';
import { slowRequests as trigger } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';

const slowly = (share: number, from: number, to: number) => (n: number) =>
  request({ duration_ms: n >= from && n < to && n % 100 < 100 * share ? 10_400 : 800 });

alertTest('Slow requests tells when six in a hundred take longer than 10 s, and resolves', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '30m', event: slowly(0.06, 600, 1200) })],
  expect: [
    { at: '10m', firing: false, value: 800 },
    { at: '20m', firing: true, value: 10_400 },
    { at: '30m', firing: false, value: 800 },
  ],
  notifications: [
    { at: '14m', status: 'triggered' },
    { at: '22m', status: 'resolved' },
  ],
});

alertTest('Slow requests stays quiet while four in a hundred take a minute', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '10m', event: (n) => request({ duration_ms: n % 100 < 4 ? 60_000 : 800 }) })],
  expect: [{ at: '10m', firing: false }],
  notifications: [],
});

alertTest('Slow requests stays quiet while all take exactly 10 s', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '10m', event: () => request({ duration_ms: 10_000 }) })],
  expect: [{ at: '10m', firing: false, value: 10_000 }],
  notifications: [],
});

alertTest('Slow requests counts requests alone: neither their spans nor what is in no trace', {
  trigger,
  telemetry: [
    every(liftSys, '1s', { to: '10m', event: () => [request(), span('code.generate', { duration_ms: 30_000 })] }),
    every(liftSys, '1s', { to: '10m', event: () => request({ duration_ms: 30_000, 'trace.trace_id': undefined }) }),
  ],
  expect: [{ at: '10m', firing: false, value: 1000 }],
  notifications: [],
});

alertTest('Slow requests cannot see requests that take longer than its window', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '10m', event: () => request({ duration_ms: 301_000 }) })],
  expect: [{ at: '10m', firing: false, value: null }],
  notifications: [],
});

alertTest('Slow requests stays quiet without data', {
  trigger,
  telemetry: [],
  expect: [{ at: '10m', firing: false, value: null }],
  notifications: [],
});
