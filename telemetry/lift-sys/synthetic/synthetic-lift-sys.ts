import type { LiftSysRow } from '../row.ts';
import { requestsPerMinute as configuredRequestsPerMinute, type EnvironmentName } from '../traffic.ts';
import { type Incident, type Incidents, incidentsOf, type Moment, millisecondsOf } from './incidents.ts';
import { dearestLlm } from './llm-models.ts';
import { nextArrival } from './load-curve.ts';
import { type Random, seededRandom } from './random.ts';
import * as requests from './requests.ts';
import { newSession, newSessionOf, type Session } from './session.ts';
import { timeQueue } from './time-queue.ts';
import { startTrace } from './trace.ts';
import { abuser } from './users.ts';
import { versionAt } from './versions.ts';

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

/** What starts a request: someone new, someone who goes on, or an abuser. */
type Next =
  | { readonly kind: 'step'; readonly step: 'update' | 'finalize' | 'abandon'; readonly session: Session }
  | { readonly kind: 'abuse'; readonly requestsPerMinute: number; readonly until: number };

/** How many requests one arrival makes in the end, its own included; a test compares it with what is made. */
const requestsPerArrival = 2.31;

/** Sessions last minutes: this long before `from`, those that are then under way begin. */
const warmUpMs = 45 * 60_000;

const meanThinkingMs = 100_000;
const leastThinkingMs = 8000;

const optimizationRate = 0.015;
const robustnessRate = 0.02;

/** What a user does next with a session whose request was answered. */
function nextStep(random: Random, { ir }: Session): 'update' | 'finalize' | 'abandon' | undefined {
  if (random.chance(0.09)) return 'abandon';
  if (random.chance(0.1)) return undefined;
  return ir.holes > 0 && random.chance(0.92) ? 'update' : 'finalize';
}

/**
 * The rows that lift-sys would send to Honeycomb, one by one in the order of their time, made up but in agreement with each
 * other: sessions from creation to their end, traces as in the plan, costs that follow from tokens, failures with their
 * exceptions. It holds what is under way, whatever the length of time.
 * @throws a sentence when a moment, the traffic or an incident makes no sense
 * @example for (const row of syntheticLiftSys({ from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' })) …
 */
export function syntheticLiftSys(service: SyntheticService): Generator<LiftSysRow, void, undefined> {
  return rowsOf(checked(service));
}

interface Checked extends Required<Omit<SyntheticService, 'from' | 'to' | 'incidents'>> {
  readonly from: number;
  readonly to: number;
  readonly incidents: Incidents;
  readonly abuses: readonly { readonly from: number; readonly to: number; readonly requestsPerMinute: number }[];
}

function* rowsOf(service: Checked): Generator<LiftSysRow, void, undefined> {
  const { from, to, environment, incidents } = service;
  const random = seededRandom(service.seed);
  const arrivalsPerMinute = service.requestsPerMinute / requestsPerArrival;
  const rows = timeQueue<LiftSysRow>();
  const planned = timeQueue<Next>();
  for (const abuse of service.abuses) {
    const { requestsPerMinute, to: until } = abuse;
    planned.put(abuse.from + random.exponential(60_000 / requestsPerMinute), {
      kind: 'abuse',
      requestsPerMinute,
      until,
    });
  }
  let arrival = nextArrival(random, from - warmUpMs, arrivalsPerMinute);

  for (;;) {
    const time = Math.min(arrival, planned.nextTime());
    if (time >= to) break;
    const start = Math.floor(time);
    while (rows.nextTime() <= start) yield rows.take()!;
    const next = planned.nextTime() <= arrival ? planned.take() : undefined;
    if (next === undefined) arrival = nextArrival(random, arrival, arrivalsPerMinute);
    if (next?.kind === 'abuse') {
      const after = time + random.exponential(60_000 / next.requestsPerMinute);
      if (after < next.until) planned.put(after, next);
    }
    if (incidents.at(start, 'no traffic').length > 0) continue;
    const { rows: made, session } = answer(start, next);
    if (start >= from) for (const row of made) rows.put(row.time, row);
    if (session === undefined) continue;
    const step = nextStep(random, session);
    const thinking = leastThinkingMs + random.exponential(meanThinkingMs);
    if (step) planned.put(made[0]!.time + made[0]!.data.duration_ms! + thinking, { kind: 'step', step, session });
  }
  while (rows.nextTime() < Number.POSITIVE_INFINITY) yield rows.take()!;

  function answer(start: number, next: Next | undefined): requests.Answered {
    const run = (route: requests.RouteName, { user }: Session) => {
      const [badDeploy] = incidents.at(start, 'bad deploy');
      const deployed = versionAt(start);
      const trace = startTrace(random, requests.rootName(route), start, {
        version: badDeploy ? (badDeploy.version ?? `${deployed}.1`) : deployed,
        environment,
        userId: user.id,
        requestId: `req_${random.hex(16)}`,
      });
      return { random, trace, start, incidents };
    };
    if (next?.kind === 'abuse') {
      const session = newSessionOf(random, abuser, dearestLlm, random.integer(50_000, 110_000));
      const { rows } = requests.createSession(run('create', session), session);
      return { rows };
    }
    if (next?.kind === 'step') {
      const { step, session } = next;
      switch (step) {
        case 'update':
          return requests.updateSession(run('update', session), session);
        case 'finalize':
          return requests.finalizeSession(run('finalize', session), session);
        case 'abandon':
          return requests.abandonSession(run('abandon', session), session);
      }
    }
    const session = newSession(random);
    const kind = random.next();
    if (kind < optimizationRate) return requests.optimize(run('optimize', session), session.llm);
    if (kind < optimizationRate + robustnessRate)
      return requests.testRobustness(run('robustness', session), session.llm);
    return requests.createSession(run('create', session), session);
  }
}

function checked(service: SyntheticService): Checked {
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
