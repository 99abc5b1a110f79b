import { alertTest } from 'honeycomb-engine/vitest';
import { llmProviderFailure as trigger } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';
import type { LiftSysValues } from '../../../telemetry/lift-sys/row.ts';

type Provider = LiftSysValues['llm.provider'];

const call = (provider: Provider, error: boolean) => [
  request(),
  span('llm.call', { 'llm.provider': provider, 'llm.provider_route': 'best_available', error }),
];

alertTest('LLM provider failure pages when one of three providers fails, names it, and resolves', {
  trigger,
  telemetry: [
    every(liftSys, '3s', { to: '30m', event: (n) => call('anthropic', n >= 200 && n < 400) }),
    every(liftSys, '3s', { to: '30m', event: (n) => call('openai', n % 3 === 0) }),
    every(liftSys, '3s', { to: '30m', event: () => call('modal', false) }),
  ],
  expect: [
    { at: '10m', firing: false, groups: [] },
    { at: '16m', firing: true, value: 1, groups: ['anthropic'] },
    { at: '30m', firing: false, groups: [] },
  ],
  notifications: [
    { at: '14m', status: 'triggered' },
    { at: '24m', status: 'resolved' },
  ],
});

alertTest('LLM provider failure stays quiet while exactly half of the calls fail', {
  trigger,
  telemetry: [every(liftSys, '3s', { to: '10m', event: (n) => call('openai', n % 2 === 0) })],
  expect: [{ at: '10m', firing: false, value: 0.5 }],
  notifications: [],
});

alertTest('LLM provider failure pages at one failure more than half', {
  trigger,
  telemetry: [every(liftSys, '3s', { to: '10m', event: (n) => call('openai', n % 2 === 0 || n % 100 === 1) })],
  expect: [{ at: '10m', firing: true, value: 0.51, groups: ['openai'] }],
});

alertTest('LLM provider failure takes 10 calls of a provider for enough', {
  trigger,
  telemetry: [every(liftSys, '30s', { to: '10m', event: (n) => call('modal', n % 10 < 6) })],
  expect: [{ at: '10m', firing: true, value: 0.6, groups: ['modal'] }],
});

alertTest('LLM provider failure stays quiet while 9 calls of a provider in 5 minutes all fail', {
  trigger,
  telemetry: [
    every(liftSys, '3s', { to: '10m', event: () => call('anthropic', false) }),
    every(liftSys, '30s', { to: '10m', event: (n) => (n % 10 === 0 ? undefined : call('modal', true)) }),
  ],
  expect: [{ at: '10m', firing: false, value: 0, groups: [] }],
  notifications: [],
});

alertTest('LLM provider failure counts calls alone: no other operation, and no events on them', {
  trigger,
  telemetry: [
    every(liftSys, '3s', {
      to: '10m',
      event: () => [
        ...call('openai', false),
        span('ir.generate', { 'llm.provider': 'anthropic', error: true }),
        span('llm.call', { 'llm.provider': 'modal', error: true, 'meta.annotation_type': 'span_event' }),
      ],
    }),
  ],
  expect: [{ at: '10m', firing: false, value: 0, groups: [] }],
  notifications: [],
});

alertTest('LLM provider failure stays quiet without data', {
  trigger,
  telemetry: [],
  expect: [{ at: '10m', firing: false, value: null, groups: [] }],
  notifications: [],
});
