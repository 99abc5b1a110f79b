import { type Client, honeycombClient } from 'honeycomb-api';
import type { Target } from '../stacks/settings.ts';
import { checkKey, isLoopback, type Purpose } from './deploy-checks.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Honeycomb's address: HONEYCOMB_API_ENDPOINT, or the US. */
export const apiUrl = ({ HONEYCOMB_API_ENDPOINT: url }: Variables): string => url || 'https://api.honeycomb.io';

export interface HoneycombAccess {
  readonly client: Client;
  readonly url: string;
  /** Slug of the team that the key belongs to. */
  readonly team: string;
}

/**
 * Honeycomb as the key in HONEYCOMB_API_KEY opens it, after Honeycomb itself has said whose key it is.
 * @throws when the provider cannot reach it, or the key is not the right one; nothing is changed then
 */
export async function openHoneycomb(
  variables: Variables,
  target: Target,
  provider: 'real' | 'offline',
  purpose: Purpose,
): Promise<HoneycombAccess> {
  const url = apiUrl(variables);
  if (provider === 'offline' && !isLoopback(url))
    throw new Error(
      `The offline provider talks to this machine only, and ${url} is not on it. Nothing was changed. Run this where Terraform can get the provider, or set HONEYCOMB_API_ENDPOINT to a local Honeycomb.`,
    );
  const client = honeycombClient({ url, key: variables.HONEYCOMB_API_KEY });
  const { slug } = await checkKey(client, url, target, purpose);
  return { client, url, team: slug };
}
