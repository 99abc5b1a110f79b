import { describe, expect, it } from 'vitest';
import { planDigest } from '../../scripts/ci/plan-digest.ts';
import { planInWords } from '../../scripts/ci/plan-in-words.ts';
import type { PlanJson } from '../../scripts/ci/words/planned.ts';

type Change = NonNullable<PlanJson['resource_changes']>[number];

const change = (
  address: string,
  before: object | null,
  after: object | null,
  more: Partial<Change['change']> = {},
): Change => ({
  address: `honeycombio_${address}`,
  type: `honeycombio_${address.split('.')[0]}`,
  change: {
    actions: before === null ? ['create'] : after === null ? ['delete'] : ['update'],
    before: before as Change['change']['before'],
    after: after as Change['change']['after'],
    ...more,
  },
});
const plan = (...resource_changes: readonly Change[]): PlanJson => ({ resource_changes });
const unchanged = { actions: ['no-op'] };

const slack = { id: 'r1', channel: '#alerts' };
const pager = { id: 'r2', integration_name: 'on-call', integration_key: 'marked-secret' };
const masked = { before_sensitive: { integration_key: true }, after_sensitive: { integration_key: true } };
const trigger = {
  id: 't1',
  name: 'High error rate',
  frequency: 120,
  disabled: false,
  threshold: [{ op: '>', value: 0.1, exceeded_limit: 1 }],
  recipient: [{ id: 'r1', notification_details: [] }],
  query_json: '{"calculations":[{"op":"COUNT"}],"time_range":300}',
};

/** A plan in which the query of a panel is replaced, as Terraform tells it: three resources change. */
function replacedQuery(filters: readonly object[]): PlanJson {
  const queries = (time_range: number, list: readonly object[]): string =>
    JSON.stringify({ calculations: [{ op: 'P99', column: 'duration_ms' }], filters: list, time_range });
  const panel = (id: string | null, annotation: string | null) => ({
    type: 'query',
    position: { height: 4, width: 6, x_coordinate: 0, y_coordinate: 0 },
    query_panel: [{ query_id: id, query_annotation_id: annotation, query_style: 'graph', visualization_settings: [] }],
  });
  const board = { id: 'b1', name: 'Latency' };
  const query = { id: 'q1', dataset: 'lift-sys', query_json: queries(600, []) };
  const name = { id: 'a1', name: 'Slow (ms)', query_id: 'q1' };
  const replace = { actions: ['create', 'delete'] };
  const refers = (address: string) => ({ references: [`honeycombio_${address}.id`, `honeycombio_${address}`] });
  return {
    resource_changes: [
      change(
        'flexible_board.latency',
        { ...board, panel: [panel('q1', 'a1')] },
        { ...board, panel: [panel(null, null)] },
        {
          after_unknown: { panel: [{ query_panel: [{ query_id: true, query_annotation_id: true }] }] },
        },
      ),
      change(
        'query.slow',
        query,
        { dataset: 'lift-sys', query_json: queries(600, filters) },
        { ...replace, after_unknown: { id: true } },
      ),
      change(
        'query_annotation.slow',
        name,
        { name: 'Slow (ms)' },
        { ...replace, after_unknown: { id: true, query_id: true } },
      ),
    ],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'honeycombio_flexible_board.latency',
            expressions: {
              panel: [
                {
                  query_panel: [
                    { query_id: refers('query.slow'), query_annotation_id: refers('query_annotation.slow') },
                  ],
                },
              ],
            },
          },
          { address: 'honeycombio_query_annotation.slow', expressions: { query_id: refers('query.slow') } },
        ],
      },
    },
  };
}

describe('a plan in words', () => {
  it('has no line when nothing changes', () => {
    expect(planInWords({})).toEqual([]);
    expect(planInWords(plan(change('trigger.a', trigger, trigger, unchanged)))).toEqual([]);
  });

  it('has one line for a threshold', () => {
    const after = { ...trigger, threshold: [{ op: '>', value: 0.2, exceeded_limit: 1 }] };
    expect(planInWords(plan(change('trigger.a', trigger, after)))).toEqual([
      'trigger High error rate: threshold > 0.1 becomes > 0.2',
    ]);
  });

  it('says durations, whom an alert tells, and that it is muted, as a person does', () => {
    const after = {
      ...trigger,
      frequency: 900,
      disabled: true,
      recipient: [{ id: 'r2', notification_details: [{ pagerduty_severity: 'critical' }] }],
      query_json:
        '{"calculations":[{"op":"COUNT"}],"filters":[{"column":"error","op":"=","value":true}],"time_range":3600}',
    };
    const recipients = [
      change('slack_recipient.a', slack, slack, unchanged),
      change('pagerduty_recipient.b', pager, pager, { ...unchanged, ...masked }),
    ];
    expect(planInWords(plan(change('trigger.a', trigger, after), ...recipients))).toEqual([
      'trigger High error rate: is disabled: it tells nobody',
      'trigger High error rate: frequency 2m becomes 15m',
      'trigger High error rate: also tells on-call (critical)',
      'trigger High error rate: no longer tells #alerts',
      'trigger High error rate: filter error = true is new',
      'trigger High error rate: time range 5m becomes 1h',
    ]);
  });

  it('tells a query that is replaced, its name and its board as one change of the panel', () => {
    expect(planInWords(replacedQuery([{ column: 'name', op: 'starts-with', value: 'db.' }]))).toEqual([
      'panel "Slow (ms)" of board Latency: filter name starts-with "db." is new',
    ]);
  });

  it('never says what is sensitive, only that it changes', () => {
    const after = { ...pager, integration_key: 'other-secret' };
    const lines = planInWords(plan(change('pagerduty_recipient.b', pager, after, masked)));
    expect(lines).toEqual(['PagerDuty recipient on-call changes']);
  });

  it('quotes of long texts what differs', () => {
    const text = (word: string): string => `${'Lorem ipsum '.repeat(20)}${word}${' dolor sit'.repeat(20)}`;
    const [line] = planInWords(
      plan(
        change(
          'dataset.a',
          { name: 'lift-sys', description: text('old') },
          { name: 'lift-sys', description: text('new') },
        ),
      ),
    );
    expect(line).toBe(
      'dataset lift-sys: description "…sum Lorem ipsum Lorem ipsum Lorem ipsum old dolor sit dolor sit dolor sit dolor sit…" becomes "…sum Lorem ipsum Lorem ipsum Lorem ipsum new dolor sit dolor sit dolor sit dolor sit…"',
    );
  });

  it('lists many of a kind in one line', () => {
    const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => change(`column.${name}`, null, { name }));
    expect(planInWords(plan(...columns, change('trigger.a', trigger, null)))).toEqual([
      'trigger High error rate is removed',
      '7 columns are new: a, b, c, d, e, f, g',
    ]);
  });
});

describe('the digest of a plan', () => {
  const raised = (value: number, more: object = {}): PlanJson =>
    plan(
      change(
        'trigger.a',
        { ...trigger, ...more },
        { ...trigger, ...more, threshold: [{ op: '>', value, exceeded_limit: 1 }] },
      ),
    );

  it('is the same for the same changes, whatever else Honeycomb counts meanwhile', () => {
    expect(planDigest(raised(0.2))).toBe(planDigest(raised(0.2, { last_written_at: '2026-11-21T12:00:00Z' })));
  });

  it('differs when another thing, or the same thing otherwise, would change', () => {
    const digests = [
      plan(),
      raised(0.2),
      raised(0.3),
      raised(0.2, { id: 't2' }),
      plan(change('trigger.a', trigger, null)),
      replacedQuery([]),
      replacedQuery([{ column: 'error', op: 'exists' }]),
    ].map(planDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('knows recipients by name, so that one which is yet to come is the one that came', () => {
    const telling = (...ids: readonly string[]) => [
      { id: 'r2', notification_details: [{ pagerduty_severity: 'error' }] },
      ...ids.map((id) => ({ id, notification_details: [] })),
    ];
    const looked = (recipients: Readonly<Record<string, string>>): PlanJson['prior_state'] => ({
      values: {
        root_module: {
          resources: [
            { type: 'honeycombio_recipient', values: { id: 'r2', channel: '', integration_name: 'on-call' } },
            ...Object.entries(recipients).map(([id, channel]) => ({
              type: 'honeycombio_recipient',
              values: { id, channel },
            })),
          ],
        },
      },
    });
    const told = (id: string, recipients: Readonly<Record<string, string>>): PlanJson => ({
      ...plan(change('trigger.a', { ...trigger, recipient: telling('r1') }, { ...trigger, recipient: telling(id) })),
      prior_state: looked({ r1: '#alerts', ...recipients }),
    });
    const awaited = told('#new', {});
    expect(planInWords(awaited)).toEqual([
      'trigger High error rate: also tells #new',
      'trigger High error rate: no longer tells #alerts',
    ]);
    expect(planDigest(told('r9', { r9: '#new' }))).toBe(planDigest(awaited));
    expect(planDigest(told('r9', { r9: '#other' }))).not.toBe(planDigest(awaited));
  });

  it('does not depend on secrets', () => {
    const renamed = (key: string): PlanJson =>
      plan(
        change(
          'pagerduty_recipient.b',
          { ...pager, integration_key: key },
          { ...pager, integration_key: key, integration_name: 'x' },
          masked,
        ),
      );
    expect(planDigest(renamed('one'))).toBe(planDigest(renamed('another')));
  });
});
