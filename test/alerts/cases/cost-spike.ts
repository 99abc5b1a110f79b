import { alertTest } from 'honeycomb-engine/vitest';
import { costSpike as trigger } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';

const calls = (usd: number) => () => [request(), span('llm.call', { 'llm.cost_usd': usd })];

alertTest('LLM cost spike tells when calls cost $5.25 in an hour, and resolves', {
  trigger,
  telemetry: [
    every(liftSys, '3m', { to: '2h', event: calls(0.125) }),
    every(liftSys, '1m', { from: '2h', to: '140m', event: calls(0.25) }),
    every(liftSys, '3m', { from: '140m', to: '5h', event: calls(0.0625) }),
  ],
  expect: [
    { at: '2h', firing: false, value: 2.5 },
    { at: '150m', firing: true, value: 6.5 },
    { at: '195m', firing: false },
    { at: '5h', firing: false, value: 1.25 },
  ],
  notifications: [
    { at: '135m', status: 'triggered' },
    { at: '195m', status: 'resolved' },
  ],
});

alertTest('LLM cost spike stays quiet at exactly $5 in an hour', {
  trigger,
  telemetry: [every(liftSys, '3m', { to: '3h', event: calls(0.25) })],
  expect: [{ at: '3h', firing: false, value: 5 }],
  notifications: [],
});

alertTest('LLM cost spike tells of a quarter of a dollar more, for exactly one hour', {
  trigger,
  telemetry: [every(liftSys, '1s', { from: '30m', to: '1801s', event: calls(5.25) })],
  expect: [
    { at: '45m', firing: true, value: 5.25 },
    { at: '90m', firing: true, value: 5.25 },
    { at: '105m', firing: false },
  ],
  notifications: [
    { at: '45m', status: 'triggered' },
    { at: '105m', status: 'resolved' },
  ],
});

alertTest('LLM cost spike counts a cost once, though an event on the span may repeat it', {
  trigger,
  telemetry: [
    every(liftSys, '3m', {
      to: '3h',
      event: () => [
        request(),
        span('llm.call', { 'llm.cost_usd': 0.25 }),
        span('llm.call', { 'llm.cost_usd': 0.25, 'meta.annotation_type': 'span_event' }),
      ],
    }),
  ],
  expect: [{ at: '3h', firing: false, value: 5 }],
  notifications: [],
});

alertTest('LLM cost spike stays quiet without data', {
  trigger,
  telemetry: [],
  expect: [{ at: '3h', firing: false, value: null }],
  notifications: [],
});
