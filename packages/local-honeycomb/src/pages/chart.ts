import type { Histogram, QueryResult, ResultRow } from 'honeycomb-engine';
import { html } from 'hono/html';
import type { Html } from './layout.ts';

const width = 480;
const height = 90;
/** More lines than this cannot be told from each other. */
const mostLines = 8;
const colours = ['#4a7dd6', '#d98324', '#3f9c6b', '#b5508f', '#8a6fd1', '#b8483e', '#5f8f9e', '#8c8c3a'];

type Value = ResultRow[string] | undefined;
const isHistogram = (value: Value): value is Histogram => typeof value === 'object' && value !== null;

/** A number as a chart's axis has it: 0.24, 10211, 4.3. */
export const numberText = (value: number): string =>
  (Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value)).toLocaleString('en-GB', {
    maximumFractionDigits: 4,
  });

/** One calculation over time: a line for each group, or for a HEATMAP its cells. Empty when there is nothing to draw. */
export function chart(result: QueryResult, calculation: string, breakdowns: readonly string[]): Html {
  if (result.series.some(({ data }) => isHistogram(data[calculation]))) return heatmap(result, calculation);
  const groups = new Map<string, { readonly time: number; readonly value: number }[]>();
  for (const { time, data } of result.series) {
    const value = data[calculation];
    if (typeof value !== 'number') continue;
    const key = breakdowns.map((name) => data[name] ?? '').join(', ');
    const points = groups.get(key) ?? [];
    groups.set(key, points);
    points.push({ time, value });
  }
  const lines = [...groups].slice(0, mostLines);
  if (lines.length === 0) return html``;
  const values = lines.flatMap(([, points]) => points.map(({ value }) => value));
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const y = (value: number) => height - 2 - ((value - least) / (most - least || 1)) * (height - 4);
  const drawn = lines.map(([name, points], index) => {
    const at = points.map(({ time, value }) => `${x(result, time)},${y(value).toFixed(1)}`).join(' ');
    const colour = colours[index % colours.length];
    // A line of one point shows nothing.
    return points.length === 1
      ? html`<circle cx="${x(result, points[0]!.time)}" cy="${y(points[0]!.value).toFixed(1)}" r="2.5" fill="${colour}"><title>${name}</title></circle>`
      : html`<polyline points="${at}" fill="none" stroke="${colour}" stroke-width="1.5"><title>${name}</title></polyline>`;
  });
  return picture(`${calculation}, up to ${numberText(most)}`, drawn);
}

const x = ({ from, to }: QueryResult, time: number): string =>
  (((Math.max(time, from) - from) / (to - from || 1)) * width).toFixed(1);

function heatmap(result: QueryResult, calculation: string): Html {
  const cells = result.series.flatMap(({ time, data }) => {
    const value = data[calculation];
    return isHistogram(value) ? value.bins.map((bin) => ({ time, ...bin })) : [];
  });
  const least = Math.min(...cells.map(({ from }) => from));
  const most = Math.max(...cells.map(({ to }) => to));
  const fullest = Math.max(...cells.map(({ count }) => count));
  const wide = Math.max(1.5, (width * result.granularity) / (result.to - result.from || 1));
  const y = (value: number) => height - ((value - least) / (most - least || 1)) * height;
  const drawn = cells
    .filter(({ count }) => count > 0)
    .map(({ time, from, to, count }) => {
      const tall = Math.max(1.5, y(from) - y(to)).toFixed(1);
      const strength = (0.15 + (0.85 * count) / fullest).toFixed(2);
      return html`<rect x="${x(result, time)}" y="${y(to).toFixed(1)}" width="${wide.toFixed(1)}" height="${tall}" fill="${colours[0]}" opacity="${strength}"/>`;
    });
  return picture(`${calculation}, from ${numberText(least)} to ${numberText(most)}`, drawn);
}

const picture = (label: string, drawn: readonly Html[]): Html => html`<figure>
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${drawn}</svg>
    <figcaption>${label}</figcaption>
  </figure>`;
