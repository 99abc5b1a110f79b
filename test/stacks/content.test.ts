import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relations } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { type Configuration, liftSysText } from '../configuration.ts';

const { resource }: Configuration = JSON.parse(liftSysText());

/** A resource as Terraform's JSON has it; the tests say what they expect of it, so nothing is known of its shape here. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Resource = any;

const named = (type: string): Readonly<Record<string, Resource>> => resource[`honeycombio_${type}`] ?? {};
const all = (type: string): readonly Resource[] => Object.values(named(type));
const withName = (type: string, name: string): Resource => all(type).find((resource) => resource.name === name);

/** What `${honeycombio_slo.request_latency.id}` leads to. */
const referred = (reference: string): Resource => {
  const [, type = '', name = ''] = /^\$\{(\w+)\.(\w+)\.\w+\}$/.exec(reference) ?? [];
  return resource[type]?.[name];
};

const queryJson: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(queries).flatMap((topic) =>
    Object.entries(topic).map(([name, { specification }]) => [JSON.stringify(specification), name]),
  ),
);

describe('the boards', () => {
  /** A panel in a line: a text, an SLO by name, or a query by title, exported name and chart. */
  const panelLine = ({ type, query_panel, slo_panel }: Resource): string => {
    if (type === 'text') return 'text';
    if (type === 'slo') return `SLO: ${referred(slo_panel[0].slo_id).name}`;
    const [{ query_id, query_annotation_id, query_style, visualization_settings }] = query_panel;
    const charts = (visualization_settings?.[0].chart ?? []).map((chart: Resource) => chart.chart_type);
    return `${referred(query_annotation_id).name}: ${queryJson[referred(query_id).query_json]}, ${[query_style, ...charts].join(' ')}`;
  };

  it('are four, each with a text first and its six queries in the order of the plan', () => {
    const boards = all('flexible_board').map(({ name, panel }) => [name, panel.map(panelLine)]);
    expect(Object.fromEntries(boards)).toEqual({
      'Request Overview': [
        'text',
        'SLO: Request success rate',
        'SLO: Request latency',
        'Request rate (requests): requestRate, graph line',
        'Latency percentiles (ms, P50 to P99): requestLatency, graph',
        'Success rate (share of requests with status < 400): requestSuccessRate, graph line',
        'Error rate (share of requests that failed): requestErrorRate, graph line',
        'Top endpoints (requests by route): requestsByRoute, graph cbar',
        'User activity (requests by user): requestsByUser, table',
      ],
      'Performance Analysis': [
        'text',
        'Slowest operations (P95 in ms): slowestOperations, table',
        'IR generation time (ms): irGenerationTime, graph',
        'Code generation time (ms): codeGenerationTime, graph',
        'LLM provider latency (P95 in ms): llmLatencyByProvider, graph line',
        'Database query performance (P95 in ms by table): databasePerformance, table',
        'Retry rate (share of code generations): codeGenerationRetryRate, graph line',
      ],
      'Error Tracking': [
        'text',
        'Errors by exception type (exceptions): exceptionsByType, graph tsbar',
        'Failed operations (failed spans): failedOperations, table',
        'Error distribution (failed spans by reason): failuresByReason, graph cpie',
        'Recent errors (latest 20): recentErrors, table',
        'Code generation failures (share of code generations): codeGenerationFailureRate, graph line',
        'LLM provider errors (failed calls): llmErrorsByProvider, graph stacked',
      ],
      'Business Metrics': [
        'text',
        'Sessions created (sessions): sessionsCreated, graph line',
        'Session completion rate (share of sessions): sessionCompletionRate, graph line',
        'Holes resolved (holes): holesResolved, graph line',
        'Average holes per session (holes): holesPerSession, graph line',
        'Cost per request (USD): costPerRequest, graph line',
        'Token usage (tokens in and out): tokenUsage, graph stacked stacked',
      ],
    });
  });

  it('look at the last 24 hours', () => {
    const shown = all('flexible_board').flatMap(({ panel }) =>
      panel.flatMap(({ query_panel = [] }: Resource) =>
        query_panel.map(({ query_id }: Resource) => JSON.parse(referred(query_id).query_json).time_range),
      ),
    );
    expect(shown).toEqual(Array(24).fill(86_400));
  });

  it('can be filtered by environment, and by route and LLM provider where that helps', () => {
    const filters = all('flexible_board').map(({ name, preset_filter }) => [
      name,
      preset_filter.map(({ alias, column }: Resource) => `${alias}: ${column}`),
    ]);
    const environment = 'Environment: deployment.environment';
    const route = 'Route: http.route';
    const provider = 'LLM provider: llm.provider';
    expect(Object.fromEntries(filters)).toEqual({
      'Request Overview': [environment, route],
      'Performance Analysis': [environment, provider],
      'Error Tracking': [environment, route, provider],
      'Business Metrics': [environment, provider],
    });
  });

  it('name the others and link the runbooks of the deployed version in their text', () => {
    const names = all('flexible_board').map(({ name }) => name);
    for (const { name, panel } of all('flexible_board')) {
      const { content } = panel[0].text_panel[0];
      expect(names.filter((other) => other !== name && !content.includes(other))).toEqual([]);
      expect(content).toContain('(https://github.com/lift-sys/lift-sys-honeycomb/blob/main/runbooks/lift-sys.md)');
      expect(content).toContain('(https://ui.honeycomb.io/lift-sys/environments/production/boards)');
    }
  });

  it('use the whole width of the grid, and no panel lies on another', () => {
    for (const { name, panel } of all('flexible_board')) {
      const cells = panel.flatMap(({ position: { x_coordinate: x, y_coordinate: y, width, height } }: Resource) =>
        Array.from({ length: width * height }, (_, cell) => `${x + (cell % width)},${y + Math.floor(cell / width)}`),
      );
      const rows = Math.max(...cells.map((cell: string) => Number(cell.split(',')[1]))) + 1;
      expect([name, cells.length]).toEqual([name, new Set(cells).size]);
      const empty = Array.from({ length: rows }, (_, row) => row).filter(
        (row) => cells.filter((cell: string) => cell.endsWith(`,${row}`)).length < 12,
      );
      const say = 'a panel leaves a part of its row empty; give the last one of the row a width that fills it';
      expect(empty.map((row) => `${name}, row ${row}: ${say}`)).toEqual([]);
    }
  });
});

/** Whom an alert tells: a channel, or a PagerDuty service with the severity that it is given. */
const route = ({ recipient }: Resource): string =>
  recipient
    .map(({ id, notification_details }: Resource) => {
      const { channel, integration_name } = referred(id);
      return channel ?? `${integration_name} (${notification_details[0].pagerduty_severity})`;
    })
    .join(', ');

/** The anchor that an alert's description ends with. */
const anchor = ({ description }: Resource): string | undefined =>
  /\n\nRunbook: https:\/\/github\.com\/lift-sys\/lift-sys-honeycomb\/blob\/main\/runbooks\/lift-sys\.md#([\w-]+)$/.exec(
    description,
  )?.[1];

const P0 = '#engineering-alerts, lift-sys on-call (critical)';
const P1 = '#engineering-alerts, lift-sys on-call (error)';

describe('the triggers', () => {
  it('are five, each with its query, threshold, window and route', () => {
    const triggers = all('trigger').map((trigger) => {
      const [{ op, value, exceeded_limit }] = trigger.threshold;
      const { time_range } = JSON.parse(trigger.query_json);
      return [
        trigger.name,
        [queryJson[trigger.query_json], op, value, exceeded_limit, time_range, trigger.frequency, route(trigger)],
      ];
    });
    expect(Object.fromEntries(triggers)).toEqual({
      'High error rate': ['requestErrorRateIn5m', '>', 0.1, 1, 300, 120, P1],
      'Slow requests': ['requestP95In5m', '>', 10_000, 1, 300, 120, '#performance'],
      'LLM cost spike': ['llmCostIn1h', '>', 5, 1, 3600, 900, '#engineering-alerts'],
      'LLM provider failure': ['llmErrorRateByProviderIn5m', '>', 0.5, 1, 300, 120, P1],
      'Database connection errors': ['databaseConnectionErrorsIn5m', '>', 10, 1, 300, 120, P0],
    });
  });

  it('are evaluated as often as Honeycomb allows: a quarter of the window, in whole minutes', () => {
    for (const { frequency, query_json } of all('trigger')) {
      const window = JSON.parse(query_json).time_range;
      expect(frequency).toBe(Math.ceil(window / 4 / 60) * 60);
    }
  });

  it('are on, and tell when they start and end', () => {
    expect(all('trigger').map(({ disabled, alert_type }) => [disabled, alert_type])).toEqual(
      Array(5).fill([false, 'on_change']),
    );
  });
});

describe('the SLOs', () => {
  it('are two, of 95 % over 30 days, each with its indicator', () => {
    const slos = all('slo').map(({ name, sli, target_percentage, time_period, dataset }) => [
      name,
      [referred(sli).alias, target_percentage, time_period, dataset],
    ]);
    expect(Object.fromEntries(slos)).toEqual({
      'Request success rate': ['sli.request_success', 95, 30, 'lift-sys'],
      'Request latency': ['sli.request_latency', 95, 30, 'lift-sys'],
    });
  });

  it('have indicators that are created before the ones they replace are destroyed', () => {
    const indicators = all('derived_column').map(({ alias, expression, lifecycle }) => [alias, expression, lifecycle]);
    expect(indicators.sort()).toEqual([
      [
        'sli.request_latency',
        'IF((EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id))) AND EXISTS($duration_ms), $duration_ms < 10000)',
        { create_before_destroy: true },
      ],
      [
        'sli.request_success',
        'IF(EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id)), NOT($error))',
        { create_before_destroy: true },
      ],
    ]);
  });

  it('page when the budget would be gone in 4 hours, and tell the channel when it burns twice too fast for a day', () => {
    const alerts = all('burn_alert').map((alert) => [
      referred(alert.slo_id).name,
      alert.alert_type,
      alert.exhaustion_minutes ?? [alert.budget_rate_window_minutes, alert.budget_rate_decrease_percent],
      route(alert),
      anchor(alert),
    ]);
    expect(alerts.sort()).toEqual([
      ['Request latency', 'budget_rate', [1440, 6.6667], '#performance', 'latency-budget'],
      ['Request latency', 'exhaustion_time', 240, P1, 'latency-budget'],
      ['Request success rate', 'budget_rate', [1440, 6.6667], '#engineering-alerts', 'success-budget'],
      ['Request success rate', 'exhaustion_time', 240, P1, 'success-budget'],
    ]);
  });

  it('count a decrease of 6.6667 % a day as twice the rate that a budget of 30 days sustains', () => {
    expect(Number(((100 * 2 * 1440) / (30 * 1440)).toFixed(4))).toBe(6.6667);
  });
});

describe('the runbook links', () => {
  it('lead from each trigger to its own heading', () => {
    expect(Object.fromEntries(all('trigger').map((trigger) => [trigger.name, anchor(trigger)]))).toEqual({
      'High error rate': 'high-error-rate',
      'Slow requests': 'slow-requests',
      'LLM cost spike': 'cost-spike',
      'LLM provider failure': 'llm-provider-failure',
      'Database connection errors': 'db-connection-errors',
    });
  });

  it('lead to every heading: a runbook that no alert leads to is found by nobody', () => {
    const text = readFileSync(join(import.meta.dirname, '../../runbooks/lift-sys.md'), 'utf8');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const alerts = [...triggers, ...slos.flatMap(({ burnAlerts }) => burnAlerts)];
    expect(new Set(headings)).toEqual(new Set(alerts.map(({ runbook }) => runbook.heading)));
  });

  it('show the runbooks of the git ref that is deployed', () => {
    const { resource }: Configuration = JSON.parse(liftSysText({ GIT_REF: 'v1.2.3' }));
    expect(resource.honeycombio_trigger?.slow_requests?.description).toMatch(
      /\/blob\/v1\.2\.3\/runbooks\/lift-sys\.md#slow-requests$/,
    );
  });

  it('fit into the 1023 characters that Honeycomb takes', () => {
    const alerts = [...all('trigger'), ...all('burn_alert')];
    expect(alerts.filter(({ description }) => [...description].length > 1023)).toEqual([]);
    expect(alerts).toHaveLength(9);
  });
});

describe('the recipients', () => {
  it('are three Slack channels, one of them quiet, and the on-call service, whose key is a variable and not in the code', () => {
    expect(
      all('slack_recipient')
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual(['#engineering-alerts', '#lift-sys-quiet', '#performance']);
    expect(
      all('pagerduty_recipient').map(({ integration_name, integration_key }) => [integration_name, integration_key]),
    ).toEqual([['lift-sys on-call', '${var.pagerduty_integration_key}']]);
  });
});

describe('every board, trigger and SLO', () => {
  it('has the tags of team and service', () => {
    const tagged = [...all('flexible_board'), ...all('trigger'), ...all('slo')];
    expect(tagged.map(({ tags }) => tags)).toEqual(Array(11).fill({ service: 'lift-sys', team: 'engineering' }));
  });
});

describe('the saved queries', () => {
  it.each(savedQueries)('$name is deployed with its description and query', ({ name, description, query }) => {
    const annotation = withName('query_annotation', name);
    expect(annotation.description).toBe(description);
    expect(referred(annotation.query_id)).toMatchObject({
      dataset: 'lift-sys',
      query_json: JSON.stringify(query.specification),
    });
  });

  it('are 24 beside the 24 of the panels: every query has a name, and every name a query', () => {
    expect(savedQueries).toHaveLength(24);
    expect(all('query_annotation')).toHaveLength(48);
    expect(Object.keys(named('query')).sort()).toEqual(Object.keys(named('query_annotation')).sort());
  });
});

describe('the dataset', () => {
  it('is adopted with its columns where it exists already', () => {
    const { provider }: Configuration = JSON.parse(liftSysText());
    expect(provider).toEqual({
      honeycombio: [{ features: { column: { import_on_conflict: true }, dataset: { import_on_conflict: true } } }],
    });
    expect(all('dataset').map(({ name }) => name)).toEqual(['lift-sys']);
  });

  it('has every column of the contract, with its type and meaning', () => {
    const deployed = all('column').map(({ name, type, description }) => [name, { type, description }]);
    const contract = Object.entries(liftSys.columns).map(([name, { type, description }]) => [
      name,
      { type, description },
    ]);
    expect(Object.fromEntries(deployed)).toEqual(Object.fromEntries(contract));
    expect(deployed).toHaveLength(contract.length);
  });

  it("says which column has which of Honeycomb's meanings", () => {
    const definitions = all('dataset_definition').map(({ name, column }) => [name, column]);
    expect(Object.fromEntries(definitions)).toEqual({
      trace_id: 'trace.trace_id',
      span_id: 'trace.span_id',
      parent_id: 'trace.parent_id',
      name: 'name',
      service_name: 'service.name',
      duration_ms: 'duration_ms',
      span_kind: 'span.kind',
      annotation_type: 'meta.annotation_type',
      error: 'error',
      status: 'http.status_code',
      route: 'http.route',
      user: 'user.id',
    });
  });
});

describe('every query, trigger and SLI', () => {
  it('waits for the columns that it reads, which an empty dataset does not have yet, or else for the dataset', () => {
    const columns = Object.entries(named('column'));
    for (const { query_json, expression, depends_on = [] } of [
      ...all('query'),
      ...all('trigger'),
      ...all('derived_column'),
    ]) {
      const read = columns.filter(([, { name }]) =>
        new RegExp(`"((${relations.join('|')})\\.)?${name}"(?!:)|\\$${name}(?![\\w.])`).test(query_json ?? expression),
      );
      const columnsRead = read.map(([address]) => `honeycombio_column.${address}`).sort();
      expect(depends_on).toEqual(columnsRead.length > 0 ? columnsRead : ['honeycombio_dataset.lift_sys']);
    }
  });
});
