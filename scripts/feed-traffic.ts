import type { LiftSysRow } from '../telemetry/lift-sys/row.ts';
import { badDeploy, type Incident } from '../telemetry/lift-sys/synthetic/incidents.ts';
import { loadAt } from '../telemetry/lift-sys/synthetic/load-curve.ts';
import { syntheticLiftSys } from '../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import type { EnvironmentName } from '../telemetry/lift-sys/traffic.ts';

export const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Longer than anybody watches. */
const yearMs = 365 * dayMs;

/** What lift-sys is asked at night too while somebody watches: enough for alerts that need twenty requests in 5 min. */
const requestsPerMinuteWatched = 12;
/** Mean of the day before, which fills the boards and is quick to send. */
const requestsPerMinuteBefore = 4;

/** When the incident begins and ends, in minutes after the traffic that one watches begins; it resolves some minutes later. */
const incidentMinutes = { from: 10, to: 22 } as const;
/** Minutes that it takes until the alert has resolved. */
export const storyMinutes = 40;

export interface Incidence {
  readonly incident: Incident;
  readonly from: number;
  readonly to: number;
  readonly inWords: string;
}

/** A deployment that breaks six in ten code generations and is rolled back, after a time in milliseconds since 1970. */
export function incidentAfter(start: number): Incidence {
  const [from, to] = [start + incidentMinutes.from * minuteMs, start + incidentMinutes.to * minuteMs];
  const incident = badDeploy({ from: new Date(from), to: new Date(to) });
  return { incident, from, to, inWords: 'a bad deployment: six in ten code generations fail' };
}

/** The traffic before the one that is watched, in the order of time. */
export const trafficBefore = (environment: EnvironmentName, from: number, to: number): Iterable<LiftSysRow> =>
  syntheticLiftSys({
    environment,
    from: new Date(from),
    to: new Date(to),
    requestsPerMinute: requestsPerMinuteBefore,
    seed: 2,
  });

/** Traffic from a time on, as it arrives. */
export interface ArrivingTraffic {
  /** What has arrived by a time in milliseconds since 1970 and was not taken before. */
  arrivedBy(time: number): readonly LiftSysRow[];
}

export function arrivingTraffic(
  environment: EnvironmentName,
  from: number,
  incidents: readonly Incident[],
): ArrivingTraffic {
  const requestsPerMinute = requestsPerMinuteWatched / loadAt(from);
  const rows = syntheticLiftSys({
    environment,
    from: new Date(from),
    to: new Date(from + yearMs),
    requestsPerMinute,
    incidents,
  });
  // Rows come in the order of their time; a long span arrives after shorter ones that began later.
  let waiting: LiftSysRow[] = [];
  return {
    arrivedBy(time) {
      while ((waiting.at(-1)?.time ?? 0) <= time) {
        const next = rows.next();
        if (next.done) break;
        waiting.push(next.value);
      }
      const arrived = waiting.filter(({ arrival }) => arrival <= time);
      waiting = waiting.filter(({ arrival }) => arrival > time);
      return arrived;
    },
  };
}
