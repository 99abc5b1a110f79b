import { type AlertRouting, type RunbookHeading, runbookFolder, type SeverityContract } from 'honeycomb-constructs';
import { formatSeconds } from 'honeycomb-query';
import { environments } from '../../stacks/environments.ts';
import type { Environment } from '../../stacks/lift-sys/environment.ts';
import { severities } from '../../stacks/lift-sys/severities.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { burnAlertCondition, triggerCondition } from './alert-words.ts';
import { knownQuery } from './known-queries.ts';
import { code, generatedNotice, table } from './markdown.ts';

interface AlertRow extends AlertRouting {
  readonly name: string;
  readonly description: string;
  readonly condition: string;
  readonly window: string;
  readonly evaluated: string;
}

const runbooks = runbookFolder({ folder: 'runbooks', url: '../runbooks' });

/** docs/alerts.md: every alert of production, the most urgent first. */
export function alertsPage(): string {
  const rows = [...triggerRows(), ...burnAlertRows].toSorted((a, b) => a.severity.localeCompare(b.severity));
  return `${[
    generatedNotice('stacks/lift-sys/triggers.ts, slos.ts and severities.ts'),
    '# Alerts',
    `${rows.length} alerts of production: ${triggers.length} triggers, and ${burnAlertRows.length} burn alerts of ${slos.length} SLOs. Other environments can have other thresholds and tell other people, see [below](#other-environments). What a severity asks of you: [escalation](../runbooks/escalation.md#who-is-paged).`,
    table(
      ['Severity', 'Alert', 'Fires when', 'Window', 'Evaluated', 'Tells', 'What to do'],
      rows.map((row) => [
        row.severity,
        row.name,
        row.condition,
        row.window,
        row.evaluated,
        told(row, severities),
        runbookLink(row.runbook),
      ]),
    ),
    '## What they mean',
    table(
      ['Alert', 'Meaning'],
      rows.map(({ name, description }) => [name, description]),
    ),
    '## Other environments',
    'An environment is as production but for what its entry in [stacks/environments.ts](../stacks/environments.ts) says:',
    Object.entries(environments)
      .filter(([name]) => name !== 'production')
      .map(([name, environment]) => `- ${[name, ...differences(environment)].join(': ')}`)
      .join('\n'),
    '## Severities',
    table(
      ['Severity', 'Meaning', 'PagerDuty'],
      Object.entries<SeverityContract['P0']>(severities).map(([severity, { meaning, pagerDuty }]) => [
        severity,
        meaning,
        pagerDuty === undefined ? 'no' : code(pagerDuty),
      ]),
    ),
  ].join('\n\n')}\n`;
}

const triggerRows = (): readonly AlertRow[] =>
  triggers.map((trigger) => ({
    ...trigger,
    condition: `${code(triggerCondition(trigger))} (${code(knownQuery(trigger.query).name)})`,
    window: formatSeconds(trigger.query.specification.time_range ?? 7200),
    evaluated: `every ${trigger.frequency}`,
  }));

const burnAlertRows: readonly AlertRow[] = slos.flatMap((slo) =>
  slo.burnAlerts.map((alert) => ({
    ...alert,
    name: `${slo.name}: ${alert.kind === 'exhaustion_time' ? 'budget used up soon' : 'budget burns fast'}`,
    condition: `${burnAlertCondition(alert)} (${slo.targetPercentage} % over ${slo.timePeriod})`,
    window: alert.kind === 'exhaustion_time' ? `next ${alert.within}` : alert.window,
    evaluated: 'by Honeycomb',
  })),
);

function told({ severity, channel }: AlertRouting, contract: SeverityContract): string {
  const { pagerDuty } = contract[severity];
  return pagerDuty === undefined ? code(channel) : `${code(channel)}, PagerDuty (${code(pagerDuty)})`;
}

function differences({ plan, pages, channel, muted, thresholds = [] }: Environment): readonly string[] {
  const said = [
    ...(pages === false ? ['nobody is paged'] : []),
    ...(channel === undefined ? [] : [`every alert tells ${code(channel)}`]),
    ...(muted ? ['it is muted'] : []),
    ...(plan === 'free' ? ["Honeycomb's free plan: the two most urgent triggers and no SLO"] : []),
    ...thresholds.map(
      ({ trigger, value, description }) =>
        `${trigger.name} fires at ${code(triggerCondition({ ...trigger, threshold: { ...trigger.threshold, value } }))} (${description.replace(/\.$/, '')})`,
    ),
  ];
  return said.length > 0 ? [`${said.join('; ')}.`] : ['no difference.'];
}

const runbookLink = (heading: RunbookHeading): string => `[${heading.heading}](${runbooks.link(heading)})`;
