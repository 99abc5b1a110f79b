import { didYouMean, type Problem } from 'honeycomb-query';
import type { AlertRouting } from '../definitions/alert.ts';
import type { Path } from '../rules/check.ts';
import type { HoneycombStack } from './honeycomb-stack.ts';
import { recipientId } from './recipient.ts';

export interface RecipientBlock {
  readonly id: string;
  readonly notificationDetails?: { readonly pagerdutySeverity: string }[];
}

/** Whom an alert tells: its channel, and by its severity the team's PagerDuty service, whose severity is always said. */
export function alertRecipients(stack: HoneycombStack, { severity, channel }: AlertRouting): RecipientBlock[] {
  const { recipients, severities } = stack.options;
  const page = severities[severity]?.pagerDuty;
  return recipients.flatMap((recipient): RecipientBlock[] => {
    const id = recipientId(stack, recipient);
    if (recipient.kind === 'slack') return recipient.channel === channel ? [{ id }] : [];
    if (recipient.kind !== 'pagerduty' || page === undefined) return [];
    return [{ id, notificationDetails: [{ pagerdutySeverity: page }] }];
  });
}

/** A channel or a severity that leads to nobody, and a runbook that is not there. */
export function checkRouting(stack: HoneycombStack, alert: AlertRouting, path: Path = []): readonly Problem[] {
  const channels = stack.recipientNames('slack');
  const route = stack.options.severities[alert.severity];
  const problems: Problem[] = [];
  if (!channels.includes(alert.channel))
    problems.push({
      path: [...path, 'channel'],
      message: `no recipient is the Slack channel ${alert.channel}${didYouMean(alert.channel, channels)}; ${channels.length > 0 ? `there are ${channels.join(', ')}` : 'the stack has no Slack recipient'}`,
    });
  if (route === undefined)
    problems.push({ path: [...path, 'severity'], message: `the severity contract says nothing of ${alert.severity}` });
  if (route?.pagerDuty !== undefined && stack.recipientNames('pagerduty').length === 0)
    problems.push({
      path: [...path, 'severity'],
      message: `${alert.severity} pages, and the stack has no PagerDuty recipient`,
    });
  return [...problems, ...stack.options.runbooks.problems(alert.runbook, [...path, 'runbook'])];
}
