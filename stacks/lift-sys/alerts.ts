import type {
  AlertRouting,
  RecipientDefinition,
  SeverityContract,
  SloDefinition,
  TriggerDefinition,
} from 'honeycomb-constructs';
import { isTeam, type Settings, type Target } from '../settings.ts';
import { quietChannel, recipients } from './recipients.ts';
import { severities } from './severities.ts';
import { slos } from './slos.ts';
import { triggers } from './triggers.ts';

/** Triggers that Honeycomb's free plan takes; it takes no SLO. */
const freeTriggers = 2;

/** The alerts of one environment: with its thresholds and routes, and as many as its plan takes. */
export interface Alerts {
  readonly triggers: readonly TriggerDefinition[];
  readonly slos: readonly SloDefinition[];
  readonly severities: SeverityContract;
  /** Whom they tell. */
  readonly told: readonly RecipientDefinition[];
  /** What the plan has no room for, in words. */
  readonly leftOut: readonly string[];
}

export function alertsOf(settings: Settings): Alerts {
  const { plan, pages, channel } = settings;
  const deployed = plan === 'free' ? mostUrgent(triggers, freeTriggers) : triggers;
  const inPlan = {
    triggers: deployed.map((trigger) => routed(withThreshold(trigger, settings), channel)),
    slos: (plan === 'free' ? [] : slos).map((slo) => ({
      ...slo,
      burnAlerts: slo.burnAlerts.map((alert) => routed(alert, channel)),
    })),
    severities: pages ? severities : withoutPages(severities),
  };
  const leftOut = [
    ...triggers
      .filter((trigger) => !deployed.includes(trigger))
      .map(({ name, severity }) => `trigger ${name} (${severity})`),
    ...slos
      .slice(inPlan.slos.length)
      .map(({ name, burnAlerts }) => `SLO ${name} with ${burnAlerts.length} burn alerts`),
  ];
  return { ...inPlan, told: whomTheyTell(inPlan), leftOut };
}

/** What a deployment does otherwise than the whole of lift-sys, in sentences for people: muted, or for the free plan. */
export function deploymentNotes(settings: Target): readonly string[] {
  if (isTeam(settings)) return [];
  const { leftOut } = alertsOf(settings);
  return [
    ...(settings.muted
      ? [`${settings.environment} is muted: triggers are disabled, burn alerts tell ${quietChannel} only.`]
      : []),
    ...(leftOut.length > 0
      ? [`Honeycomb's free plan takes ${freeTriggers} triggers and no SLO; left out: ${leftOut.join(', ')}.`]
      : []),
  ];
}

/** The first of the most urgent ones, in the order in which all are listed. */
function mostUrgent<A extends AlertRouting>(alerts: readonly A[], count: number): readonly A[] {
  const chosen = alerts.toSorted((a, b) => a.severity.localeCompare(b.severity)).slice(0, count);
  return alerts.filter((alert) => chosen.includes(alert));
}

function withThreshold(trigger: TriggerDefinition, { thresholds }: Settings): TriggerDefinition {
  const other = thresholds.find((threshold) => threshold.trigger === trigger);
  if (other === undefined) return trigger;
  return { ...trigger, description: other.description, threshold: { ...trigger.threshold, value: other.value } };
}

const routed = <A extends AlertRouting>(alert: A, channel: AlertRouting['channel'] | undefined): A =>
  channel === undefined ? alert : { ...alert, channel };

const withoutPages = ({ P0, P1, P2 }: SeverityContract): SeverityContract => ({
  P0: { meaning: P0.meaning },
  P1: { meaning: P1.meaning },
  P2: { meaning: P2.meaning },
});

/** The quiet channel is always among them, so that muting creates nothing. */
function whomTheyTell({ triggers, slos, severities }: Pick<Alerts, 'triggers' | 'slos' | 'severities'>) {
  const alerts: readonly AlertRouting[] = [...triggers, ...slos.flatMap(({ burnAlerts }) => burnAlerts)];
  const channels = new Set<string>([quietChannel, ...alerts.map(({ channel }) => channel)]);
  const page = alerts.some(({ severity }) => severities[severity].pagerDuty !== undefined);
  return recipients.filter((recipient) => {
    if (recipient.kind === 'slack') return channels.has(recipient.channel);
    return recipient.kind === 'pagerduty' && page;
  });
}
