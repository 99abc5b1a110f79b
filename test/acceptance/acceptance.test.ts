import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createQuery, getQuery, getTrigger, listBoards, listQueryAnnotations, listTriggers } from 'honeycomb-api';
import type { QuerySpecification } from 'honeycomb-query/language';
import type { NotificationRow } from 'local-honeycomb';
import { beforeAll, describe, expect, it } from 'vitest';
import { slowestRequestsByUser } from '../../queries/lift-sys/performance.ts';
import { requestErrorRateIn5m } from '../../queries/lift-sys/trigger-queries.ts';
import { budgetUse, eventPlan } from '../../telemetry/lift-sys/event-budget.ts';
import type { LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { badDeploy } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { traffic } from '../../telemetry/lift-sys/traffic.ts';
import { deployedLiftSys } from './deployed-lift-sys.ts';

// What the plan accepts as done, against everything as it is deployed: the real Terraform has put boards, triggers and
// SLOs into a Honeycomb on this machine, lift-sys sends its spans with the OpenTelemetry SDK, and answers come over the
// API. It is a Monday, and time passes as the tests say.

const dataset = 'lift-sys';
const yesterday = '2026-03-01T12:45:00Z';
const from = '2026-03-02T12:45:00Z';
const to = '2026-03-02T13:50:00Z';
const incident = { from: '2026-03-02T13:00:00Z', to: '2026-03-02T13:20:00Z' };
const dayMs = 86_400_000;
/** What the plan allows a query. */
const longestAnswerMs = 5000;

const deployed = deployedLiftSys(from);

/** The afternoon, with a bad deployment: six in ten code generations end in a ValidationError for twenty minutes. */
const afternoon: readonly LiftSysRow[] = [...syntheticLiftSys({ from, to, incidents: [badDeploy(incident)] })];
const day: readonly LiftSysRow[] = [...syntheticLiftSys({ from: yesterday, to: from })];

/** The day before that day again, and so on, by other users: many users, and a week's volume. */
const earlier = (days: number): readonly LiftSysRow[] =>
  day.map((row) => ({
    ...row,
    time: row.time - days * dayMs,
    arrival: row.arrival - days * dayMs,
    data: { ...row.data, 'user.id': row.data['user.id'] && `${row.data['user.id']}-${days}` },
  }));
const earlierDays = 4;

/** What Error Tracking shows when the incident ends, of what was sent until then. */
const errorTracking = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
const hasArrived = ({ arrival }: LiftSysRow): boolean => arrival <= Date.parse(incident.to);

beforeAll(async () => {
  await deployed.passUntil(incident.to, afternoon.filter(hasArrived));
  for (const [title, query] of await panelsOf('Error Tracking'))
    errorTracking.set(title, (await deployed.run(query)).rows);
  await deployed.passUntil(
    to,
    afternoon.filter((row) => !hasArrived(row)),
  );
  // What was there before this afternoon needs no exporter.
  const events = deployed.honeycomb.events(dataset);
  for (let days = earlierDays; days > 0; days -= 1) events.append(earlier(days));
  events.append(day);
}, 240_000);

/** The span rows of a trace as a tree of names, the children in the order of their start. */
interface Tree {
  readonly [name: string]: readonly Tree[];
}
function treeOf(spans: readonly LiftSysRow[], parent?: string): readonly Tree[] {
  return spans
    .filter(({ data }) => data['trace.parent_id'] === parent)
    .toSorted((a, b) => a.time - b.time)
    .map(({ data }) => ({ [data.name ?? '']: treeOf(spans, data['trace.span_id']) }));
}

describe('end-to-end trace', () => {
  // One that needed no repair would be the same without `ast.repair`.
  const spansOf = (id: string) =>
    afternoon.filter(({ data }) => data['trace.trace_id'] === id && data['meta.annotation_type'] === undefined);
  const sent = afternoon
    .filter(({ data, arrival }) => data.name === 'ast.repair' && arrival < Date.parse(incident.from))
    .map(({ data }) => spansOf(data['trace.trace_id'] ?? ''))
    .find((spans) => spans.some(({ data }) => data['http.route'] === '/api/sessions' && !data.error))!;
  const columns = [...new Set(sent.flatMap(({ data }) => Object.keys(data)))].filter((name) => name !== 'duration_ms');

  it('a request makes the tree that the plan draws', async () => {
    expect(sent.length).toBeGreaterThanOrEqual(10);
    const rows = await deployed.ask({
      calculations: [{ op: 'MAX', column: 'start' }],
      calculated_fields: [{ name: 'start', expression: 'EVENT_TIMESTAMP()' }],
      breakdowns: ['trace.span_id', 'trace.parent_id', 'name'],
      filters: [
        { column: 'trace.trace_id', op: '=', value: sent[0]!.data['trace.trace_id']! },
        { column: 'meta.annotation_type', op: 'does-not-exist' },
      ],
      time_range: 7200,
    });
    const spans = rows.map((row) => {
      const present = Object.entries(row).filter(([, value]) => value !== null);
      return { time: row['MAX(start)'] as number, arrival: 0, data: Object.fromEntries(present) };
    });
    expect(treeOf(spans)).toEqual([
      {
        'POST /api/sessions': [
          { 'session.create': [{ 'db.insert': [] }, { 'ir.generate': [{ 'llm.call': [] }, { 'ir.validate': [] }] }] },
          {
            'code.generate': [
              { [sent.some(({ data }) => data.name === 'modal.inference') ? 'modal.inference' : 'llm.call']: [] },
              { 'ast.repair': [] },
              { 'code.validate': [] },
            ],
          },
          { 'db.update': [] },
        ],
      },
    ]);
  });

  it('with all attributes of each span', async () => {
    const rows = await deployed.ask({
      calculations: [{ op: 'COUNT' }, { op: 'MAX', column: 'duration_ms' }],
      breakdowns: columns,
      filters: [{ column: 'trace.trace_id', op: '=', value: sent[0]!.data['trace.trace_id']! }],
      time_range: 7200,
    });
    const byId = new Map(rows.map((row) => [row['trace.span_id'], row]));
    expect(rows.length).toBe(sent.length);
    for (const { data } of sent) {
      const { COUNT, 'MAX(duration_ms)': duration, ...attributes } = byId.get(data['trace.span_id'] ?? '') ?? {};
      expect(COUNT).toBe(1);
      expect(duration).toBeCloseTo(data.duration_ms ?? 0, 3);
      expect(attributes).toEqual(Object.fromEntries(columns.map((name) => [name, data[name as 'name'] ?? null])));
    }
  });
});

/** The panels of a board by title, with the query that is deployed for each. */
async function panelsOf(board: string): Promise<ReadonlyMap<string, string>> {
  const all = await deployed.client.call(listBoards);
  const annotations = await deployed.client.call(listQueryAnnotations, {
    path: { dataset },
    query: { include_board_annotations: 'true' },
  });
  const names = new Map(annotations.map(({ id, name }) => [id, name]));
  const panels = all.find(({ name }) => name === board)?.panels ?? [];
  return new Map(
    panels.flatMap((panel) =>
      panel.type === 'query'
        ? [[names.get(panel.query_panel.query_annotation_id) ?? '', panel.query_panel.query_id] as const]
        : [],
    ),
  );
}
const boardNames = ['Request Overview', 'Performance Analysis', 'Error Tracking', 'Business Metrics'];

describe('error tracking', () => {
  const sent = afternoon.filter(hasArrived).map(({ data }) => data);
  const exceptions = sent.filter((data) => data['exception.type'] === 'ValidationError');
  const generations = sent.filter(({ name }) => name === 'code.generate');
  const failures = generations.filter((data) => data['code.success'] === false);
  const panel = (title: string) => {
    const found = [...errorTracking].find(([name]) => name.startsWith(title))?.[1];
    if (found === undefined) throw new Error(`Error Tracking has ${[...errorTracking.keys()].join(', ')}`);
    return found;
  };

  it('a ValidationError in code generation is visible: by its type, its operation, and its message', () => {
    expect(exceptions.length).toBeGreaterThan(50);
    expect(panel('Errors by exception type')).toContainEqual({
      'exception.type': 'ValidationError',
      COUNT: exceptions.length,
    });
    const failed = generations.filter(({ error }) => error);
    expect(panel('Failed operations')).toContainEqual({ name: 'code.generate', COUNT: failed.length });
    const [share] = panel('Code generation failures');
    expect(Object.values(share!)[0]).toBeCloseTo(failures.length / generations.length, 10);
    const messages = new Set(failed.map((data) => data.status_message));
    expect(
      panel('Error distribution').filter((row) => Object.values(row).some((each) => messages.has(each as string))),
    ).not.toEqual([]);
  });

  it('and with its trace and user among the latest 20 errors', () => {
    const recent = panel('Recent errors');
    const shown = recent.filter(({ name }) => name === 'code.generate').map((row) => row['trace.trace_id']);
    const traces = new Set(exceptions.map((data) => data['trace.trace_id']));
    expect([recent.length, shown.length > 0, shown.filter((id) => !traces.has(id as string))]).toEqual([20, true, []]);
    expect(recent.filter((row) => typeof row['user.id'] !== 'string')).toEqual([]);
  });
});

describe('high cardinality', () => {
  it('the slowest requests per user are answered in under 5 s, over a week', async () => {
    expect(deployed.honeycomb.events(dataset).size).toBeGreaterThan(250_000);
    const specification: QuerySpecification = { ...slowestRequestsByUser.specification, time_range: 6 * 86_400 };
    const { id } = await deployed.client.call(createQuery, {
      path: { dataset },
      body: specification as never,
    });
    const { rows, milliseconds } = await deployed.run(id);
    expect(milliseconds).toBeLessThan(longestAnswerMs);
    const slowest = rows.map((row) => row['MAX(duration_ms)'] as number);
    expect(rows.length).toBe(100);
    expect(slowest).toEqual(slowest.toSorted((a, b) => b - a));
  });
});

describe('alert firing', () => {
  const told = (type: string): readonly NotificationRow[] =>
    deployed.honeycomb
      .notifications()
      .filter(({ alert, recipient }) => alert.name === 'High error rate' && recipient.type === type)
      .toReversed();

  it('an error rate above 10 % fires High error rate within five minutes, and it resolves when the rate drops', async () => {
    const [fired, resolved, ...more] = told('slack');
    expect([fired?.status, resolved?.status, more]).toEqual(['TRIGGERED', 'OK', []]);
    const minutesAfter = (row: NotificationRow | undefined, moment: string) => (row!.at - Date.parse(moment)) / 60_000;
    expect(minutesAfter(fired, incident.from)).toBeGreaterThan(0);
    expect(minutesAfter(fired, incident.from)).toBeLessThanOrEqual(5);
    expect(minutesAfter(resolved, incident.to)).toBeGreaterThan(0);
    // The window of five minutes passes, and the spans that were under way arrive.
    expect(minutesAfter(resolved, incident.to)).toBeLessThanOrEqual(10);
    const trigger = await deployed.client.call(listTriggers, { path: { dataset } });
    expect(trigger.filter(({ triggered }) => triggered).map(({ name }) => name)).toEqual([]);
  });

  it('Slack gets a message with a link that opens the right query, and the link to the runbook', async () => {
    const [fired] = told('slack');
    const message = fired!.payload as { readonly channel: string; readonly blocks: readonly object[] };
    expect([message.channel, fired!.delivery]).toEqual(['#engineering-alerts', { state: 'kept' }]);
    const urls = [...JSON.stringify(message.blocks).matchAll(/https?:\/\/[^\s"\\<>]+/g)].map(([url]) => url);
    const runbook = urls.find((url) => url.includes('/runbooks/'))!;
    const [, file, anchor] = /\/(runbooks\/[\w.-]+)#([\w-]+)$/.exec(runbook)!;
    const headings = [...readFileSync(join(import.meta.dirname, '../..', file!), 'utf8').matchAll(/^##+ (.+)$/gm)].map(
      ([, heading]) => heading!,
    );
    expect(headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-'))).toContain(anchor);

    const page = await fetch(urls.find((url) => url.includes('/result/'))!);
    const text = await page.text();
    expect([page.status, text.includes('<h1>Query of High error rate</h1>')]).toEqual([200, true]);
    const path = { dataset };
    const { query_id: id } = await deployed.client.call(getTrigger, { path: { ...path, id: fired!.alert.id } });
    const { id: _, ...query } = await deployed.client.call(getQuery, { path: { ...path, id } });
    expect(query).toEqual(requestErrorRateIn5m.specification);
    const shown = await fetch(`${deployed.honeycomb.url}/1/query_results/lift-sys/${fired!.result}`, {
      headers: { 'x-honeycomb-team': deployed.honeycomb.key },
    });
    const result = (await shown.json()) as {
      readonly query: { readonly id: string };
      readonly data: { readonly results: readonly { readonly data: Readonly<Record<string, number>> }[] };
    };
    expect(result.query.id).toBe(id);
    expect(result.data.results[0]!.data['AVG(failed)']).toBeGreaterThan(0.1);
  });

  it('the on-call engineer is paged with the severity of a P1, and the page is resolved', () => {
    expect(told('pagerduty').map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        event_action: 'trigger',
        payload: expect.objectContaining({ severity: 'error', summary: 'Triggered: High error rate' }),
      }),
      expect.objectContaining({ event_action: 'resolve' }),
    ]);
  });
});

describe('the boards', () => {
  it('all 24 panels have data, and each answers in under 5 s', async () => {
    const empty: string[] = [];
    let count = 0;
    for (const board of boardNames)
      for (const [title, query] of await panelsOf(board)) {
        const { rows, milliseconds } = await deployed.run(query);
        count += 1;
        if (!rows.some((row) => Object.values(row).some((value) => value !== null))) empty.push(`${board}: ${title}`);
        expect(milliseconds).toBeLessThan(longestAnswerMs);
      }
    expect([count, empty]).toEqual([24, []]);
  });

  it('every other deployed query answers in under 5 s too', async () => {
    const annotations = await deployed.client.call(listQueryAnnotations, { path: { dataset } });
    const triggers = await deployed.client.call(listTriggers, { path: { dataset } });
    const queries = [...annotations, ...triggers].map(({ query_id }) => query_id);
    expect(queries.length).toBeGreaterThan(20);
    for (const id of queries) expect((await deployed.run(id)).milliseconds).toBeLessThan(longestAnswerMs);
  });

  it('a board opens as a page with what its panels find', async () => {
    const boards = await deployed.client.call(listBoards);
    const pages = await Promise.all(boards.map(async ({ links }) => (await fetch(links.board_url)).text()));
    expect(pages.map((page) => (page.match(/<svg/g) ?? []).length > 0)).toEqual([true, true, true, true]);
    expect(pages.filter((page) => page.includes('cannot be run') || page.includes('Nothing was found'))).toEqual([]);
  });
});

describe('the event budget', () => {
  it('a month of what was measured here stays in the budget, at the stated traffic', async () => {
    const [measured] = await deployed.ask({
      calculations: [{ op: 'COUNT' }, { op: 'SUM', column: 'is_request' }, { op: 'SUM', column: 'is_span' }],
      calculated_fields: [
        { name: 'is_request', expression: 'IF(EXISTS($trace.parent_id), 0, 1)' },
        { name: 'is_span', expression: 'IF(EXISTS($meta.annotation_type), 0, 1)' },
      ],
      time_range: 86_400,
    });
    const [events, requests, spans] = [
      measured!.COUNT,
      measured!['SUM(is_request)'],
      measured!['SUM(is_span)'],
    ] as number[];
    expect(requests).toBeGreaterThan(5000);
    const month = Object.values(traffic).reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
    const use = budgetUse(month, events! / requests!);
    expect(use.share).toBeLessThan(1);
    expect(use.eventsPerMonth).toBeLessThan(eventPlan.eventsPerMonth);
    const perRequest = spans! / requests!;
    expect([perRequest >= eventPlan.spansPerRequest.least, perRequest <= eventPlan.spansPerRequest.most]).toEqual([
      true,
      true,
    ]);
  });
});
