import { type AlertRouting, runbookFolder, type SloDefinition, type TriggerDefinition } from 'honeycomb-constructs';
import { formatSeconds } from 'honeycomb-query';
import { alertsOf, deploymentNotes } from '../stacks/lift-sys/alerts.ts';
import { runbookUrl, type Settings } from '../stacks/settings.ts';

interface Alert extends AlertRouting {
  readonly name: string;
  /** When it fires, in a few words. */
  readonly fires: string;
}

const triggerAlert = (trigger: TriggerDefinition): Alert => ({
  ...trigger,
  fires: `${trigger.threshold.op} ${trigger.threshold.value} over ${formatSeconds(trigger.query.specification.time_range ?? 7200)}, every ${trigger.frequency}`,
});

const burnAlerts = (slo: SloDefinition): readonly Alert[] =>
  slo.burnAlerts.map((alert) => ({
    ...alert,
    name: `${slo.name} budget`,
    fires:
      alert.kind === 'exhaustion_time'
        ? `used up within ${alert.within}`
        : `${alert.decrease} % used within ${alert.window}`,
  }));

/**
 * Each alert with its severity, its condition, whom it tells, and where to read what to do; most urgent first. Then what an
 * environment does not deploy, or deploys muted.
 */
export function alertSummary(settings: Settings): readonly string[] {
  const runbooks = runbookFolder({ folder: settings.runbookFolder, url: runbookUrl(settings) });
  const { triggers, slos, severities } = alertsOf(settings);
  const alerts = [...triggers.map(triggerAlert), ...slos.flatMap(burnAlerts)];
  const width = Math.max(...alerts.map(({ name }) => name.length));
  const lines = alerts
    .toSorted((a, b) => a.severity.localeCompare(b.severity))
    .flatMap((alert) => {
      const route = severities[alert.severity];
      const page = route.pagerDuty === undefined ? '' : ` and PagerDuty (${route.pagerDuty})`;
      return [
        `  ${alert.severity}  ${alert.name.padEnd(width)}  ${alert.fires}; tells ${alert.channel}${page}`,
        `      ${''.padEnd(width)}  ${runbooks.link(alert.runbook)}`,
      ];
    });
  return [...lines, ...deploymentNotes(settings).map((note) => `  ${note}`)];
}
