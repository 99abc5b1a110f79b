import { type QueryValue, queryLink } from 'honeycomb-query';

/**
 * What links in documents open: the defaults of HONEYCOMB_TEAM and HONEYCOMB_ENVIRONMENT in stacks/settings.ts. They are
 * fixed, so that a document is the same whoever writes it.
 */
export const documentedPlace = { team: 'lift-sys', environment: 'production' } as const;

/** Addresses of Honeycomb's pages by region. A team is in one of them. */
export const regions = { US: 'https://ui.honeycomb.io', EU: 'https://ui.eu1.honeycomb.io' } as const;

/** The links that open and run a query, by region. */
export const queryLinks = (query: QueryValue): Readonly<Record<keyof typeof regions, string>> => ({
  US: queryLink({ url: regions.US, ...documentedPlace }, query),
  EU: queryLink({ url: regions.EU, ...documentedPlace }, query),
});
