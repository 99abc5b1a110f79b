import { didYouMean, type Problem } from 'honeycomb-query';
import type { AlertRouting } from '../definitions/alert.ts';
import type { RecipientDefinition } from '../definitions/recipient.ts';
import type { Path } from '../rules/check.ts';
import type { HoneycombStack } from './honeycomb-stack.ts';
import { Recipient, recipientId } from './recipient.ts';
import { recipientName } from './recipient-name.ts';

export interface RecipientBlock {
  readonly id: string;
  readonly notificationDetails?: { readonly pagerdutySeverity: string }[];
}

/** Whom an alert tells: its channel, and by its severity the team's PagerDuty service, whose severity is always said. */
export function alertRecipients(stack: HoneycombStack, alert: AlertRouting): RecipientBlock[] {
  const page = stack.options.severities[alert.severity]?.pagerDuty;
  return toldBy(stack, alert).map((recipient) => ({
    id: recipientId(stack, recipient),
    ...(recipient.kind === 'pagerduty' && page && { notificationDetails: [{ pagerdutySeverity: page }] }),
  }));
}

function toldBy({ options }: HoneycombStack, { severity, channel }: AlertRouting): readonly RecipientDefinition[] {
  const pages = options.severities[severity]?.pagerDuty !== undefined;
  return options.recipients.filter(
    (recipient) =>
      (recipient.kind === 'slack' && recipient.channel === channel) || (recipient.kind === 'pagerduty' && pages),
  );
}

/** A channel or a severity that leads to nobody or to whom the stack does not have, and a runbook that is not there. */
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
  const known = stack.node.findAll().flatMap((node) => (node instanceof Recipient ? [node.definition] : []));
  for (const recipient of toldBy(stack, alert))
    if (!known.some((other) => other.kind === recipient.kind && recipientName(other) === recipientName(recipient)))
      problems.push({
        path: [...path, recipient.kind === 'slack' ? 'channel' : 'severity'],
        message: `the ${recipient.kind} recipient ${recipientName(recipient)} is not in this stack; add new Recipient(this, …)`,
      });
  return [...problems, ...stack.options.runbooks.problems(alert.runbook, [...path, 'runbook'])];
}
