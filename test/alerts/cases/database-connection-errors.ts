import { alertTest } from 'honeycomb-engine/vitest';
import { databaseConnectionErrors as trigger } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { exception, request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';

/** A request that connects to the database; of the failures that a window of 5 min has, so many. */
const connecting = (failures: number) => (n: number) => [
  request(),
  span('db.connect', { error: n % 60 < failures }),
  ...(n % 60 < failures ? [exception('ConnectionRefused', 'too many clients')] : []),
];

alertTest('Database connection errors pages at 11 failures in 5 minutes, and resolves', {
  trigger,
  telemetry: [
    every(liftSys, '5s', { to: '10m', event: connecting(0) }),
    every(liftSys, '5s', { from: '10m', to: '20m', event: connecting(11) }),
    every(liftSys, '5s', { from: '20m', to: '30m', event: connecting(0) }),
  ],
  expect: [
    { at: '10m', firing: false, value: 0 },
    { at: '16m', firing: true, value: 11 },
    { at: '30m', firing: false, value: 0 },
  ],
  notifications: [
    { at: '12m', status: 'triggered' },
    { at: '22m', status: 'resolved' },
  ],
});

alertTest('Database connection errors stays quiet at 10 failures in 5 minutes', {
  trigger,
  telemetry: [every(liftSys, '5s', { to: '10m', event: connecting(10) })],
  expect: [{ at: '10m', firing: false, value: 10 }],
  notifications: [],
});

alertTest('Database connection errors counts failed connections alone', {
  trigger,
  telemetry: [
    every(liftSys, '5s', {
      to: '10m',
      event: () => [
        request({ error: true }),
        span('db.connect'),
        span('db.query', { error: true }),
        span('db.connect', { error: true, 'meta.annotation_type': 'span_event' }),
      ],
    }),
  ],
  expect: [{ at: '10m', firing: false, value: 0 }],
  notifications: [],
});

alertTest('Database connection errors stays quiet without data', {
  trigger,
  telemetry: [],
  expect: [{ at: '10m', firing: false, value: 0 }],
  notifications: [],
});
