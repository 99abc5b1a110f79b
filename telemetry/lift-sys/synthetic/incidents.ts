import type { LiftSysValues } from '../row.ts';

/** A moment: an ISO 8601 text with its time zone, such as `2026-03-02T08:00:00Z`, or a Date. */
export type Moment = string | Date;

/** When an incident hits: requests that start at `from` or later, and before `to`. */
interface During {
  readonly from: Moment;
  readonly to: Moment;
}

interface ProviderOutage extends During {
  readonly provider: LiftSysValues['llm.provider'];
  /** Share of calls that fail, 0 to 1. */
  readonly failureRate: number;
}

interface SlowDatabase extends During {
  /** How much longer each operation takes in milliseconds: half of them more, half of them less. */
  readonly delayMs: number;
}

interface FailingConnections extends During {
  /** Share of attempts to connect that fail, 0 to 1. */
  readonly failureRate: number;
}

interface CostAbuse extends During {
  /** Requests with very long prompts that one user sends on top of all others'. */
  readonly requestsPerMinute: number;
}

interface BadDeploy extends During {
  /** `service.version` while it is deployed. @default that of the week with .1 behind it */
  readonly version?: string;
  /** Share of code generations that end in a ValidationError, 0 to 1. */
  readonly failureRate: number;
}

/** Something that goes wrong for a while. */
export type Incident =
  | ({ readonly kind: 'provider outage' } & ProviderOutage)
  | ({ readonly kind: 'slow database' } & SlowDatabase)
  | ({ readonly kind: 'failing connections' } & FailingConnections)
  | ({ readonly kind: 'cost abuse' } & CostAbuse)
  | ({ readonly kind: 'bad deploy' } & BadDeploy)
  | ({ readonly kind: 'no traffic' } & During);

export type IncidentOf<Kind extends Incident['kind']> = Extract<Incident, { readonly kind: Kind }>;

/** Calls to one LLM provider fail, nine in ten. @example providerOutage({ provider: 'anthropic', from, to }) */
export const providerOutage = (of: During & Pick<ProviderOutage, 'provider'> & Partial<ProviderOutage>): Incident => ({
  kind: 'provider outage',
  failureRate: 0.9,
  ...of,
});

/** Every database operation takes 6 s longer, so that most requests take more than 10 s. */
export const slowDatabase = (of: During & Partial<SlowDatabase>): Incident => ({
  kind: 'slow database',
  delayMs: 6000,
  ...of,
});

/** The connection pool is empty and nine in ten attempts to connect fail. */
export const failingConnections = (of: During & Partial<FailingConnections>): Incident => ({
  kind: 'failing connections',
  failureRate: 0.9,
  ...of,
});

/** One user sends six requests a minute with very long prompts, about 20 US dollars an hour. */
export const costAbuse = (of: During & Partial<CostAbuse>): Incident => ({
  kind: 'cost abuse',
  requestsPerMinute: 6,
  ...of,
});

/** A new version in which six in ten code generations fail. It is rolled back at the end. */
export const badDeploy = (of: During & Partial<BadDeploy>): Incident => ({
  kind: 'bad deploy',
  failureRate: 0.6,
  ...of,
});

/** Nobody asks anything, and no request that was to come is made up for: a quiet night, or a broken front door. */
export const noTraffic = (of: During): Incident => ({ kind: 'no traffic', ...of });

/** An incident with its times in milliseconds since 1970. */
interface Timed {
  readonly incident: Incident;
  readonly from: number;
  readonly to: number;
}

/** What is wrong at a time. */
export interface Incidents {
  /** The incidents of this kind that hit at a time in milliseconds since 1970. */
  at<Kind extends Incident['kind']>(time: number, kind: Kind): readonly IncidentOf<Kind>[];
}

const none: readonly never[] = [];

export const incidentsOf = (timed: readonly Timed[]): Incidents => ({
  at<Kind extends Incident['kind']>(time: number, kind: Kind) {
    if (timed.length === 0) return none;
    const hit = timed.filter(({ incident, from, to }) => incident.kind === kind && from <= time && time < to);
    return hit.map(({ incident }) => incident as IncidentOf<Kind>);
  },
});

/**
 * The milliseconds since 1970 of a moment.
 * @throws a sentence that begins with where the moment was given, when it is none
 */
export function millisecondsOf(moment: Moment, where: string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time) || (typeof moment === 'string' && !/(Z|[+-]\d\d:\d\d)$/.test(moment)))
    throw new RangeError(`${where}: "${moment}" is no moment; write it like 2026-03-02T08:00:00Z, with its time zone`);
  return time;
}
