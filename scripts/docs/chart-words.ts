import type { Chart, QueryPanel } from 'honeycomb-constructs';

/** What a chart is called in a sentence, and how to read any chart of its kind. */
export function chartWords({ chart = 'graph', query }: QueryPanel): {
  readonly name: string;
  readonly reading: string;
} {
  const calculations = query.specification.calculations ?? [];
  if (chart !== 'graph' || !calculations.some(({ op }) => op === 'HEATMAP')) return charts[chart];
  return { name: calculations.length > 1 ? 'heatmap, and lines' : 'heatmap', reading: heatmapReading };
}

const heatmapReading =
  'The stronger the colour of a cell, the more rows lie there. Drag a box around the odd ones and choose BubbleUp: it says what they have in common.';

const perStep = 'Click a point for the traces behind it.';

const charts: Readonly<Record<Chart, { readonly name: string; readonly reading: string }>> = {
  graph: { name: 'graph', reading: perStep },
  line: { name: 'line', reading: `One line for each calculation and group. ${perStep}` },
  'stacked-area': {
    name: 'stacked areas',
    reading: 'The upper edge is the sum; the height of a colour is its part of it, not its distance from the ground.',
  },
  'stacked-bars': {
    name: 'stacked bars',
    reading: 'A bar is a step of time and its height the sum; the height of a colour is its part of it.',
  },
  'categorical-bars': { name: 'bars', reading: 'A bar is a group over the whole time, not a step of it.' },
  pie: { name: 'pie', reading: 'A slice is a share of the groups that are shown, over the whole time.' },
  stat: { name: 'number', reading: 'One number over the whole time.' },
  table: { name: 'table', reading: 'A line is a group over the whole time. Open the menu of a value to filter by it.' },
  combo: { name: 'graph and table', reading: 'The graph shows the groups of the table; point at a line to find it.' },
};
