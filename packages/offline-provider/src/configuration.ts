import { elements, isKnown, isObject, isUnknown, type ObjectValue, type Value } from './cty/value.ts';
import type { Problem } from './engine/problem.ts';

/** How the provider is configured: by its block, and where that says nothing by the environment. */
export interface Configuration {
  /** Key of the API's first version. */
  readonly apiKey: string | undefined;
  /** Key of the API's second version, for environments and API keys. */
  readonly managementKey: { readonly id: string; readonly secret: string } | undefined;
  /** Where the API is, or undefined for Honeycomb itself, which is never called from here. */
  readonly apiUrl: string | undefined;
  readonly importOnConflict: { readonly column: boolean; readonly dataset: boolean };
  readonly intelligence: boolean;
}

export type Configured =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the provider's block with the real provider's rules about keys: one of the two kinds at least, none by halves. */
export function configure(config: ObjectValue, env: NodeJS.ProcessEnv): Configured {
  const unknown = (['api_key', 'api_key_id', 'api_key_secret'] as const).filter((name) =>
    isUnknown(config[name] ?? null),
  );
  if (unknown.length > 0)
    return {
      ok: false,
      problems: unknown.map((name) => ({
        summary: `Unknown Honeycomb ${name}`,
        detail: `${name} must be known before anything is planned: write it down, or give it in the environment.`,
        path: [name],
      })),
    };
  const apiKey = setting(config.api_key, env.HONEYCOMB_API_KEY || env.HONEYCOMBIO_APIKEY);
  const id = setting(config.api_key_id, env.HONEYCOMB_KEY_ID);
  const secret = setting(config.api_key_secret, env.HONEYCOMB_KEY_SECRET);
  if ((id === undefined) !== (secret === undefined))
    return refuse(
      'A management key has an id and a secret. Set api_key_id and api_key_secret, or HONEYCOMB_KEY_ID and HONEYCOMB_KEY_SECRET.',
    );
  if (apiKey === undefined && id === undefined)
    return refuse(
      'A key is needed, though it is not used without an API: set api_key or HONEYCOMB_API_KEY, or both parts of a management key.',
    );
  const [features] = elements(config.features);
  return {
    ok: true,
    configuration: {
      apiKey,
      managementKey: id !== undefined && secret !== undefined ? { id, secret } : undefined,
      apiUrl: setting(isUnknown(config.api_url ?? null) ? null : config.api_url, env.HONEYCOMB_API_ENDPOINT),
      importOnConflict: {
        column: feature(features, 'column', 'import_on_conflict'),
        dataset: feature(features, 'dataset', 'import_on_conflict'),
      },
      intelligence: feature(features, 'intelligence', 'enabled'),
    },
  };
}

/** Loopback is this machine: 127.0.0.0/8, ::1 and the name localhost. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** What the block says counts, even when it is empty; an empty key is no key. */
const setting = (value: Value | undefined, fallback: string | undefined): string | undefined =>
  (isKnown(value) ? String(value) : fallback) || undefined;

function feature(features: Value | undefined, block: string, name: string): boolean {
  const [inner] = isObject(features) ? elements(features[block]) : [];
  return isObject(inner) && inner[name] === true;
}

const refuse = (detail: string): Configured => ({
  ok: false,
  problems: [{ summary: 'Unable to initialize Honeycomb provider', detail, path: [] }],
});
