import type { Random } from './random.ts';

const hourMs = 3_600_000;

/** Traffic by hour of the day in UTC, relative to each other: Europe's morning, both continents in the afternoon. */
const hours = [
  0.55, 0.45, 0.38, 0.35, 0.36, 0.45, 0.62, 0.9, 1.2, 1.4, 1.45, 1.38, 1.35, 1.5, 1.7, 1.75, 1.65, 1.45, 1.25, 1.1,
  0.95, 0.85, 0.75, 0.65,
];

/** Traffic by day of the week, from Sunday. */
const days = [0.4, 1.2, 1.28, 1.3, 1.25, 1.1, 0.47];

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const scale = 1 / (mean(hours) * mean(days));

/** No hour has more than this many times the mean traffic of a week. */
const peak = Math.max(...hours) * Math.max(...days) * scale;

/** Traffic at a time (milliseconds since 1970) as a multiple of the mean of the week; between full hours it is linear. */
export function loadAt(time: number): number {
  const hour = Math.floor(time / hourMs);
  const within = time / hourMs - hour;
  const weight = hours[hour % 24]! * (1 - within) + hours[(hour + 1) % 24]! * within;
  return weight * days[new Date(time).getUTCDay()]! * scale;
}

/**
 * Time of the next arrival after a time, in milliseconds since 1970, of a Poisson process that follows the load curve.
 * It draws at the rate of the peak and keeps as many as the load at that time has (Lewis and Shedler's thinning).
 */
export function nextArrival(random: Random, after: number, meanPerMinute: number): number {
  const meanGap = 60_000 / (meanPerMinute * peak);
  let time = after;
  do time += random.exponential(meanGap);
  while (random.next() * peak >= loadAt(time));
  return time;
}
