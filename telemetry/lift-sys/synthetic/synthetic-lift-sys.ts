import type { LiftSysRow } from '../row.ts';
import { answer, type Next, type Step } from './answer.ts';
import { nextArrival } from './load-curve.ts';
import { type Random, seededRandom } from './random.ts';
import { type CheckedService, checkService, type SyntheticService } from './service.ts';
import type { Session } from './session.ts';
import { timeQueue } from './time-queue.ts';

/** How many requests one arrival makes in the end, its own included; a test compares it with what is made. */
const requestsPerArrival = 2.31;

/** Sessions last minutes: this long before `from`, those that are then under way begin. */
const warmUpMs = 45 * 60_000;

const meanThinkingMs = 100_000;
const leastThinkingMs = 8000;

/** What a user does next with a session whose request was answered. */
function nextStep(random: Random, { ir }: Session): Step | undefined {
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
  return rowsOf(checkService(service));
}

function* rowsOf(service: CheckedService): Generator<LiftSysRow, void, undefined> {
  const { from, to, incidents } = service;
  const random = seededRandom(service.seed);
  const arrivalsPerMinute = service.requestsPerMinute / requestsPerArrival;
  const rows = timeQueue<LiftSysRow>();
  const planned = timeQueue<Next>();
  const planAbuse = (after: number, abuse: Extract<Next, { readonly kind: 'abuse' }>): void => {
    const time = after + random.exponential(60_000 / abuse.requestsPerMinute);
    if (time < abuse.until) planned.put(time, abuse);
  };
  for (const { requestsPerMinute, from, to } of service.abuses)
    planAbuse(from, { kind: 'abuse', requestsPerMinute, until: to });

  let arrival = nextArrival(random, from - warmUpMs, arrivalsPerMinute);
  for (;;) {
    const time = Math.min(arrival, planned.nextTime());
    if (time >= to) break;
    const start = Math.floor(time);
    while (rows.nextTime() <= start) yield rows.take()!;
    const next = planned.nextTime() <= arrival ? planned.take() : undefined;
    if (next === undefined) arrival = nextArrival(random, arrival, arrivalsPerMinute);
    if (next?.kind === 'abuse') planAbuse(time, next);
    if (incidents.at(start, 'no traffic').length > 0) continue;

    const { rows: made, session } = answer(service, random, start, next);
    if (start >= from) for (const row of made) rows.put(row.time, row);
    const step = session && nextStep(random, session);
    if (step === undefined) continue;
    const answeredAt = start + made[0]!.data.duration_ms!;
    const thinking = leastThinkingMs + random.exponential(meanThinkingMs);
    planned.put(answeredAt + thinking, { kind: 'step', step, session: session! });
  }
  while (rows.nextTime() < Number.POSITIVE_INFINITY) yield rows.take()!;
}
