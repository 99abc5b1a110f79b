import { requestsPerMinute as configuredRequestsPerMinute, type EnvironmentName } from '../traffic.ts';
import { type Incident, type Incidents, incidentsOf, type Moment, millisecondsOf } from './incidents.ts';

/** What is made up, and how much of it. */
export interface SyntheticService {
  /** The same seed gives the same rows. @default 1 */
  readonly seed?: number;
  /** Requests start at this moment or later, with sessions under way as at any other time. */
  readonly from: Moment;
  /** Requests start before this moment; those under way are still answered. */
  readonly to: Moment;
  /** Mean over a week; by day and night, workday and weekend it is more or less. @default that of traffic.ts */
  readonly requestsPerMinute?: number;
  /** @default 'production' */
  readonly environment?: EnvironmentName;
  /** What goes wrong, and when. @default nothing but what always does */
  readonly incidents?: readonly Incident[];
}

/** The same with every default, and times in milliseconds since 1970. */
export interface CheckedService extends Required<Omit<SyntheticService, 'from' | 'to' | 'incidents'>> {
  readonly from: number;
  readonly to: number;
  readonly incidents: Incidents;
  readonly abuses: readonly { readonly from: number; readonly to: number; readonly requestsPerMinute: number }[];
}

/** @throws a sentence when a moment, the traffic or an incident makes no sense */
export function checkService(service: SyntheticService): CheckedService {
  const { seed = 1, environment = 'production', incidents = [] } = service;
  const { requestsPerMinute = configuredRequestsPerMinute(environment) } = service;
  const from = millisecondsOf(service.from, 'from');
  const to = millisecondsOf(service.to, 'to');
  if (from >= to) throw new RangeError('to: it has to be later than from');
  if (!(requestsPerMinute > 0) || requestsPerMinute === Number.POSITIVE_INFINITY)
    throw new RangeError(`requestsPerMinute: it is ${requestsPerMinute}; give a number above 0, such as 6`);
  const timed = incidents.map((incident) => {
    const start = millisecondsOf(incident.from, `${incident.kind}, from`);
    const end = millisecondsOf(incident.to, `${incident.kind}, to`);
    if (start >= end) throw new RangeError(`${incident.kind}, to: it has to be later than from`);
    checkAmounts(incident);
    return { incident, from: start, to: end };
  });
  return {
    seed,
    from,
    to,
    requestsPerMinute,
    environment,
    incidents: incidentsOf(timed),
    abuses: timed.flatMap(({ incident, ...during }) =>
      incident.kind === 'cost abuse' ? [{ ...during, requestsPerMinute: incident.requestsPerMinute }] : [],
    ),
  };
}

function checkAmounts(incident: Incident): void {
  if ('failureRate' in incident && !(incident.failureRate >= 0 && incident.failureRate <= 1))
    throw new RangeError(`${incident.kind}, failureRate: it is ${incident.failureRate}; it takes a share from 0 to 1`);
  if ('delayMs' in incident && !(incident.delayMs >= 0))
    throw new RangeError(`${incident.kind}, delayMs: it is ${incident.delayMs}; it takes milliseconds from 0`);
  if ('requestsPerMinute' in incident && !(incident.requestsPerMinute > 0))
    throw new RangeError(
      `${incident.kind}, requestsPerMinute: it is ${incident.requestsPerMinute}; it takes a number above 0`,
    );
}
