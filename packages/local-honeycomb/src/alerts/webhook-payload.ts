import type { AlertEvent, ResultGroup } from './alert-event.ts';

/** Groups in a payload, at most: a trigger compares all, but nobody reads ten thousand. */
export const mostGroups = 1000;
const some = (groups: readonly ResultGroup[]): readonly ResultGroup[] => groups.slice(0, mostGroups);

/**
 * What a webhook gets that has no template of its own. The keys of a trigger's are those in the receivers that Honeycomb
 * and others publish (honeycombio/examples, webhook-listener-triggers); no such source shows a burn alert's, which has the
 * same keys here, with the SLO in place of groups.
 */
export function webhookPayload(event: AlertEvent): Readonly<Record<string, unknown>> {
  const shared = {
    version: 'v0.1.0',
    id: event.id,
    name: event.name,
    status: event.status,
    summary: event.summary,
    description: event.finding,
    alert_type: event.alertType,
    operator: event.operator,
    threshold: event.threshold,
    is_test: false,
  };
  if (event.slo !== undefined)
    return {
      ...shared,
      burn_alert_description: event.description,
      slo: event.slo,
      value: event.value,
      slo_url: event.url,
      result_url: event.resultUrl,
    };
  return {
    ...shared,
    trigger_description: event.description,
    result_url: event.resultUrl,
    result_groups: some(event.groups),
    result_groups_triggered: some(event.groupsTriggered),
    trigger_url: event.url,
  };
}

/**
 * What a template of a webhook can name.
 * @see https://docs.honeycomb.io/integrations/webhooks/variables for those of triggers
 */
export function templateData(
  event: AlertEvent,
  { variables, secret }: { readonly variables: Readonly<Record<string, string>>; readonly secret: string },
): Readonly<Record<string, unknown>> {
  const groups = (list: readonly ResultGroup[]) =>
    some(list).map(({ Group, Result }) => ({
      Group: Object.entries(Group).map(([Key, Value]) => ({ Key, Value })),
      Result,
    }));
  return {
    Name: event.name,
    ID: event.id,
    Description: event.description,
    URL: event.url,
    Environment: event.environment.name,
    Datasets: event.datasets,
    Operator: event.operator,
    Threshold: event.threshold,
    Value: event.value,
    Result: {
      URL: event.resultUrl,
      Groups: groups(event.groups),
      GroupsTriggered: groups(event.groupsTriggered),
    },
    Alert: {
      InstanceID: event.instance,
      Description: event.finding,
      Status: event.status,
      Summary: event.summary,
      Timestamp: new Date(event.at).toISOString(),
      IsTest: false,
    },
    SLO: { ID: event.slo?.id ?? '', Name: event.slo?.name ?? '', URL: event.slo === undefined ? '' : event.url },
    Recipient: { Secret: secret },
    Vars: variables,
  };
}
