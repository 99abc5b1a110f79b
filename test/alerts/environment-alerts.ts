import type { SloDefinition, TriggerDefinition } from 'honeycomb-constructs';
import { type AlertRule, alertRules } from 'honeycomb-engine/vitest';
import { environments } from '../../stacks/environments.ts';
import { alertsOf } from '../../stacks/lift-sys/alerts.ts';
import type { Environments } from '../../stacks/lift-sys/environment.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { readSettings } from '../../stacks/settings.ts';

/** Alerts that need tests of their own, with the environment in their names. */
export interface EnvironmentAlerts {
  readonly triggers: readonly TriggerDefinition[];
  readonly slos: readonly SloDefinition[];
}

/**
 * The alerts that decide otherwise in an environment than their definitions say: by threshold, query, window, frequency,
 * target, or the numbers of a burn alert. Whom they tell and what they say decides nothing.
 */
export function alertsOfEnvironments(table: Environments): EnvironmentAlerts {
  const deployed = Object.keys(table).map((environment) => ({
    environment,
    alerts: alertsOf(readSettings({ HONEYCOMB_ENVIRONMENT: environment }, table)),
  }));
  return {
    triggers: deployed.flatMap(({ environment, alerts }) =>
      alerts.triggers
        .filter((trigger) => decideOtherwise(alertRules([trigger], [])))
        .map((trigger) => ({ ...trigger, name: nameIn(environment, trigger.name) })),
    ),
    slos: deployed.flatMap(({ environment, alerts }) =>
      alerts.slos
        .filter((slo) => decideOtherwise(alertRules([], [slo])))
        .map((slo) => ({ ...slo, name: nameIn(environment, slo.name) })),
    ),
  };
}

const nameIn = (environment: string, name: string): string => `${name} in ${environment}`;

const ruleOf = ({ name: _, dataset: __, ...rule }: AlertRule): string => JSON.stringify(rule);

const defined: ReadonlyMap<string, string> = new Map(
  alertRules(triggers, slos).map((alert) => [alert.name, ruleOf(alert)]),
);

const decideOtherwise = (alerts: readonly AlertRule[]): boolean =>
  alerts.some((alert) => defined.get(alert.name) !== ruleOf(alert));

/** Those of stacks/environments.ts. */
export const environmentAlerts: EnvironmentAlerts = alertsOfEnvironments(environments);

/** A trigger as it is defined, and as it is where it decides otherwise: the same tests are for each of them. */
export const everywhere = (trigger: TriggerDefinition): readonly TriggerDefinition[] => [
  trigger,
  ...environmentAlerts.triggers.filter(({ name }) =>
    Object.keys(environments).some((environment) => name === nameIn(environment, trigger.name)),
  ),
];
