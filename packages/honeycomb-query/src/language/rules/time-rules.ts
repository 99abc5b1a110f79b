import { formatSeconds } from '../duration.ts';
import type { Problem } from '../problem.ts';
import type { QueryRule } from './context.ts';

/** Seconds of the offsets a query can be compared with: 30 min, 1 h, 2 h, 8 h, 24 h, 7 d, 28 d, 6 months (182 d). */
export const compareTimeOffsets = [1800, 3600, 7200, 28_800, 86_400, 604_800, 2_419_200, 15_724_800] as const;

export const defaultTimeRangeSeconds = 7200;

/** As seconds it would be in the year 5138. */
const firstMilliseconds = 100_000_000_000;

/**
 * The window, its steps and its comparison: at most two of range, start and end; a step of at most the window and at
 * least a thousandth of it; a comparison that does not overlap the window.
 */
export const timeRules: QueryRule = ({ query }) => {
  const { time_range, start_time: start, end_time: end, granularity, compare_time_offset_seconds: offset } = query;
  const problems: Problem[] = [];
  for (const [key, moment] of [
    ['start_time', start],
    ['end_time', end],
  ] as const)
    if (moment !== undefined && moment >= firstMilliseconds)
      problems.push({ path: [key], message: `${moment} is in milliseconds; it takes unix seconds` });
  if (time_range !== undefined && start !== undefined && end !== undefined)
    problems.push({ path: ['time_range'], message: 'give at most two of time_range, start_time and end_time' });
  if (start !== undefined && end !== undefined && start > end)
    problems.push({ path: ['start_time'], message: `start_time ${start} is after end_time ${end}` });

  const window = time_range ?? (start !== undefined && end !== undefined ? end - start : defaultTimeRangeSeconds);
  if (granularity && granularity > window)
    problems.push({
      path: ['granularity'],
      message: `a step of ${formatSeconds(granularity)} is longer than the window of ${formatSeconds(window)}`,
    });
  if (granularity && granularity < Math.trunc(window / 1000))
    problems.push({
      path: ['granularity'],
      message: `a window of ${formatSeconds(window)} can have 1000 steps, so one is at least ${Math.trunc(window / 1000)} s, got ${granularity} s`,
    });
  if (offset !== undefined) {
    if (offset !== window && !compareTimeOffsets.some((known) => known === offset))
      problems.push({
        path: ['compare_time_offset_seconds'],
        message: `a query can be compared with ${compareTimeOffsets.map(formatSeconds).join(', ')} ago, not ${offset} s`,
      });
    else if (offset < window)
      problems.push({
        path: ['compare_time_offset_seconds'],
        message: `the window of ${formatSeconds(window)} overlaps itself ${formatSeconds(offset)} ago; compare with at least ${formatSeconds(window)}`,
      });
  }
  return problems;
};
