import type { Auth } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import type { ObjectValue } from '../cty/value.ts';

/** What the key may do, and where. Classic environments have neither name nor slug. */
export async function readAuthMetadata(api: Api): Promise<ObjectValue> {
  const { body } = await api.send<Auth>('GET', '/1/auth', {});
  const { api_key_access: access, environment, team } = body;
  const isClassic = environment.slug === '';
  return {
    api_key_access: {
      boards: access.boards,
      columns: access.columns,
      datasets: access.create_datasets,
      events: access.events,
      markers: access.markers,
      queries: access.queries,
      recipients: access.recipients,
      slos: access.slos,
      triggers: access.triggers,
    },
    environment: {
      classic: isClassic,
      name: isClassic ? null : environment.name,
      slug: isClassic ? null : environment.slug,
    },
    team: { name: team.name, slug: team.slug },
  };
}
