type Attributes = Readonly<Record<string, unknown>>;
/** Resources by type and name. */
export type Stage = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** What is there before Terraform comes: two datasets with columns, and columns for SLIs. */
export const seeds: readonly (readonly [path: string, body: Attributes])[] = [
  ['/1/datasets', { name: 'shop' }],
  ['/1/datasets', { name: 'cart' }],
  ...['shop', 'cart'].flatMap((dataset) =>
    [
      { key_name: 'duration_ms', type: 'float' },
      { key_name: 'status_code', type: 'integer' },
      { key_name: 'error', type: 'boolean' },
      { key_name: 'service.name', type: 'string' },
    ].map((column) => [`/1/columns/${dataset}`, column] as const),
  ),
  ['/1/derived_columns/shop', { alias: 'sli_ok', expression: 'NOT($error)' }],
  ['/1/derived_columns/cart', { alias: 'sli_ok', expression: 'NOT($error)' }],
  ['/1/derived_columns/__all__', { alias: 'sli_all', expression: 'NOT($error)' }],
];

const id = (address: string): string => `\${honeycombio_${address}.id}`;
const json = JSON.stringify;

const errors = (least: number) =>
  json({
    calculations: [{ op: 'COUNT' }],
    filters: [{ column: 'status_code', op: '>=', value: least }],
    breakdowns: ['service.name'],
    time_range: 1800,
  });

const panels = {
  slow: { query_id: id('query.slow'), query_annotation_id: id('query_annotation.slow') },
  wide: { query_id: id('query.wide'), query_annotation_id: id('query_annotation.wide') },
};
const at = (x_coordinate: number, y_coordinate: number, width: number, height: number) => ({
  x_coordinate,
  y_coordinate,
  width,
  height,
});
const combo = {
  ...panels.slow,
  query_style: 'combo',
  visualization_settings: [
    {
      use_utc_xaxis: true,
      hide_markers: true,
      chart: [
        { chart_type: 'line', chart_index: 0, omit_missing_values: true },
        { chart_type: 'tsbar', chart_index: 1, use_log_scale: true },
      ],
    },
  ],
};
const textPanel = { type: 'text', text_panel: [{ content: '# hi <b>' }] };
const sloPanel = { type: 'slo', slo_panel: [{ slo_id: id('slo.one') }] };

/** Everything is created like this. */
export const first: Stage = {
  honeycombio_dataset: { front: { name: 'Shop Front' } },
  honeycombio_column: { route: { dataset: 'shop', name: 'http.route x/y', type: 'string' } },
  honeycombio_derived_column: {
    fast: { dataset: 'shop', alias: 'fast & fine', expression: 'LT($duration_ms, 100)' },
    wide: { alias: 'fast_everywhere', expression: 'LT($duration_ms, 100)', description: 'd' },
  },
  honeycombio_dataset_definition: { error: { dataset: 'shop', name: 'error', column: 'error' } },
  honeycombio_query: {
    slow: {
      dataset: 'shop',
      query_json: json({
        time_range: 3600,
        calculations: [{ op: 'COUNT' }, { op: 'P99', column: 'duration_ms' }],
        filters: [{ op: '>=', column: 'status_code', value: 500 }],
        filter_combination: 'AND',
        breakdowns: ['service.name'],
        orders: [{ op: 'COUNT', order: 'descending' }],
        havings: [{ calculate_op: 'COUNT', op: '>', value: 10 }],
        limit: 100,
        granularity: 0,
      }),
    },
    wide: { query_json: '{}' },
  },
  honeycombio_query_annotation: {
    slow: { dataset: 'shop', query_id: id('query.slow'), name: 'slow', description: 'd' },
    wide: { query_id: id('query.wide'), name: 'wide' },
  },
  honeycombio_email_recipient: { a: { address: 'a@example.com' } },
  honeycombio_slack_recipient: { alerts: { channel: '#alerts' } },
  honeycombio_pagerduty_recipient: {
    pd: { integration_key: '09c9d4cacd68933151a1ef1048b67dd5', integration_name: 'pd1' },
  },
  honeycombio_msteams_workflow_recipient: {
    teams: { name: 'teams', url: 'https://mycorp.westus.logic.azure.com/workflows/1' },
  },
  honeycombio_webhook_recipient: {
    full: {
      name: 'hook',
      url: 'https://example.com/hook',
      secret: 's3cret',
      template: [
        { type: 'trigger', body: '{"text": "fires"}' },
        { type: 'budget_rate', body: '{"text": "burns"}' },
      ],
      variable: [{ name: 'severity', default_value: 'low' }, { name: 'who' }],
      header: [{ name: 'X-Team', value: 'shop' }],
    },
    bare: { name: 'bare', url: 'https://example.com/bare' },
  },
  honeycombio_slo: {
    one: {
      name: 'one',
      description: 'd',
      dataset: 'shop',
      sli: 'sli_ok',
      target_percentage: 99.5,
      time_period: 30,
      tags: { team: 'shop' },
    },
    several: {
      name: 'several',
      description: 'd',
      datasets: ['shop', 'cart'],
      sli: 'sli_all',
      target_percentage: 99.5,
      time_period: 30,
      tags: { team: 'shop', tier: 'gold' },
    },
  },
  honeycombio_burn_alert: {
    time: {
      dataset: 'shop',
      slo_id: id('slo.one'),
      exhaustion_minutes: 240,
      recipient: [
        { id: id('pagerduty_recipient.pd'), notification_details: [{ pagerduty_severity: 'error' }] },
        { id: id('slack_recipient.alerts') },
      ],
    },
    rate: {
      slo_id: id('slo.several'),
      alert_type: 'budget_rate',
      budget_rate_window_minutes: 60,
      budget_rate_decrease_percent: 1,
      recipient: [{ id: id('slack_recipient.alerts') }],
    },
  },
  honeycombio_trigger: {
    inline: {
      dataset: 'shop',
      name: 'inline',
      query_json: errors(500),
      frequency: 900,
      threshold: [{ op: '>=', value: 100.5 }],
      description: 'd',
      alert_type: 'on_true',
      disabled: true,
      tags: { team: 'shop' },
      evaluation_schedule: [{ start_time: '08:00', end_time: '17:30', days_of_week: ['monday', 'friday'] }],
      baseline_details: [{ type: 'percentage', offset_minutes: 1440 }],
      recipient: [
        { id: id('slack_recipient.alerts') },
        { id: id('pagerduty_recipient.pd'), notification_details: [{ pagerduty_severity: 'warning' }] },
        {
          id: id('webhook_recipient.full'),
          notification_details: [{ variable: [{ name: 'severity', value: 'high' }] }],
        },
        { type: 'email', target: 'inline@example.com' },
      ],
    },
    by_id: {
      name: 'by id',
      query_id: id('query.wide'),
      frequency: 1800,
      threshold: [{ op: '>', value: 1, exceeded_limit: 3 }],
    },
  },
  honeycombio_marker: { deploy: { dataset: 'shop', type: 'deploy', message: 'v1', url: 'https://ci.example/1' } },
  honeycombio_marker_setting: { deploy: { dataset: 'shop', type: 'deploy', color: '#ff0000' } },
  honeycombio_flexible_board: {
    placed: {
      name: 'Placed',
      description: 'd',
      tags: { team: 'shop', tier: 'gold' },
      preset_filter: [{ column: 'service.name', alias: 'Service' }],
      panel: [
        { type: 'query', position: at(0, 0, 6, 4), query_panel: [combo] },
        { type: 'query', position: at(6, 0, 6, 4), query_panel: [panels.wide] },
        { ...sloPanel, position: at(0, 4, 6, 3) },
        { ...textPanel, position: at(6, 4, 6, 3) },
      ],
    },
    automatic: {
      name: 'Automatic',
      panel: [{ type: 'query', query_panel: [panels.slow] }, textPanel, sloPanel],
    },
    single: { name: 'Single', panel: [{ ...textPanel, position: { x_coordinate: 0, y_coordinate: 0 } }] },
    empty: { name: 'Empty' },
  },
  honeycombio_board_view: {
    v: {
      board_id: id('flexible_board.placed'),
      name: 'v1',
      filter: [
        { column: 'service.name', operation: '=', value: 'cart' },
        { column: 'error', operation: 'exists' },
        { column: 'status_code', operation: 'in', value: '500,503' },
        { column: 'duration_ms', operation: '>', value: '4.5' },
        { column: 'service.name', operation: 'starts-with', value: '12' },
      ],
    },
  },
  honeycombio_environment: { staging: { name: 'staging' }, green: { name: 'green', color: 'green', description: 'd' } },
  honeycombio_api_key: {
    ingest: {
      name: 'ingest',
      type: 'ingest',
      environment_id: id('environment.staging'),
      permissions: [{ create_datasets: true }],
    },
    configuration: {
      name: 'configuration',
      type: 'configuration',
      environment_id: id('environment.staging'),
      visible_to_members: true,
      permissions: [{ manage_queries: true, manage_public_boards: true, manage_slos: false }],
    },
    bare: { name: 'bare', type: 'ingest', environment_id: id('environment.green') },
  },
};

/** The same with other attributes: those given here are laid over the ones before, null takes one away. */
const change = (stage: Stage, changes: Stage): Stage =>
  Object.fromEntries(
    Object.entries(stage).map(([type, resources]) => [
      type,
      Object.fromEntries(
        Object.entries(resources).map(([name, attributes]) => [name, { ...attributes, ...changes[type]?.[name] }]),
      ),
    ]),
  );

/** What can change in place has changed. */
export const updated: Stage = change(first, {
  honeycombio_dataset: { front: { description: 'd', expand_json_depth: 2, delete_protected: false } },
  honeycombio_column: { route: { type: 'integer', hidden: true, description: 'route' } },
  honeycombio_derived_column: {
    fast: { expression: 'LT($duration_ms, 200)', description: 'd' },
    wide: { description: null },
  },
  honeycombio_dataset_definition: { error: { column: 'sli_ok' } },
  honeycombio_query: { wide: { query_json: '{ "time_range": 7200, "calculations": [{ "op": "COUNT" }] }' } },
  honeycombio_query_annotation: { slow: { name: 'slower', description: null } },
  honeycombio_email_recipient: { a: { address: 'b@example.com' } },
  honeycombio_slack_recipient: { alerts: { channel: '#alerts2' } },
  honeycombio_pagerduty_recipient: {
    pd: { integration_key: '19c9d4cacd68933151a1ef1048b67dd5', integration_name: 'pd2' },
  },
  honeycombio_msteams_workflow_recipient: { teams: { url: 'https://mycorp.westus.logic.azure.com/workflows/2' } },
  honeycombio_webhook_recipient: {
    full: { secret: null, template: [{ type: 'trigger', body: '{}' }], variable: null, header: null },
    bare: { header: [{ name: 'X-Team', value: 'shop' }] },
  },
  honeycombio_slo: {
    one: { description: 'd2', target_percentage: 99.75, tags: null },
    several: { target_percentage: 99.95, tags: null },
  },
  honeycombio_burn_alert: {
    time: { exhaustion_minutes: 0, description: 'now', recipient: [{ id: id('slack_recipient.alerts') }] },
    rate: { budget_rate_window_minutes: 120, budget_rate_decrease_percent: 2.5 },
  },
  honeycombio_trigger: {
    inline: {
      name: 'inline!',
      query_json: errors(400),
      threshold: [{ op: '>', value: 0 }],
      description: null,
      alert_type: null,
      disabled: null,
      tags: null,
      evaluation_schedule: null,
      baseline_details: null,
      recipient: [{ id: id('pagerduty_recipient.pd'), notification_details: [{ pagerduty_severity: 'critical' }] }],
    },
    by_id: { query_id: null, query_json: errors(500) },
  },
  honeycombio_flexible_board: {
    placed: {
      description: null,
      tags: null,
      preset_filter: null,
      panel: [
        { type: 'query', position: at(6, 0, 6, 4), query_panel: [panels.wide] },
        { type: 'query', position: at(0, 0, 6, 5), query_panel: [combo] },
        { ...textPanel, position: at(0, 5, 12, 3) },
      ],
    },
    automatic: {
      panel: [
        sloPanel,
        { type: 'query', query_panel: [{ ...panels.slow, visualization_settings: [{}] }] },
        {
          type: 'query',
          query_panel: [{ ...panels.wide, visualization_settings: [{ chart: [{ chart_type: 'stat' }] }] }],
        },
      ],
    },
    single: {
      panel: [0, 6].map((x) => ({ ...textPanel, position: { x_coordinate: x, y_coordinate: 0 } })),
    },
  },
  honeycombio_board_view: {
    v: { name: 'v2', filter: [{ column: 'service.name', operation: '=', value: 'cart' }] },
  },
  honeycombio_environment: {
    staging: { description: 'd', color: 'red', delete_protected: false },
    green: { delete_protected: false },
  },
  honeycombio_api_key: { ingest: { name: 'ingest 2', disabled: true } },
});

/** What cannot change in place has changed. */
export const replaced: Stage = change(updated, {
  honeycombio_dataset: { front: { name: 'Shop Back', delete_protected: null } },
  honeycombio_column: { route: { name: 'http.path' } },
  honeycombio_derived_column: { fast: { alias: 'faster' } },
  honeycombio_dataset_definition: { error: { dataset: 'cart', column: 'error' } },
  honeycombio_query: { slow: { query_json: errors(300) } },
  honeycombio_slo: { several: { datasets: ['cart'] } },
  honeycombio_burn_alert: { time: { slo_id: id('slo.several'), dataset: null } },
  honeycombio_trigger: {
    inline: { dataset: 'cart', recipient: [{ id: id('slack_recipient.alerts') }] },
  },
  honeycombio_marker: { deploy: { message: 'v2', url: null } },
  honeycombio_marker_setting: { deploy: { dataset: null } },
  honeycombio_board_view: { v: { board_id: id('flexible_board.single') } },
  honeycombio_api_key: { configuration: { permissions: [{ run_queries: true }] } },
  honeycombio_flexible_board: { automatic: { panel: [textPanel] } },
});

/** As it can be created: nothing is unprotected from the beginning. */
export const recreated: Stage = change(replaced, {
  honeycombio_environment: { staging: { delete_protected: null }, green: { delete_protected: null } },
});

/** Nothing is protected any more. */
export const unprotected: Stage = change(recreated, {
  honeycombio_dataset: { front: { delete_protected: false } },
  honeycombio_environment: { staging: { delete_protected: false }, green: { delete_protected: false } },
});
