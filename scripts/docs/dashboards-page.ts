import type { BoardDefinition, Panel, QueryPanel, SloDefinition } from 'honeycomb-constructs';
import { printExpression } from 'honeycomb-query';
import { burnAlertCondition } from './alert-words.ts';
import { boardFileName, boards } from './boards.ts';
import { chartWords } from './chart-words.ts';
import { queryLinks } from './honeycomb-pages.ts';
import { knownQuery } from './known-queries.ts';
import { code, generatedNotice, table } from './markdown.ts';
import { queryWords } from './query-words.ts';

/** docs/dashboards.md: each board with its question, and each panel with what it shows and how to read it. */
export const dashboardsPage = (): string =>
  `${[
    generatedNotice('stacks/lift-sys/boards'),
    '# Dashboards',
    'Four boards, each the answer to one question. They look at the last 24 hours; the time menu of a board changes that for all of its panels. Every panel opens as a query, where it can be grouped and filtered further.',
    table(
      ['Board', 'Answers'],
      boards.map(({ name, description }) => [`[${name}](#${boardFileName(name)})`, description]),
    ),
    "The same as JSON, for Honeycomb's API: [dashboards/](dashboards/README.md). What the columns mean: [columns](columns.md). What fires: [alerts](alerts.md).",
    ...boards.map(boardSection),
  ].join('\n\n')}\n`;

const boardSection = ({ name, description, panels, presetFilters = [] }: BoardDefinition): string =>
  [
    `## ${name}`,
    description,
    ...(presetFilters.length > 0
      ? [
          `Filter the whole board by ${presetFilters.map(({ alias, column }) => `${alias} (${code(column)})`).join(', ')}.`,
        ]
      : []),
    ...panels.flatMap(panelSection),
  ].join('\n\n');

function panelSection(panel: Panel): readonly string[] {
  switch (panel.kind) {
    case 'text':
      return [];
    case 'slo':
      return [sloSection(panel.slo)];
    case 'query':
      return [querySection(panel)];
  }
}

function querySection(panel: QueryPanel): string {
  const { name, file } = knownQuery(panel.query);
  const links = queryLinks(panel.query);
  const { name: chart, reading } = chartWords(panel);
  return [
    `### ${panel.title}`,
    [panel.description ?? '', reading].join(' '),
    bullets([
      `Chart: ${chart}`,
      ...queryWords(panel.query.specification),
      `Query ${code(name)} in [${file}](../${file}); open it in Honeycomb: [US](<${links.US}>), [EU](<${links.EU}>)`,
    ]),
  ].join('\n\n');
}

const sloSection = ({ name, description, sli, targetPercentage, timePeriod, burnAlerts }: SloDefinition): string =>
  [
    `### SLO: ${name}`,
    `${description} What counts is the error budget that is left: 100 % when nothing was bad, below 0 when more was than may be. A steep fall is an incident, a steady one a leak.`,
    bullets([
      'Chart: SLO',
      `Good is ${code(printExpression(sli.formula.expression))}: true is good, false is bad, null is not counted`,
      `Target: ${targetPercentage} % over ${timePeriod}`,
      ...burnAlerts.map((alert) => `Alerts (${alert.severity}) when ${burnAlertCondition(alert)}`),
    ]),
  ].join('\n\n');

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
