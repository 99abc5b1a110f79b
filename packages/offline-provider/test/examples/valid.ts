export type Config = Readonly<Record<string, unknown>>;

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

/** A list of examples. (Of a list in brackets, the compiler would compare every two.) */
export const changes = (...examples: readonly Change[]): readonly Change[] => examples;

/** A trigger with its query inside. */
export const inline = (query: unknown, change: Config = {}): Config => ({
  query_id: null,
  query_json: typeof query === 'string' ? query : json(query),
  ...change,
});

export const count = { op: 'COUNT' };
export const text = (change: Config = {}): Config => ({ type: 'text', text_panel: [{ content: 'c' }], ...change });
export const at = (x: number, y: number, change: Config = {}): Config => ({
  x_coordinate: x,
  y_coordinate: y,
  ...change,
});
export const recipients = (change: Config): Config => ({ recipient: [change] });
export const details = (change: Config): Config => recipients({ id: 'r', notification_details: [change] });
