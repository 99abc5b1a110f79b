import { dearestLlm } from './llm-models.ts';
import type { Random } from './random.ts';
import * as requests from './requests.ts';
import type { CheckedService } from './service.ts';
import { newSession, newSessionOf, type Session } from './session.ts';
import { startTrace } from './trace.ts';
import { abuser } from './users.ts';
import { versionAt } from './versions.ts';

/** What starts a request: someone who goes on with a session, or an abuser; undefined stands for someone new. */
export type Next =
  | { readonly kind: 'step'; readonly step: Step; readonly session: Session }
  | { readonly kind: 'abuse'; readonly requestsPerMinute: number; readonly until: number };

export type Step = 'update' | 'finalize' | 'abandon';

/** Of those who are new, the share that optimizes or tests instead of creating a session. */
const optimizationRate = 0.015;
const robustnessRate = 0.02;

/** Answers the request that starts at a time, in whole milliseconds since 1970. */
export function answer(
  { environment, incidents }: CheckedService,
  random: Random,
  start: number,
  next: Next | undefined,
): requests.Answered {
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
  if (next === undefined) {
    const session = newSession(random);
    const drawn = random.next();
    if (drawn < optimizationRate) return requests.optimize(run('optimize', session), session.llm);
    if (drawn < optimizationRate + robustnessRate)
      return requests.testRobustness(run('robustness', session), session.llm);
    return requests.createSession(run('create', session), session);
  }
  if (next.kind === 'abuse') {
    const session = newSessionOf(random, abuser, dearestLlm, random.integer(50_000, 110_000));
    return { rows: requests.createSession(run('create', session), session).rows };
  }
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
