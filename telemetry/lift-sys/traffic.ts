import type { LiftSysValues } from './row.ts';

export type EnvironmentName = LiftSysValues['deployment.environment'];

/** How much each environment of lift-sys is asked: what the event budget is checked against. */
export const traffic: Traffic = {
  production: { requestsPerMonth: 400_000 },
  staging: { requestsPerMonth: 30_000 },
  dev: { requestsPerMonth: 10_000 },
};

export type Traffic = Readonly<Record<EnvironmentName, { readonly requestsPerMonth: number }>>;

/** Days in a month, as Honeycomb counts when it makes a daily target of a monthly budget. */
export const daysPerMonth = 30.4;

/** Mean number of requests a minute of an environment. */
export const requestsPerMinute = (environment: EnvironmentName, of: Traffic = traffic): number =>
  of[environment].requestsPerMonth / (daysPerMonth * 24 * 60);
