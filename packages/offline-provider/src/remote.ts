import type { Api } from './api/api.ts';
import { type Configuration, isLoopback } from './configuration.ts';
import type { Problem } from './engine/problem.ts';
import type { Half } from './engine/resource.ts';
import { PROVIDER_VERSION } from './provider-schema.ts';

/** The way to the API, once the provider is configured. */
export interface Remote {
  readonly configuration: Configuration | undefined;
  configure(configuration: Configuration, terraformVersion: string): void;
  /**
   * The API, or why there is none here.
   * @param what what needs it, to begin a sentence with
   */
  reach(what: string, version: 'v1' | 'v2'): Promise<{ readonly api: Api } | { readonly problem: Problem }>;
  /** Ends all waiting: Terraform was asked to stop. */
  stop(): void;
}

/** Nothing of the client is loaded before something needs an API: validation and plans start faster without it. */
export function createRemote(): Remote {
  const stopping = new AbortController();
  let configuration: Configuration | undefined;
  let userAgent = '';
  let api: Promise<Api> | undefined;
  return {
    get configuration() {
      return configuration;
    },
    configure(given, terraformVersion) {
      configuration = given;
      userAgent = `Terraform/${terraformVersion} offline-provider-honeycombio/${PROVIDER_VERSION}`;
      api = undefined;
    },
    async reach(what, version) {
      const apiUrl = configuration?.apiUrl;
      if (!configuration || apiUrl === undefined || !isLoopback(apiUrl))
        return { problem: needsLoopback(what, apiUrl) };
      const [missingKey] = keyProblem(version, configuration);
      if (missingKey) return { problem: missingKey };
      const options = { configuration: { ...configuration, apiUrl }, userAgent, stop: stopping.signal };
      api ??= import('./api/api.ts').then(({ connect }) => connect(options));
      return { api: await api };
    },
    stop: () => stopping.abort(),
  };
}

/** The newer half of the real provider asks for the right key when it plans, the older one when it applies. */
export function planKeyProblem(half: Half, version: 'v1' | 'v2', configuration: Configuration | undefined) {
  return half === 'framework' && configuration ? keyProblem(version, configuration) : [];
}

function keyProblem(version: 'v1' | 'v2', { apiKey, managementKey }: Configuration): readonly Problem[] {
  if (version === 'v1' ? apiKey : managementKey) return [];
  const names = version === 'v1' ? 'api_key or HONEYCOMB_API_KEY' : 'api_key_id and api_key_secret, or their variables';
  return [{ summary: 'Failed to configure client', detail: `This needs another key: set ${names}.`, path: [] }];
}

const needsLoopback = (what: string, url: string | undefined): Problem => ({
  summary: `${what} needs an API`,
  detail: `It talks to loopback only, and api_url is ${url ?? 'not set, which means Honeycomb'}. Use the real provider, or set api_url to a server on this machine; \`terraform plan -refresh=false\` needs none.`,
  path: [],
});
