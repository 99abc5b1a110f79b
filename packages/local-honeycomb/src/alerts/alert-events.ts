import type { BurnAlertStep, TriggerGroup, TriggerStep } from 'honeycomb-engine';
import type { World } from '../model/context.ts';
import type { BurnAlertRow, EnvironmentRow, NotificationRow, SloRow, TriggerRow } from '../model/rows.ts';
import {
  type AlertEvent,
  formatValue,
  groupInWords,
  operatorInWords,
  type ResultGroup,
  summaryOf,
} from './alert-event.ts';
import { environmentUrl, resultUrl, sloUrl, triggerUrl } from './links.ts';

/** Groups that a sentence names. */
const groupsNamed = 3;

interface Firing {
  readonly instance: string;
  readonly status: NotificationRow['status'];
}

/** What an evaluation of a trigger has to tell. `result` is the id of the run of its query that shows what it found. */
export function triggerEvent(
  world: World,
  environment: EnvironmentRow,
  { id, dataset, value: trigger }: TriggerRow,
  step: TriggerStep,
  { instance, status, result }: Firing & { readonly result: string },
): AlertEvent {
  const base = environmentUrl(world, environment);
  const groups = step.groups.map(resultGroup);
  const groupsTriggered = step.groups.filter(({ crosses }) => crosses).map(resultGroup);
  const operator = operatorInWords(trigger.threshold.op);
  const threshold = trigger.threshold.value;
  return {
    kind: 'trigger',
    id,
    instance,
    name: trigger.name,
    description: trigger.description,
    status,
    at: step.at,
    environment,
    datasets: [dataset],
    alertType: trigger.alert_type,
    operator,
    threshold,
    value: step.value,
    summary: summaryOf(status, trigger.name),
    finding:
      status === 'TRIGGERED'
        ? `Currently ${operator} threshold value (${threshold})${inWords(groupsTriggered)}`
        : `No longer ${operator} threshold value (${threshold}) (${valueInWords(step.value)})`,
    url: triggerUrl(base, dataset, id),
    resultUrl: resultUrl(base, result),
    result,
    groups,
    groupsTriggered,
  };
}

const resultGroup = ({ group, value }: TriggerGroup): ResultGroup => ({ Group: group, Result: value });
const valueInWords = (value: number | null): string => (value === null ? 'no value' : `value ${formatValue(value)}`);

function inWords(groups: readonly ResultGroup[]): string {
  const named = groups.slice(0, groupsNamed).map((group) => {
    const name = groupInWords(group);
    return `${name === '' ? '' : ` for ${name}`} (${valueInWords(group.Result)})`;
  });
  const more = groups.length - named.length;
  return `${named.join(',')}${more > 0 ? ` and ${more} more` : ''}`;
}

const minutesInWords = (minutes: number): string =>
  minutes < 120 ? `${formatValue(minutes)} min` : `${formatValue(minutes / 60)} h`;

/** What an evaluation of a burn alert has to tell. */
export function burnAlertEvent(
  world: World,
  environment: EnvironmentRow,
  slo: SloRow,
  { id, value: alert }: BurnAlertRow,
  step: BurnAlertStep,
  { instance, status }: Firing,
): AlertEvent {
  const base = environmentUrl(world, environment);
  const url = sloUrl(base, slo.dataset, slo.id);
  const { name } = slo.value;
  const shared = {
    kind: alert.alert_type,
    id,
    instance,
    name,
    description: alert.description,
    status,
    at: step.at,
    environment,
    datasets: slo.value.dataset_slugs,
    alertType: alert.alert_type,
    value: step.value,
    summary: summaryOf(status, `${name} budget`),
    url,
    resultUrl: url,
    result: null,
    groups: [],
    groupsTriggered: [],
    slo: { id: slo.id, name },
  };
  const fires = status === 'TRIGGERED';
  switch (alert.alert_type) {
    case 'exhaustion_time': {
      const limit = alert.exhaustion_minutes;
      const left = step.value === null ? 'is not being used up' : `lasts ${minutesInWords(step.value)} at this rate`;
      return {
        ...shared,
        operator: operatorInWords('<='),
        threshold: limit,
        finding: fires
          ? `The budget of ${name} ${left}; the alert is for ${minutesInWords(limit)} or less`
          : `The budget of ${name} ${left}, which is more than ${minutesInWords(limit)}`,
      };
    }
    case 'budget_rate': {
      const limit = alert.budget_rate_decrease_threshold_per_million / 10_000;
      const used = `${step.value === null ? 0 : formatValue(step.value)} % of the budget of ${name} was used within ${minutesInWords(alert.budget_rate_window_minutes)}`;
      return {
        ...shared,
        operator: operatorInWords('>='),
        threshold: limit,
        finding: fires
          ? `${used}; the alert is for ${formatValue(limit)} % or more`
          : `${used}, less than ${formatValue(limit)} %`,
      };
    }
  }
}
