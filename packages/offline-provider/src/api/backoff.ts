/** A request is sent 31 times at most: once, and again after 429, 5xx and lost connections. */
export const MAX_RETRIES = 30;

const LINEAR_MS = { least: 500, most: 950 } as const;
const RATE_LIMITED_MS = { least: 200, jitter: 1000 } as const;

export interface Failure {
  /** Undefined when there was no answer at all. */
  readonly status: number | undefined;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export const isRetried = ({ status }: Failure): boolean => status === undefined || status === 429 || status >= 500;

/**
 * How long to wait before the next try, in milliseconds. The real provider's schedule: a little longer every time, and
 * after 429 what the server asks for. There it adds up to a minute so that many clients do not come back together; on
 * this machine there is one, and a second will do.
 *
 * @param attempt counts from 0
 * @param random from 0 to 1
 */
export function waitMs(failure: Failure, attempt: number, random: number, now: number): number {
  if (failure.status !== 429) return (LINEAR_MS.least + random * (LINEAR_MS.most - LINEAR_MS.least)) * (attempt + 1);
  return Math.max(RATE_LIMITED_MS.least, resetMs(failure, now)) + random * RATE_LIMITED_MS.jitter;
}

/** `Ratelimit: limit=100, remaining=0, reset=2` (all three, in seconds), else `Retry-After` as a date. */
function resetMs({ headers }: Failure, now: number): number {
  const limits = new Map(
    String(headers.ratelimit ?? '')
      .split(',')
      .map((item) => item.trim().split('=') as [string, string]),
  );
  const isWhole = ['limit', 'remaining', 'reset'].every((name) => /^-?\d+$/.test(limits.get(name) ?? ''));
  if (isWhole && Number(limits.get('reset')) !== 0) return Number(limits.get('reset')) * 1000;
  const date = Date.parse(String(headers['retry-after'] ?? ''));
  return Number.isNaN(date) ? 0 : date - now;
}
