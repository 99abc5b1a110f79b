import { setTimeout as sleep } from 'node:timers/promises';
import type { Query, QueryResult } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { text } from '../api/fields.ts';
import type { ObjectValue, Value } from '../cty/value.ts';
import { queryBody, queryText } from '../rules/query-text.ts';

const POLL_MS = 200;

/** Runs a query and waits for its result. Every value in it is text, because Terraform has no mixed maps. */
export async function readQueryResult(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body: query } = await api.send<Query>(
    'POST',
    '/1/queries/{dataset}',
    config,
    queryBody(text(config.query_json)),
  );
  const started = await api.send<QueryResult>('POST', '/1/query_results/{dataset}', config, { query_id: query.id });
  let result: QueryResult;
  do {
    await sleep(POLL_MS);
    result = (await api.send<QueryResult>('GET', '/1/query_results/{dataset}/{id}', { ...config, id: started.body.id }))
      .body;
  } while (!result.complete);
  return {
    id: result.id,
    query_json: queryText(query),
    query_id: query.id,
    query_url: result.links?.query_url ?? '',
    graph_image_url: result.links?.graph_image_url ?? '',
    results: (result.data?.results ?? []).map(({ data }) =>
      Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plainText(value)])),
    ),
  };
}

/** A value as Go prints it. */
const plainText = (value: unknown): Value => {
  if (value === null) return '<nil>';
  if (typeof value !== 'number' || value === 0) return String(value);
  // Go takes an exponent from 1e21 on, as JavaScript does, but of two digits at least, and below 1e-4, not 1e-6.
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const short = exponent < -4 || exponent >= 21 ? value.toExponential() : String(value);
  return short.replace(/e([+-])(\d)$/, 'e$10$2');
};
