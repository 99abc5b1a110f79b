import type { ThresholdOp } from '../alerts/trigger-rule.ts';
import { meets } from '../query/meets.ts';

/** What a chart shows of an evaluation. */
export interface ChartPoint {
  readonly at: number;
  readonly value: number | null;
  readonly firing: boolean;
}

export interface Chart {
  /** In the order of time. */
  readonly points: readonly ChartPoint[];
  readonly op: ThresholdOp;
  readonly threshold: number;
  /** The time to point at, of one of the points. */
  readonly mark: number;
  /** How a time is written below the chart. */
  readonly time: (at: number) => string;
  /** Whether escape sequences may colour what is beyond the threshold. @default false */
  readonly colour?: boolean | undefined;
}

/** Columns of the whole chart, of the labels on its left, and lines of the values. */
const [width, labelWidth, height] = [80, 10, 8];

/** Higher values than so many thresholds are cut off. */
const mostThresholds = 4;

const eighths = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * Draws a series of values as bars against a threshold, below it when the alert fired, and an arrow at one time: lines of
 * up to 80 columns. Of more evaluations than there is room for, those around the arrow are shown.
 */
export function drawChart(chart: Chart): readonly string[] {
  const { op, threshold, mark, time } = chart;
  const shown = around(chart.points, mark, width - labelWidth - 2);
  const barWidth = Math.min(4, Math.floor((width - labelWidth - 2) / Math.max(1, shown.length)));
  const values = shown.flatMap(({ value }) => (value === null ? [] : [value]));
  const { top, cut } = highest(values, threshold);
  const bottom = Math.min(0, threshold, ...values);
  const step = (top - bottom) / height;
  const thresholdLine = Math.min(height - 1, Math.floor((threshold - bottom) / step));
  const paint = (text: string, hot: boolean): string => (chart.colour && hot ? `\u001B[31m${text}\u001B[39m` : text);

  const line = (index: number): string => {
    const isThreshold = index === thresholdLine;
    const cells = shown.map(({ value }) => {
      const filled = value === null ? 0 : Math.round((8 * (value - (bottom + index * step))) / step);
      const bar = eighths[Math.max(0, Math.min(8, filled))]!;
      const cell = bar === ' ' ? (isThreshold ? '╌' : ' ').repeat(barWidth) : bar.repeat(Math.max(1, barWidth - 1));
      const padded = cell.padEnd(barWidth, isThreshold ? '╌' : ' ');
      return paint(padded, value !== null && bar !== ' ' && meets(value, op, threshold));
    });
    const label = isThreshold
      ? labelOf(threshold)
      : index === height - 1
        ? `${cut ? '≥' : ''}${labelOf(top)}`
        : index === 0
          ? labelOf(bottom)
          : '';
    return `${label.padStart(labelWidth - 2)} ${isThreshold ? '┼' : '┤'}${cells.join('')}`.trimEnd();
  };

  const states = shown.map(({ firing, value }) =>
    paint((firing ? '■' : value === null ? ' ' : '·').repeat(Math.max(1, barWidth - 1)).padEnd(barWidth), firing),
  );
  const column =
    Math.max(
      0,
      shown.findIndex(({ at }) => at === mark),
    ) * barWidth;
  return [
    ...Array.from({ length: height }, (_, index) => line(height - 1 - index)),
    `${'firing'.padStart(labelWidth - 2)}  ${states.join('')}`.trimEnd(),
    `${' '.repeat(labelWidth)}${arrow(column, time(mark), time(shown[0]!.at), time(shown.at(-1)!.at), shown.length * barWidth)}`.trimEnd(),
  ];
}

/** As many points as there is room for, with the marked one among them: more of what led to it than of what follows. */
function around(points: readonly ChartPoint[], mark: number, room: number): readonly ChartPoint[] {
  const index = points.findIndex(({ at }) => at === mark);
  const first = Math.max(0, Math.min(index - Math.floor(room * 0.7), points.length - room));
  return points.slice(first, first + room);
}

/** The upper edge of the chart, and whether values are cut off there. */
function highest(values: readonly number[], threshold: number): { readonly top: number; readonly cut: boolean } {
  const most = Math.max(threshold, ...values);
  if (threshold > 0 && most > mostThresholds * threshold) return { top: mostThresholds * threshold, cut: true };
  return { top: most > 0 ? most * 1.05 : most + 1, cut: false };
}

const labelOf = (value: number): string => String(Number(value.toPrecision(3)));

/** The times of the first and the last point, and between them an arrow with the time of the marked one. */
function arrow(column: number, marked: string, first: string, last: string, length: number): string {
  const text = column + 2 + marked.length > width - labelWidth ? `${marked} ▲` : `▲ ${marked}`;
  const start = text.endsWith('▲') ? column - marked.length - 1 : column;
  const before = first.length < start ? first.padEnd(start) : ' '.repeat(Math.max(0, start));
  const rest = `${before}${text}`;
  return rest.length + 1 + last.length <= length ? `${rest}${last.padStart(length - rest.length)}` : rest;
}
