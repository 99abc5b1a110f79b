import { alertTest } from 'honeycomb-engine/vitest';
import { highErrorRate as trigger } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { exception, request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';

alertTest('High error rate pages when one request in five fails, and resolves', {
  trigger,
  telemetry: [
    every(liftSys, '1s', { to: '30m', event: (n) => request({ error: n >= 600 && n < 1200 && n % 5 === 0 }) }),
  ],
  expect: [
    { at: '10m', firing: false, value: 0 },
    { at: '16m', firing: true, value: 0.2 },
    { at: '24m', firing: false },
    { at: '30m', firing: false, value: 0 },
  ],
  notifications: [
    { at: '14m', status: 'triggered' },
    { at: '24m', status: 'resolved' },
  ],
});

alertTest('High error rate stays quiet while one request in ten fails', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '10m', event: (n) => request({ error: n % 10 === 0 }) })],
  expect: [{ at: '10m', firing: false, value: 0.1 }],
  notifications: [],
});

alertTest('High error rate pages at one failure more than one in ten', {
  trigger,
  telemetry: [every(liftSys, '1s', { to: '10m', event: (n) => request({ error: n % 10 === 0 || n % 300 === 5 }) })],
  expect: [{ at: '10m', firing: true, value: 31 / 300 }],
});

alertTest('High error rate takes 20 requests for enough', {
  trigger,
  telemetry: [every(liftSys, '15s', { to: '10m', event: (n) => request({ error: n % 20 < 3 }) })],
  expect: [{ at: '10m', firing: true, value: 0.15 }],
});

alertTest('High error rate stays quiet at night, when 19 requests in 5 minutes all fail', {
  trigger,
  telemetry: [
    every(liftSys, '15s', { to: '10m', event: (n) => (n % 20 === 0 ? undefined : request({ error: true })) }),
  ],
  expect: [{ at: '10m', firing: false, value: 0 }],
  notifications: [],
});

alertTest('High error rate counts requests, however many spans they have and whether those fail', {
  trigger,
  telemetry: [
    every(liftSys, '3s', {
      to: '10m',
      event: (n) => [
        request({ error: n % 5 === 0 }),
        span('ir.generate'),
        span('llm.call'),
        span('llm.call', { error: true }),
        exception('RateLimited', 'try again later'),
      ],
    }),
  ],
  expect: [{ at: '10m', firing: true, value: 0.2 }],
});

alertTest('High error rate does not count what is in no trace', {
  trigger,
  telemetry: [
    every(liftSys, '1s', { to: '10m', event: () => request() }),
    every(liftSys, '1s', { to: '10m', event: () => request({ error: true, 'trace.trace_id': undefined }) }),
  ],
  expect: [{ at: '10m', firing: false, value: 0 }],
  notifications: [],
});

alertTest('High error rate stays quiet without data', {
  trigger,
  telemetry: [],
  expect: [{ at: '10m', firing: false, value: 0 }],
  notifications: [],
});
