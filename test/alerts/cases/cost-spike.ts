import { alertTest } from 'honeycomb-engine/vitest';
import { costSpike } from '../../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';
import { everywhere } from '../environment-alerts.ts';

for (const trigger of everywhere(costSpike)) {
  const limit = trigger.threshold.value;
  /** A call that costs so much of what an hour may cost. Four quarters are exactly all of it. */
  const call = (share: number) => span('llm.call', { 'llm.cost_usd': share * limit });
  const calls = (share: number) => () => [request(), call(share)];

  alertTest(`${trigger.name} tells when calls cost more than $${limit} in an hour, and resolves`, {
    trigger,
    telemetry: [
      every(liftSys, '3m', { to: '2h', event: calls(1 / 40) }),
      every(liftSys, '1m', { from: '2h', to: '140m', event: calls(1 / 20) }),
      every(liftSys, '3m', { from: '140m', to: '5h', event: calls(1 / 80) }),
    ],
    expect: [
      { at: '2h', firing: false, value: 0.5 * limit },
      { at: '150m', firing: true, value: 1.3 * limit },
      { at: '195m', firing: false },
      { at: '5h', firing: false, value: 0.25 * limit },
    ],
    notifications: [
      { at: '135m', status: 'triggered' },
      { at: '195m', status: 'resolved' },
    ],
  });

  alertTest(`${trigger.name} stays quiet at exactly $${limit} in an hour`, {
    trigger,
    telemetry: [every(liftSys, '15m', { to: '3h', event: calls(1 / 4) })],
    expect: [{ at: '3h', firing: false, value: limit }],
    notifications: [],
  });

  alertTest(`${trigger.name} tells of a twentieth more, for exactly one hour`, {
    trigger,
    telemetry: [every(liftSys, '1s', { from: '30m', to: '1801s', event: calls(1.05) })],
    expect: [
      { at: '45m', firing: true, value: 1.05 * limit },
      { at: '90m', firing: true, value: 1.05 * limit },
      { at: '105m', firing: false },
    ],
    notifications: [
      { at: '45m', status: 'triggered' },
      { at: '105m', status: 'resolved' },
    ],
  });

  alertTest(`${trigger.name} counts a cost once, though an event on the span may repeat it`, {
    trigger,
    telemetry: [
      every(liftSys, '15m', {
        to: '3h',
        event: () => [
          request(),
          call(1 / 4),
          span('llm.call', { 'llm.cost_usd': limit / 4, 'meta.annotation_type': 'span_event' }),
        ],
      }),
    ],
    expect: [{ at: '3h', firing: false, value: limit }],
    notifications: [],
  });

  alertTest(`${trigger.name} stays quiet without data`, {
    trigger,
    telemetry: [],
    expect: [{ at: '3h', firing: false, value: null }],
    notifications: [],
  });
}
