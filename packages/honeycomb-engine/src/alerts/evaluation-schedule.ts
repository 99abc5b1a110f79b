import type { DayOfWeek, EvaluationWindow } from './trigger-rule.ts';

const days: readonly DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMinutes = 1440;

/**
 * Whether a trigger with this schedule is evaluated at a time in milliseconds since 1970. A window that ends on the next
 * day belongs to the day on which it starts; the minute of its end is outside.
 */
export function isScheduled({ days_of_week, start_time, end_time }: EvaluationWindow, time: number): boolean {
  const now = new Date(time);
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const start = minuteOfDay(start_time);
  const end = minuteOfDay(end_time);
  const on = (day: number): boolean => days_of_week.includes(days[(day + 7) % 7]!);
  const today = now.getUTCDay();
  if (end > start) return on(today) && minute >= start && minute < end;
  return (on(today) && minute >= start && minute < dayMinutes) || (on(today - 1) && minute < end);
}

function minuteOfDay(text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined) throw new RangeError(`"${text}" is no time of day; it is HH:mm in UTC, such as 08:30`);
  return Number(hours) * 60 + Number(minutes);
}
