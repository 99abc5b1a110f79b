import {
  type AlertRouting,
  type BoardDefinition,
  type BurnAlertDefinition,
  type Chart,
  layOut,
  type Panel,
} from 'honeycomb-constructs';
import { printExpression, type QueryValue, seconds } from 'honeycomb-query';
import { recipients } from '../../stacks/lift-sys/recipients.ts';
import { severities } from '../../stacks/lift-sys/severities.ts';
import { tags } from '../../stacks/lift-sys/tags.ts';
import { readSettings, runbookUrl } from '../../stacks/settings.ts';
import type { Definitions } from './varied-stack.ts';

const sorted = <T>(all: readonly T[]): T[] => all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const described = (description: string, { runbook }: AlertRouting): string => {
  const anchor = runbook.heading.toLowerCase().replaceAll(' ', '-');
  return `${description}\n\nRunbook: ${runbookUrl(readSettings({}))}/${runbook.file}#${anchor}`;
};

/** The channel, and PagerDuty where the severity pages. */
function told({ severity, channel }: AlertRouting): string[] {
  const route = severities[severity];
  return ['pagerDuty' in route ? [`lift-sys on-call (${route.pagerDuty})`] : [], channel].flat().toSorted();
}

/** In the words of Honeycomb's API. */
const charts: Readonly<Record<Chart, string>> = {
  graph: 'graph',
  line: 'graph line',
  'stacked-area': 'graph stacked',
  'stacked-bars': 'graph tsbar',
  'categorical-bars': 'graph cbar',
  pie: 'graph cpie',
  stat: 'graph stat',
  table: 'table',
  combo: 'combo',
};

const fires = (alert: BurnAlertDefinition) =>
  alert.kind === 'exhaustion_time'
    ? { exhaustion_minutes: (seconds(alert.within) ?? 0) / 60 }
    : { window_minutes: (seconds(alert.window) ?? 0) / 60, per_million: Math.round(alert.decrease * 10_000) };

/** Honeycomb gives back a specification as it was sent, but for the order that is the usual one. */
const answered = ({ specification }: QueryValue) => ({
  ...specification,
  ...(specification.orders && {
    orders: specification.orders.map(({ order, ...rest }) => (order === 'descending' ? { ...rest, order } : rest)),
  }),
});

function describePanel(panel: Panel) {
  switch (panel.kind) {
    case 'text':
      return { text: panel.content };
    case 'slo':
      return { slo: panel.slo.name };
    case 'query':
      return {
        title: panel.title,
        description: panel.description ?? '',
        query: answered(panel.query),
        chart: charts[panel.chart ?? 'graph'],
      };
  }
}

const describePanels = ({ panels }: BoardDefinition) =>
  layOut(panels).map(({ xCoordinate, yCoordinate, height, width }, index) => ({
    ...describePanel(panels[index]!),
    position: { x_coordinate: xCoordinate, y_coordinate: yCoordinate, height, width },
  }));

/** What is to be in Honeycomb when these definitions are deployed. Written apart from the constructs, which it checks. */
export function expected({ dataset, savedQueries, triggers, slos, boards }: Definitions) {
  return {
    datasets: [{ name: dataset.dataset.name, description: dataset.description }],
    columns: sorted(
      Object.entries(dataset.dataset.columns).map(([name, { type, description }]) => ({
        name,
        type,
        description,
        hidden: false,
      })),
    ),
    meanings: sorted([
      ...Object.entries(dataset.definitions ?? {}).map(([meaning, column]) => `${meaning}: ${column}`),
      // Nobody sets it: it is Honeycomb's default as soon as that column is there.
      'link_span_id: trace.span_id',
    ]),
    derivedColumns: sorted(
      slos.map(({ sli: { alias, description, formula } }) => ({
        alias,
        description,
        expression: printExpression(formula.expression),
      })),
    ),
    queries: sorted([
      ...savedQueries.map(({ name, description, query }) => ({ name, description, query: answered(query) })),
      ...boards.flatMap((board) =>
        board.panels.flatMap((panel) =>
          panel.kind === 'query'
            ? [{ name: panel.title, description: panel.description ?? '', query: answered(panel.query) }]
            : [],
        ),
      ),
    ]),
    triggers: sorted(
      triggers.map((trigger) => ({
        name: trigger.name,
        description: described(trigger.description, trigger),
        query: answered(trigger.query),
        frequency: seconds(trigger.frequency),
        threshold: { op: trigger.threshold.op, value: trigger.threshold.value, exceeded_limit: 1 },
        alert_type: 'on_change',
        disabled: false,
        recipients: told(trigger),
        tags,
      })),
    ),
    slos: sorted(
      slos.map((slo) => ({
        name: slo.name,
        description: slo.description,
        sli: slo.sli.alias,
        target_per_million: slo.targetPercentage * 10_000,
        time_period_days: Number.parseFloat(slo.timePeriod),
        tags,
      })),
    ),
    burnAlerts: sorted(
      slos.flatMap((slo) =>
        slo.burnAlerts.map((alert) => ({
          slo: slo.name,
          description: described(alert.description, alert),
          fires: fires(alert),
          recipients: told(alert),
        })),
      ),
    ),
    boards: sorted(
      boards.map((board) => ({
        name: board.name,
        description: board.description,
        tags,
        presetFilters: board.presetFilters ?? [],
        panels: describePanels(board),
      })),
    ),
    recipients: sorted(
      recipients.map((recipient) => ({
        type: recipient.kind,
        name: recipient.kind === 'slack' ? recipient.channel : recipient.kind === 'pagerduty' ? recipient.name : '?',
      })),
    ),
  };
}
