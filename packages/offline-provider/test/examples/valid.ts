type Config = Readonly<Record<string, unknown>>;

const json = JSON.stringify;

/** The least that each resource type takes. The examples of mistakes change one thing in it. */
export const valid = {
  honeycombio_api_key: { name: 'n', type: 'ingest', environment_id: 'hcaen_1' },
  honeycombio_board_view: { board_id: 'b', name: 'n', filter: [{ column: 'error', operation: 'exists' }] },
  honeycombio_burn_alert: { slo_id: 's', exhaustion_minutes: 240, recipient: [{ id: 'r' }] },
  honeycombio_column: { name: 'n', dataset: 'd' },
  honeycombio_dataset: { name: 'n' },
  honeycombio_dataset_definition: { dataset: 'd', name: 'error', column: 'failed' },
  honeycombio_derived_column: { alias: 'a', expression: 'IF($error, 1, 0)' },
  honeycombio_email_recipient: { address: 'team@example.com' },
  honeycombio_environment: { name: 'n' },
  honeycombio_flexible_board: { name: 'n' },
  honeycombio_marker: {},
  honeycombio_marker_setting: { type: 'deploy', color: '#abc' },
  honeycombio_msteams_recipient: { name: 'n', url: 'https://example.com' },
  honeycombio_msteams_workflow_recipient: { name: 'n', url: 'https://example.com' },
  honeycombio_pagerduty_recipient: { integration_key: '0'.repeat(32), integration_name: 'n' },
  honeycombio_query: { query_json: '{}' },
  honeycombio_query_annotation: { query_id: 'q', name: 'n' },
  honeycombio_slack_recipient: { channel: '#alerts' },
  honeycombio_slo: { name: 'n', dataset: 'd', sli: 's', target_percentage: 99.9, time_period: 30 },
  honeycombio_trigger: { name: 'n', query_id: 'q', threshold: [{ op: '>', value: 1 }] },
  honeycombio_webhook_recipient: { name: 'n', url: 'https://example.com' },
} satisfies Readonly<Record<string, Config>>;

export type ResourceType = keyof typeof valid;

/** An example: what it shows, on which resource type, and what is different from the least that is valid. */
export type Change = readonly [what: string, type: ResourceType, change: Config];

/** A trigger with its query inside. */
export const inline = (query: unknown, change: Config = {}): Config => ({
  query_id: null,
  query_json: typeof query === 'string' ? query : json(query),
  ...change,
});

const count = { op: 'COUNT' };
const text = (change: Config = {}): Config => ({ type: 'text', text_panel: [{ content: 'c' }], ...change });
const at = (x: number, y: number, change: Config = {}): Config => ({ x_coordinate: x, y_coordinate: y, ...change });
const recipients = (change: Config): Config => ({ recipient: [change] });
const details = (change: Config): Config => recipients({ id: 'r', notification_details: [change] });

/** What looks wrong, or nearly is, and is accepted. */
export const accepted: readonly Change[] = [
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
];

/** Everything that is refused, with the mistake in words. What the provider says to it stands in `refused.json`. */
export const refused: readonly Change[] = [
  ['a name of 121 bytes', 'honeycombio_trigger', { name: 'n'.repeat(121) }],
  ['a name of 61 umlauts, which are 122 bytes', 'honeycombio_trigger', { name: 'ä'.repeat(61) }],
  ['an empty description', 'honeycombio_trigger', { description: '' }],
  ['a name that is null', 'honeycombio_trigger', { name: null }],
  ['an id', 'honeycombio_trigger', { id: 'x' }],
  ['another alert type', 'honeycombio_trigger', { alert_type: 'on_false' }],
  ['a frequency that is no minute', 'honeycombio_trigger', { frequency: 61 }],
  ['a frequency of two days', 'honeycombio_trigger', { frequency: 172_800 }],
  ['a frequency with a fraction', 'honeycombio_trigger', { frequency: 60.5 }],
  ['no threshold', 'honeycombio_trigger', { threshold: [] }],
  [
    'two thresholds',
    'honeycombio_trigger',
    {
      threshold: [
        { op: '>', value: 1 },
        { op: '<', value: 0 },
      ],
    },
  ],
  ['an operator of equality', 'honeycombio_trigger', { threshold: [{ op: '=', value: 1 }] }],
  ['a limit of 6', 'honeycombio_trigger', { threshold: [{ op: '>', value: 1, exceeded_limit: 6 }] }],
  ['a tag with an underscore', 'honeycombio_trigger', { tags: { service_name: 'shop' } }],
  ['a tag of one letter', 'honeycombio_trigger', { tags: { team: 'a' } }],
  ['eleven tags', 'honeycombio_trigger', { tags: Object.fromEntries([...'abcdefghijk'].map((key) => [key, 'ab'])) }],
  ['both queries', 'honeycombio_trigger', { query_json: '{"calculations":[{"op":"COUNT"}]}' }],
  ['no JSON', 'honeycombio_trigger', inline('COUNT')],
  ['an unknown field in the query', 'honeycombio_trigger', inline({ calculations: [count], usage_mode: true })],
  ['a HEATMAP', 'honeycombio_trigger', inline({ calculations: [{ op: 'HEATMAP', column: 'a' }] })],
  ['CONCURRENCY', 'honeycombio_trigger', inline({ calculations: [{ op: 'CONCURRENCY' }] })],
  ['orders, though empty', 'honeycombio_trigger', inline({ calculations: [count], orders: [] })],
  ['a limit', 'honeycombio_trigger', inline({ calculations: [count], limit: 10 })],
  ['a start', 'honeycombio_trigger', inline({ calculations: [count], start_time: 1 })],
  [
    'two havings',
    'honeycombio_trigger',
    inline({
      calculations: [count],
      havings: [
        { calculate_op: 'COUNT', op: '>', value: 1 },
        { calculate_op: 'COUNT', op: '<', value: 9 },
      ],
    }),
  ],
  ['two calculations', 'honeycombio_trigger', inline({ calculations: [count, { op: 'MAX', column: 'a' }] })],
  ['no calculation', 'honeycombio_trigger', inline({})],
  ['a name without a formula', 'honeycombio_trigger', inline({ calculations: [{ op: 'COUNT', name: 'a' }] })],
  [
    'one name twice',
    'honeycombio_trigger',
    inline({ calculations: [{ op: 'COUNT', name: 'a' }], formulas: [{ name: 'a', expression: '$a' }] }),
  ],
  [
    'two formulas',
    'honeycombio_trigger',
    inline({
      calculations: [{ op: 'COUNT', name: 'a' }],
      formulas: [
        { name: 'f', expression: '$a' },
        { name: 'g', expression: '$a' },
      ],
    }),
  ],
  [
    'filters beside names',
    'honeycombio_trigger',
    inline({
      calculations: [{ op: 'COUNT', name: 'a' }],
      formulas: [{ name: 'f', expression: '$a' }],
      filters: [{ column: 'b', op: 'exists' }],
    }),
  ],
  [
    '101 calculations',
    'honeycombio_trigger',
    inline({
      calculations: Array.from({ length: 101 }, (_, i) => ({ op: 'COUNT', name: `c${i}` })),
      formulas: [{ name: 'f', expression: '$c0' }],
    }),
  ],
  [
    'a window shorter than the frequency',
    'honeycombio_trigger',
    inline({ calculations: [count], time_range: 600 }, { frequency: 900 }),
  ],
  [
    'a window longer than four times the frequency',
    'honeycombio_trigger',
    inline({ calculations: [count], time_range: 3601 }, { frequency: 900 }),
  ],
  ['a window without a frequency', 'honeycombio_trigger', inline({ calculations: [count], time_range: 900 })],
  [
    'a baseline with ">"',
    'honeycombio_trigger',
    inline({ calculations: [count] }, { baseline_details: [{ type: 'value', offset_minutes: 60 }] }),
  ],
  [
    'a baseline that looks the wrong way up',
    'honeycombio_trigger',
    inline(
      { calculations: [count] },
      { baseline_details: [{ type: 'value', offset_minutes: 60 }], threshold: [{ op: '>=', value: -1 }] },
    ),
  ],
  [
    'a baseline that looks the wrong way down',
    'honeycombio_trigger',
    inline(
      { calculations: [count] },
      { baseline_details: [{ type: 'value', offset_minutes: 60 }], threshold: [{ op: '<=', value: 1 }] },
    ),
  ],
  [
    'a baseline of two hours ago',
    'honeycombio_trigger',
    { baseline_details: [{ type: 'value', offset_minutes: 120 }] },
  ],
  ['a baseline of another type', 'honeycombio_trigger', { baseline_details: [{ type: 'delta', offset_minutes: 60 }] }],
  [
    '25 hours',
    'honeycombio_trigger',
    { evaluation_schedule: [{ start_time: '25:00', end_time: '9:0', days_of_week: ['monday'] }] },
  ],
  [
    'days in capitals and twice',
    'honeycombio_trigger',
    { evaluation_schedule: [{ start_time: '9:00', end_time: '9:30', days_of_week: ['Monday', 'friday', 'friday'] }] },
  ],
  ['a recipient by id and type', 'honeycombio_trigger', recipients({ id: 'r', type: 'email' })],
  ['a target without a type', 'honeycombio_trigger', recipients({ target: 'x' })],
  ['a recipient of another type', 'honeycombio_trigger', recipients({ type: 'discord', target: 'x' })],
  ['a severity that PagerDuty has not', 'honeycombio_trigger', details({ pagerduty_severity: 'fatal' })],
  ['a variable name that begins with a capital', 'honeycombio_trigger', details({ variable: [{ name: 'Severity' }] })],
  [
    'a variable value of 257 bytes',
    'honeycombio_trigger',
    details({ variable: [{ name: 'a', value: 'v'.repeat(257) }] }),
  ],
  [
    'two variables of one name',
    'honeycombio_trigger',
    details({
      variable: [
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
      ],
    }),
  ],
  ['two details', 'honeycombio_trigger', recipients({ id: 'r', notification_details: [{}, {}] })],
  ['a window in text', 'honeycombio_query', { query_json: '{"time_range":"1h"}' }],
  ['a fraction of a second', 'honeycombio_query', { query_json: '{"time_range":0.5}' }],
  [
    'an unknown field deep inside',
    'honeycombio_query',
    { query_json: '{"calculations":[{"op":"COUNT","filters":[{"column":"a","operator":"="}]}]}' },
  ],
  ['an array as a query', 'honeycombio_query', { query_json: '[]' }],
  ['a breakdown that is a number', 'honeycombio_query', { query_json: '{"breakdowns":[1]}' }],
  ['a name of 321 bytes', 'honeycombio_query_annotation', { name: 'n'.repeat(321) }],
  ['a description of 1024 bytes', 'honeycombio_query_annotation', { description: 'd'.repeat(1024) }],
  ['a target of 100', 'honeycombio_slo', { target_percentage: 100 }],
  ['a negative target', 'honeycombio_slo', { target_percentage: -1 }],
  ['no days', 'honeycombio_slo', { time_period: 0 }],
  ['half a day', 'honeycombio_slo', { time_period: 0.5 }],
  ['dataset and datasets', 'honeycombio_slo', { datasets: ['a'] }],
  ['no dataset', 'honeycombio_slo', { dataset: null }],
  ['an empty list of datasets', 'honeycombio_slo', { dataset: null, datasets: [] }],
  ['an empty description', 'honeycombio_slo', { description: '' }],
  ['no recipient', 'honeycombio_burn_alert', { recipient: [] }],
  ['no minutes', 'honeycombio_burn_alert', { exhaustion_minutes: null }],
  ['negative minutes', 'honeycombio_burn_alert', { exhaustion_minutes: -1 }],
  ['both kinds', 'honeycombio_burn_alert', { budget_rate_window_minutes: 60, budget_rate_decrease_percent: 1 }],
  [
    'a rate with minutes',
    'honeycombio_burn_alert',
    { alert_type: 'budget_rate', budget_rate_window_minutes: 60, budget_rate_decrease_percent: 1 },
  ],
  ['a rate without anything', 'honeycombio_burn_alert', { alert_type: 'budget_rate', exhaustion_minutes: null }],
  [
    'a window of 59 minutes',
    'honeycombio_burn_alert',
    {
      alert_type: 'budget_rate',
      exhaustion_minutes: null,
      budget_rate_window_minutes: 59,
      budget_rate_decrease_percent: 1,
    },
  ],
  [
    'five decimals',
    'honeycombio_burn_alert',
    {
      alert_type: 'budget_rate',
      exhaustion_minutes: null,
      budget_rate_window_minutes: 60,
      budget_rate_decrease_percent: 1.00001,
    },
  ],
  ['a marker as recipient of a burn alert', 'honeycombio_burn_alert', recipients({ type: 'marker', target: 'x' })],
  ['a panel of another type', 'honeycombio_flexible_board', { panel: [{ type: 'image' }] }],
  ['a panel without its block', 'honeycombio_flexible_board', { panel: [{ type: 'query' }] }],
  [
    'a panel with the block of another',
    'honeycombio_flexible_board',
    { panel: [text({ slo_panel: [{ slo_id: 's' }] })] },
  ],
  [
    'two blocks in a panel',
    'honeycombio_flexible_board',
    { panel: [text({ text_panel: [{ content: 'a' }, { content: 'b' }] })] },
  ],
  ['one panel placed and one not', 'honeycombio_flexible_board', { panel: [text({ position: at(0, 0) }), text()] }],
  ['x without y', 'honeycombio_flexible_board', { panel: [text({ position: { x_coordinate: 1 } })] }],
  [
    'a panel 13 wide and 0 high',
    'honeycombio_flexible_board',
    { panel: [text({ position: at(0, -1, { width: 13, height: 0 }) })] },
  ],
  [
    'another style',
    'honeycombio_flexible_board',
    { panel: [{ type: 'query', query_panel: [{ query_id: 'q', query_annotation_id: 'a', query_style: 'pie' }] }] },
  ],
  [
    'another chart',
    'honeycombio_flexible_board',
    {
      panel: [
        {
          type: 'query',
          query_panel: [
            {
              query_id: 'q',
              query_annotation_id: 'a',
              visualization_settings: [{ chart: [{ chart_type: 'bar', chart_index: -1 }] }],
            },
          ],
        },
      ],
    },
  ],
  [
    'six preset filters',
    'honeycombio_flexible_board',
    { preset_filter: [...'abcdef'].map((column) => ({ column, alias: column })) },
  ],
  ['an alias of 51 bytes', 'honeycombio_flexible_board', { preset_filter: [{ column: 'c', alias: 'a'.repeat(51) }] }],
  ['a name of 256 bytes', 'honeycombio_flexible_board', { name: 'n'.repeat(256) }],
  ['a view without filters', 'honeycombio_board_view', { filter: [] }],
  ['a filter with another operator', 'honeycombio_board_view', { filter: [{ column: 'a', operation: '==' }] }],
  ['a list with a hole', 'honeycombio_board_view', { filter: [{ column: 'a', operation: 'in', value: 'a,,b' }] }],
  ['a histogram', 'honeycombio_column', { type: 'histogram' }],
  ['an empty description', 'honeycombio_column', { description: '' }],
  ['a time of creation', 'honeycombio_column', { created_at: 'x' }],
  ['a depth of 11', 'honeycombio_dataset', { expand_json_depth: 11 }],
  ['a description of 1025 bytes', 'honeycombio_dataset', { description: 'd'.repeat(1025) }],
  ['another color', 'honeycombio_environment', { color: 'pink' }],
  ['another type of key', 'honeycombio_api_key', { type: 'management' }],
  [
    'a permission that an ingest key has not, though false',
    'honeycombio_api_key',
    { permissions: [{ run_queries: false }] },
  ],
  [
    'private boards for all to see',
    'honeycombio_api_key',
    { type: 'configuration', visible_to_members: true, permissions: [{ manage_private_boards: true }] },
  ],
  ['two permissions', 'honeycombio_api_key', { permissions: [{}, {}] }],
  ['a field that is none', 'honeycombio_dataset_definition', { name: 'duration' }],
  ['a type of column', 'honeycombio_dataset_definition', { column_type: 'column' }],
  ['an expression that ends early', 'honeycombio_derived_column', { expression: 'IF($a, 1' }],
  ['a function that is none', 'honeycombio_derived_column', { expression: 'MEDIAN($a)' }],
  ['an expression of 4096 bytes', 'honeycombio_derived_column', { expression: `CONCAT("${'a'.repeat(4086)}")` }],
  ['an empty description', 'honeycombio_derived_column', { description: '' }],
  ['an id', 'honeycombio_derived_column', { id: 'x' }],
  ['no address', 'honeycombio_email_recipient', { address: 'team' }],
  ['two addresses', 'honeycombio_email_recipient', { address: 'a@example.com, b@example.com' }],
  ['a channel without a sign', 'honeycombio_slack_recipient', { channel: 'alerts' }],
  ['a key of 31 characters', 'honeycombio_pagerduty_recipient', { integration_key: '0'.repeat(31) }],
  ['ftp', 'honeycombio_msteams_workflow_recipient', { url: 'ftp://example.com' }],
  ['no host', 'honeycombio_msteams_recipient', { url: 'https:///path' }],
  ['a color by name', 'honeycombio_marker_setting', { color: 'red' }],
  ['a url without a scheme', 'honeycombio_webhook_recipient', { url: 'example.com/x' }],
  ['a space in the host', 'honeycombio_webhook_recipient', { url: 'https://exa mple.com' }],
  ['a port in words', 'honeycombio_webhook_recipient', { url: 'https://example.com:http' }],
  ['a broken escape', 'honeycombio_webhook_recipient', { url: 'https://example.com/%zz' }],
  ['a secret of 256 bytes', 'honeycombio_webhook_recipient', { secret: 's'.repeat(256) }],
  [
    'two templates of one type',
    'honeycombio_webhook_recipient',
    {
      template: [
        { type: 'trigger', body: 'a' },
        { type: 'trigger', body: 'b' },
      ],
    },
  ],
  ['a variable without a template', 'honeycombio_webhook_recipient', { variable: [{ name: 'a' }] }],
  ['a header of its own', 'honeycombio_webhook_recipient', { header: [{ name: 'content-type', value: 'x' }] }],
  ['a header with a space', 'honeycombio_webhook_recipient', { header: [{ name: 'X A', value: 'x' }] }],
  ['a header with a line break', 'honeycombio_webhook_recipient', { header: [{ name: 'X-A', value: 'x\ny' }] }],
  ['six headers', 'honeycombio_webhook_recipient', { header: [...'abcdef'].map((name) => ({ name })) }],
];
