import { isKnown, numberOf, type ObjectValue } from '../cty/value.ts';
import type { Path } from '../engine/problem.ts';

const offsets = [1800, 3600, 7200, 28_800, 86_400, 604_800, 2_419_200, 15_724_800];

/** How the times of a query specification fit together. `timeRange` is the default where none is written. */
export function checkTimes(
  config: ObjectValue,
  timeRange: number,
  report: (summary: string, path: Path, detail?: string) => void,
): void {
  const [start, end, offset, granularity] = ['start_time', 'end_time', 'compare_time_offset', 'granularity'].map(
    (name) => (isKnown(config[name]) ? numberOf(config[name]) : undefined),
  );
  if (offset !== undefined) {
    const span = start !== undefined && end !== undefined && !isKnown(config.time_range) ? end - start : timeRange;
    if (offset < span)
      report("compare_time_offset must be greater than the query's time range", ['compare_time_offset']);
    if (!offsets.includes(offset))
      report(
        'compare_time_offset is an invalid value',
        ['compare_time_offset'],
        `One of ${offsets.join(', ')} is right.`,
      );
  }
  // The default counts as written, so a start and an end together are always one too many.
  if (start !== undefined && end !== undefined)
    report(
      'invalid time configuration',
      [],
      'At most two of time_range, start_time and end_time; time_range is always there.',
    );
  if (granularity === undefined) return;
  if (granularity > timeRange) report('invalid granularity', ['granularity'], 'It can be the time range at most.');
  if (granularity !== 0 && granularity < Math.trunc(timeRange / 1000))
    report('invalid granularity', ['granularity'], 'It must be a thousandth of the time range at least.');
}
