import type { Configuration } from '../configuration.ts';
import type { ObjectValue } from '../cty/value.ts';
import { goJson } from '../go-json.ts';
import { ApiError, apiError } from './api-error.ts';
import { httpSender } from './http.ts';
import { pathOf } from './path.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Reply<Answer> {
  readonly status: number;
  readonly body: Answer;
}

/** Honeycomb's API as a resource uses it. */
export interface Api {
  readonly configuration: Configuration;
  /**
   * One call. `{team}` in a path is the management key's team, the rest of the template comes from the values.
   * @throws ApiError for any status but 2xx
   */
  send<Answer>(method: Method, template: string, values: ObjectValue, body?: unknown): Promise<Reply<Answer>>;
}

export interface ApiOptions {
  readonly configuration: Configuration & { readonly apiUrl: string };
  readonly userAgent: string;
  readonly stop: AbortSignal;
}

interface ManagementAuth {
  readonly included?: readonly { readonly type: string; readonly attributes: { readonly slug: string } }[];
}

export async function connect({ configuration, userAgent, stop }: ApiOptions): Promise<Api> {
  const sendHttp = await httpSender(configuration.apiUrl, stop);
  let team: Promise<string> | undefined;

  async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Reply<Answer>> {
    const response = await sendHttp({
      method,
      path,
      headers: { 'User-Agent': userAgent, ...credentials(path, configuration) },
      ...(body === undefined ? {} : { body: goJson(body) }),
    });
    if (response.status < 200 || response.status > 299)
      throw apiError(response.status, response.statusText, response.body);
    return { status: response.status, body: read<Answer>(method, path, response.body) };
  }

  /** Asked for once, and again only when there was no answer. */
  async function teamSlug(): Promise<string> {
    team ??= request<ManagementAuth>('GET', '/2/auth').then(
      ({ body }) => body.included?.find(({ type }) => type === 'teams')?.attributes.slug ?? '',
    );
    return team.catch((error) => {
      team = undefined;
      throw error;
    });
  }

  return {
    configuration,
    send: async (method, template, values, body) => {
      const all = template.includes('{team}') ? { ...values, team: await teamSlug() } : values;
      return request(method, pathOf(template, all), body);
    },
  };
}

const credentials = (path: string, { apiKey = '', managementKey }: Configuration): Readonly<Record<string, string>> =>
  path.startsWith('/2/')
    ? {
        Authorization: `Bearer ${managementKey?.id}:${managementKey?.secret}`,
        'Content-Type': 'application/vnd.api+json',
      }
    : { 'X-Honeycomb-Team': apiKey, 'Content-Type': 'application/json' };

function read<Answer>(method: Method, path: string, body: string): Answer {
  if (body.trim() === '') return null as Answer;
  try {
    return JSON.parse(body) as Answer;
  } catch {
    if (method === 'DELETE') return null as Answer;
    throw new ApiError(0, '', `${method} ${path} was answered with something that is not JSON.`);
  }
}
