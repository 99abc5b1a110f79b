import type { Operation } from 'honeycomb-api';

/** So many requests in a window. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The limits that Honeycomb documents. The general one is the example of its API reference; what a team really gets is
 * not published. Query results have their own; the stricter one for queries over other spans is not enforced.
 * @see https://docs.honeycomb.io/api/rate-limit/
 */
export interface Limits {
  readonly general: Limit;
  readonly queryResults: Limit;
}
export const documentedLimits: Limits = {
  general: { requests: 100, seconds: 60 },
  queryResults: { requests: 10, seconds: 60 },
};

export interface Allowance {
  readonly allowed: boolean;
  /** `Ratelimit` and `RatelimitPolicy` always; `Retry-After` with a refusal, but not for query results. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts each key's requests in fixed windows. */
export function rateLimiter(
  limits: Limits,
  nowMs: () => number,
): (key: string, operation: Operation | undefined) => Allowance {
  const windows = new Map<string, { readonly ends: number; used: number }>();
  return (key, operation) => {
    const forResults = operation?.method === 'POST' && operation.path.startsWith('/1/query_results/');
    const { requests, seconds } = forResults ? limits.queryResults : limits.general;
    const name = forResults ? `results ${key}` : key;
    const now = nowMs();
    let window = windows.get(name);
    if (window === undefined || window.ends <= now) {
      for (const [other, { ends }] of windows) if (ends <= now) windows.delete(other);
      window = { ends: now + seconds * 1000, used: 0 };
      windows.set(name, window);
    }
    const allowed = window.used < requests;
    if (allowed) window.used += 1;
    const reset = Math.max(1, Math.ceil((window.ends - now) / 1000));
    const retryAfter: Record<string, string> =
      !allowed && !forResults ? { 'Retry-After': new Date(window.ends).toUTCString() } : {};
    return {
      allowed,
      headers: {
        Ratelimit: `limit=${requests}, remaining=${requests - window.used}, reset=${reset}`,
        RatelimitPolicy: `${requests};w=${seconds}`,
        ...retryAfter,
      },
    };
  };
}
