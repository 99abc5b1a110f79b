import { type AlertEvent, formatValue } from './alert-event.ts';

/** @see https://developer.pagerduty.com/docs/events-api-v2-overview for the event, its severities and lengths */
const longestSummary = 1024;

export type PagerDutySeverity = 'info' | 'warning' | 'error' | 'critical';

/** An event of PagerDuty's Events API v2. The routing key is the recipient's secret, so only its end is told. */
export function pagerDutyEvent(
  event: AlertEvent,
  { key, severity }: { readonly key: string; readonly severity: PagerDutySeverity },
): Readonly<Record<string, unknown>> {
  return {
    routing_key: `…${key.slice(-4)}`,
    event_action: event.status === 'TRIGGERED' ? 'trigger' : 'resolve',
    dedup_key: event.instance,
    payload: {
      summary: event.summary.slice(0, longestSummary),
      source: event.datasets.join(', '),
      severity,
      timestamp: new Date(event.at).toISOString(),
      group: event.environment.name,
      class: event.kind,
      custom_details: {
        description: event.description,
        finding: event.finding,
        value: formatValue(event.value),
        threshold: `${event.operator} ${formatValue(event.threshold)}`,
      },
    },
    client: 'Honeycomb',
    client_url: event.url,
    links: [{ href: event.resultUrl, text: event.slo === undefined ? 'Open the query' : 'Open the SLO' }],
  };
}
