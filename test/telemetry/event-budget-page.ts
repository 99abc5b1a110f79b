import { table } from '../../scripts/docs/markdown.ts';
import {
  budgetUse,
  type EventUse,
  eventPlan,
  measureEvents,
  mostRequests,
} from '../../telemetry/lift-sys/event-budget.ts';
import { sample } from '../../telemetry/lift-sys/sample.ts';
import { sampling } from '../../telemetry/lift-sys/sampling.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { type EnvironmentName, traffic } from '../../telemetry/lift-sys/traffic.ts';
import { badDay } from './bad-day.ts';

/** A week of little traffic: what a request makes does not depend on how many there are. */
const week = { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', requestsPerMinute: 2 };

const environmentNames = Object.keys(traffic) as readonly EnvironmentName[];

export interface Measured {
  readonly normal: EventUse;
  readonly bad: EventUse;
  readonly sampled: Readonly<Record<EnvironmentName, EventUse>>;
}

/** What requests make on a normal week, on a day of incidents, and on the normal week if it were sampled. */
export function measure(): Measured {
  const rows = [...syntheticLiftSys(week)];
  const sampled = (environment: EnvironmentName) => measureEvents(sample(rows, sampling[environment]));
  return {
    normal: measureEvents(rows),
    bad: measureEvents(badDay()),
    sampled: { production: sampled('production'), staging: sampled('staging'), dev: sampled('dev') },
  };
}

/** In groups of three digits, rounded to three that count. */
function about(value: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return (Math.round(value / unit) * unit).toLocaleString('en').replaceAll(',', ' ');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const perRequest = ({ requests, events }: EventUse): number => events / requests;
const perTrace = ({ traces, spans }: EventUse): string => (spans / traces).toFixed(1);

/** docs/event-budget.md */
export function eventBudgetPage({ normal, bad, sampled }: Measured): string {
  const asked = environmentNames.map((name) => traffic[name].requestsPerMonth);
  const total = asked.reduce((sum, requests) => sum + requests, 0);
  const kept = environmentNames.map((name, index) => asked[index]! * perRequest(sampled[name]));
  const line = (name: string, requests: number, keptEvents: number) => {
    const use = budgetUse(requests, perRequest(normal));
    return [
      name,
      about(requests),
      about(use.eventsPerMonth),
      about(use.eventsPerDay),
      percent(use.share),
      `${about(keptEvents)} (${percent(keptEvents / eventPlan.eventsPerMonth)})`,
    ];
  };
  const most = mostRequests(perRequest(normal));
  return `${[
    '<!-- Made by test/telemetry/event-budget.test.ts; changes by hand are lost. After a change: npm run goldens. -->',
    '# Event budget',
    `Honeycomb bills events: every span, and every exception recorded on one. The plan has ${about(eventPlan.eventsPerMonth)} a month for all environments of the team. What lift-sys is asked is written down in telemetry/lift-sys/traffic.ts; what a request makes is measured on the synthetic service (telemetry/lift-sys/synthetic). A test fails when both together break the budget.`,
    table(
      ['Environment', 'Requests a month', 'Events a month', 'Events a day', 'Of the budget', 'If it were sampled'],
      [
        ...environmentNames.map((name, index) => line(name, asked[index]!, kept[index]!)),
        line(
          'Together',
          total,
          kept.reduce((sum, events) => sum + events, 0),
        ),
      ],
    ),
    `A request makes ${perTrace(normal)} spans on average, and ${perRequest(normal).toFixed(2)} events; on a day full of incidents, ${perTrace(bad)} and ${perRequest(bad).toFixed(2)}. The plan counts on ${eventPlan.spansPerRequest.least} to ${eventPlan.spansPerRequest.most} spans: a refused request has one, the fullest tree has eleven, and a retry, an LLM call that is tried again and a new database connection add one each.`,
    `The budget is broken at ${about(most)} requests a month, ${(most / total).toFixed(1)} times what is asked now; an attack or a loop that sends ${about((most - total) / 30.4)} requests a day more would do it. The saved query *Event volume per hour* shows what is really sent.`,
    '## Sampling',
    'lift-sys is not sampled: the budget does not need it. The rules for the day it does are in telemetry/lift-sys/sampling.ts: whole traces; all with an error, all requests of 10 s or more, and one in ten of the rest (one in four in staging, everything in dev). `refineryRules()` makes the rules file of Refinery, Honeycomb’s sampling proxy, of them; test/telemetry/goldens/refinery-rules.yaml is what it makes. Refinery decides when the root span has come, or after its TraceTimeout; a request that takes longer is decided without its duration, so set TraceTimeout above the longest request.',
    'Honeycomb weighs COUNT, SUM, AVG and percentiles by the sample rate, so that they are right on average. COUNT_DISTINCT is not weighed: *Cost per request* would be too high, *Active users* too low, and *Session completion rate* askew, because sessions with a failure are kept more often. They have to change first.',
    'What is estimated has an error. Of n requests that are kept one in r, the estimated number has a standard error of the square root of n (r − 1): of 100 ordinary requests, one in ten of which is kept, 30; of 1000, 95. Failed and slow requests are counted exactly. The tests evaluate every trigger and burn alert on four hours of 60 requests a minute with five incidents, with and without sampling: each decides alike at every evaluation whose value is four standard errors or more from the threshold, fewer than a quarter are nearer than that, and each incident is told of within one evaluation of when it would have been. Nearer than that either may fire alone.',
    'At the traffic of today sampling would do harm. Five minutes have some forty requests, of which four would be kept: in a normal synthetic week *Slow requests* then fired nine times instead of three.',
  ].join('\n\n')}\n`;
}
