import { describe, expect, it } from 'vitest';
import type { EvaluationWindow } from '../../index.ts';
import { isScheduled } from '../../src/alerts/evaluation-schedule.ts';

const scheduled = (window: EvaluationWindow, moment: string) => isScheduled(window, Date.parse(moment));

describe('an evaluation schedule', () => {
  const office: EvaluationWindow = {
    days_of_week: ['monday', 'friday'],
    start_time: '08:00',
    end_time: '17:30',
  };
  const night: EvaluationWindow = { days_of_week: ['sunday'], start_time: '22:00', end_time: '6:00' };

  // 2026-03-02 is a Monday.
  it.each([
    [office, '2026-03-02T07:59:59Z', false],
    [office, '2026-03-02T08:00:00Z', true],
    [office, '2026-03-02T17:29:59Z', true],
    [office, '2026-03-02T17:30:00Z', false],
    [office, '2026-03-03T12:00:00Z', false],
    [office, '2026-03-06T12:00:00Z', true],
    [night, '2026-03-01T21:59:00Z', false],
    [night, '2026-03-01T22:00:00Z', true],
    [night, '2026-03-02T05:59:00Z', true],
    [night, '2026-03-02T06:00:00Z', false],
    [night, '2026-03-01T05:00:00Z', false],
    [{ ...night, start_time: '09:00', end_time: '09:00' }, '2026-03-01T08:00:00Z', false],
    [{ ...night, start_time: '09:00', end_time: '09:00' }, '2026-03-02T08:00:00Z', true],
  ] as const)('%j at %s: %s', (window, moment, expected) => {
    expect(scheduled(window, moment)).toBe(expected);
  });

  it('says that a time of day is none', () => {
    expect(() => scheduled({ ...office, end_time: '24:00' }, '2026-03-02T07:59:59Z')).toThrow(
      '"24:00" is no time of day; it is HH:mm in UTC, such as 08:30',
    );
  });
});
