/**
 * What an API key may do: the name it has in a key's attributes (v2) and the words Honeycomb's key settings use.
 * @see https://docs.honeycomb.io/configure/environments/manage-api-keys/
 */
export const permissions = {
  send_events: 'Send Events',
  create_datasets: 'Create Datasets',
  manage_columns: 'Manage Queries and Columns',
  run_queries: 'Run Queries',
  read_service_maps: 'Read Service Maps',
  manage_boards: 'Manage Public Boards',
  manage_privateBoards: 'Manage Private Boards',
  manage_slos: 'Manage SLOs',
  manage_triggers: 'Manage Triggers',
  manage_recipients: 'Manage Recipients',
  manage_markers: 'Manage Markers',
  visible_team_members: 'Visible to Team Members',
} as const;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as readonly Permission[];
