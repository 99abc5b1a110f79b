import { isRequestRow, type LiftSysRow } from './row.ts';
import { daysPerMonth, type Traffic } from './traffic.ts';

/** What Honeycomb's plan allows, and what the design of the traces promises. */
export interface EventPlan {
  /** For all environments of the team together. Every span, span event and link is an event. */
  readonly eventsPerMonth: number;
  readonly spansPerRequest: { readonly least: number; readonly most: number };
}

export const eventPlan: EventPlan = { eventsPerMonth: 20_000_000, spansPerRequest: { least: 6, most: 10 } };

/** What requests make, as it is sent. */
export interface EventUse {
  /** Requests, those included that sampling dropped. */
  readonly requests: number;
  /** Traces that are sent. */
  readonly traces: number;
  /** Rows that are sent: spans and annotations. */
  readonly events: number;
  readonly spans: number;
}

/** Counts what rows are: each is an event, and a request stands for as many as its sample rate says. */
export function measureEvents(rows: Iterable<LiftSysRow>): EventUse {
  let [requests, traces, events, spans] = [0, 0, 0, 0];
  for (const row of rows) {
    events++;
    if (row.data['meta.annotation_type'] === undefined) spans++;
    if (!isRequestRow(row)) continue;
    traces++;
    requests += row.sampleRate ?? 1;
  }
  return { requests, traces, events, spans };
}

/** How much of the plan a volume of requests uses. */
export interface BudgetUse {
  readonly requestsPerMonth: number;
  readonly eventsPerMonth: number;
  readonly eventsPerDay: number;
  /** Share of the plan, above 1 when it is broken. */
  readonly share: number;
}

export function budgetUse(requestsPerMonth: number, eventsPerRequest: number, plan: EventPlan = eventPlan): BudgetUse {
  const eventsPerMonth = requestsPerMonth * eventsPerRequest;
  return {
    requestsPerMonth,
    eventsPerMonth,
    eventsPerDay: eventsPerMonth / daysPerMonth,
    share: eventsPerMonth / plan.eventsPerMonth,
  };
}

/** The most requests a month that the plan takes. */
export const mostRequests = (eventsPerRequest: number, plan: EventPlan = eventPlan): number =>
  Math.floor(plan.eventsPerMonth / eventsPerRequest);

const number = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

/** What is wrong with the volume of events, in sentences with numbers and what would be right. */
export function checkEventBudget(
  traffic: Traffic,
  { requests, traces, events, spans }: EventUse,
  plan: EventPlan = eventPlan,
): readonly string[] {
  const problems: string[] = [];
  const perRequest = { events: events / requests, spans: spans / traces };
  const { least, most } = plan.spansPerRequest;
  if (perRequest.spans < least || perRequest.spans > most)
    problems.push(
      `A request makes ${perRequest.spans.toFixed(1)} spans on average; the plan counts on ${least} to ${most}.`,
    );
  const asked = Object.values(traffic).reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
  const use = budgetUse(asked, perRequest.events, plan);
  if (use.share > 1) {
    const environments = Object.entries(traffic).map(([name, of]) => `${name} ${number(of.requestsPerMonth)}`);
    problems.push(
      `${number(asked)} requests a month (${environments.join(', ')}) make ${number(use.eventsPerMonth)} events, ${number(use.eventsPerMonth - plan.eventsPerMonth)} more than the plan's ${number(plan.eventsPerMonth)}. At ${perRequest.events.toFixed(1)} events a request it takes ${number(mostRequests(perRequest.events, plan))} requests; for more, sample (telemetry/lift-sys/sampling.ts) or enlarge the plan.`,
    );
  }
  return problems;
}
