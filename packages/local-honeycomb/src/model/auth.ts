import type { Auth, ManagementAuth } from 'honeycomb-api';
import { answer, type Context, type Outcome, type World } from './context.ts';
import type { ApiKeyRow, ManagementKeyRow } from './rows.ts';

export function describeKey({ environment, team }: Context, key: ApiKeyRow): Outcome<Auth> {
  const may = key.keyType === 'ingest' ? { ...key.permissions, send_events: true } : key.permissions;
  return answer({
    id: key.id,
    type: key.keyType,
    api_key_access: {
      events: may.send_events ?? false,
      markers: may.manage_markers ?? false,
      triggers: may.manage_triggers ?? false,
      boards: may.manage_boards ?? false,
      queries: may.run_queries ?? false,
      columns: may.manage_columns ?? false,
      createDatasets: may.create_datasets ?? false,
      create_datasets: may.create_datasets ?? false,
      slos: may.manage_slos ?? false,
      recipients: may.manage_recipients ?? false,
      privateBoards: may.manage_privateBoards ?? false,
    },
    environment: { name: environment.name, slug: environment.slug },
    team: { name: team.name, slug: team.slug },
  });
}

export function describeManagementKey({ team }: World, key: ManagementKeyRow): Outcome<ManagementAuth> {
  return answer({
    data: {
      id: key.id,
      type: 'api-keys',
      attributes: {
        name: key.name,
        key_type: 'management',
        disabled: key.disabled,
        scopes: [...key.scopes],
        timestamps: { created: key.created, updated: key.updated },
      },
      relationships: { team: { data: { id: team.id, type: 'teams' } } },
    },
    included: [{ id: team.id, type: 'teams', attributes: { name: team.name, slug: team.slug } }],
  });
}
