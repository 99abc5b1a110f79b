import { at, type Change, changes, count, inline, type ResourceType, recipients, text, valid } from './valid.ts';

/** What looks wrong, or nearly is, and is accepted. */
export const accepted = changes(
  ...Object.keys(valid).map((type): Change => ['the least', type as ResourceType, {}]),
  ['names of 120 bytes', 'honeycombio_trigger', { name: 'n'.repeat(120) }],
  ['a trigger with neither query', 'honeycombio_trigger', { query_id: null }],
  ['a trigger with its query inside', 'honeycombio_trigger', inline({ calculations: [count] })],
  [
    'a query with a window and its frequency',
    'honeycombio_trigger',
    inline({ calculations: [count], time_range: 3600 }, { frequency: 900 }),
  ],
  [
    'a calculation for the having only',
    'honeycombio_trigger',
    inline({
      calculations: [count, { op: 'MAX', column: 'a' }],
      havings: [{ calculate_op: 'COUNT', op: '>', value: 1 }],
    }),
  ],
  [
    'one formula over named calculations',
    'honeycombio_trigger',
    inline({
      calculations: [
        { op: 'COUNT', name: 'a' },
        { op: 'COUNT', name: 'b', filters: [{ column: 'error', op: '=', value: true }] },
      ],
      formulas: [{ name: 'f', expression: 'DIV($b, $a)' }],
    }),
  ],
  [
    'null in place of what is forbidden',
    'honeycombio_trigger',
    inline('{"calculations":[{"op":"COUNT"}],"orders":null,"limit":null}'),
  ],
  [
    'a baseline with a query by id is not checked',
    'honeycombio_trigger',
    { baseline_details: [{ type: 'value', offset_minutes: 60 }] },
  ],
  [
    'a fraction in the threshold',
    'honeycombio_trigger',
    { threshold: [{ op: '<=', value: -0.25, exceeded_limit: 5 }] },
  ],
  ['a recipient with nothing in it', 'honeycombio_trigger', recipients({})],
  ['a marker as recipient of a trigger', 'honeycombio_trigger', recipients({ type: 'marker', target: 'x' })],
  [
    'a tag of 10 keys',
    'honeycombio_trigger',
    { tags: Object.fromEntries([...'abcdefghij'].map((key) => [key, 'ab/c-1'])) },
  ],
  [
    'an hour with one digit',
    'honeycombio_trigger',
    { evaluation_schedule: [{ start_time: '9:00', end_time: '23:59', days_of_week: ['sunday'] }] },
  ],
  [
    'an operator that does not exist, in a query',
    'honeycombio_query',
    { query_json: '{"calculations":[{"op":"MEDIAN"}]}' },
  ],
  ['fields in capitals, in a query', 'honeycombio_query', { query_json: '{"Calculations":[{"OP":"COUNT"}]}' }],
  ['null as a query', 'honeycombio_query', { query_json: 'null' }],
  [
    'a budget rate',
    'honeycombio_burn_alert',
    {
      exhaustion_minutes: null,
      alert_type: 'budget_rate',
      budget_rate_window_minutes: 60,
      budget_rate_decrease_percent: 0.5,
    },
  ],
  ['exhaustion in 0 minutes', 'honeycombio_burn_alert', { exhaustion_minutes: 0 }],
  ['no target at all', 'honeycombio_slo', { target_percentage: 0 }],
  ['an SLO without a description', 'honeycombio_slo', { description: null }],
  ['an SLO over several datasets', 'honeycombio_slo', { dataset: null, datasets: ['a', 'b'] }],
  ['an empty description', 'honeycombio_burn_alert', { description: '' }],
  [
    'panels with height and width only',
    'honeycombio_flexible_board',
    { panel: [text({ position: { height: 3 } }), text()] },
  ],
  [
    'a panel 99 high',
    'honeycombio_flexible_board',
    { panel: [text({ position: at(0, 0, { height: 99, width: 12 }) })] },
  ],
  ['an arity that is wrong', 'honeycombio_derived_column', { expression: 'IF($a)' }],
  ['an expression in infix', 'honeycombio_derived_column', { expression: '$a > 1 AND !EXISTS($b)' }],
  ['a name with the address', 'honeycombio_email_recipient', { address: 'Team One <team@example.com>' }],
  ['a host without a dot', 'honeycombio_email_recipient', { address: 'team@localhost' }],
  ['a channel by id', 'honeycombio_slack_recipient', { channel: 'C0123ABC' }],
  ['an at sign alone', 'honeycombio_slack_recipient', { channel: '@' }],
  ['http and a port', 'honeycombio_webhook_recipient', { url: 'http://localhost:8080/a?b=%' }],
  ['a header', 'honeycombio_webhook_recipient', { header: [{ name: 'X-A', value: '' }] }],
  [
    'a variable with its template',
    'honeycombio_webhook_recipient',
    { template: [{ type: 'trigger', body: '{}' }], variable: [{ name: 'aB1' }] },
  ],
  [
    'a permission of a configuration key',
    'honeycombio_api_key',
    { type: 'configuration', permissions: [{ manage_slos: true, manage_private_boards: true }] },
  ],
  ['the one permission of an ingest key', 'honeycombio_api_key', { permissions: [{ create_datasets: true }] }],
  ['a light color', 'honeycombio_environment', { color: 'lightBlue' }],
  ['a list with spaces', 'honeycombio_board_view', { filter: [{ column: 'a', operation: 'in', value: ' a , b' }] }],
  [
    'a unary filter with a value',
    'honeycombio_board_view',
    { filter: [{ column: 'a', operation: 'exists', value: 'x' }] },
  ],
);
