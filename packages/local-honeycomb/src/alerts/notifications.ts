import type { NotificationRecipient } from 'honeycomb-api';
import type { World } from '../model/context.ts';
import { type Change, put } from '../model/database.ts';
import { recipientTarget } from '../model/recipient-identity.ts';
import type { Delivery, NotificationRow, RecipientContent, RecipientReference } from '../model/rows.ts';
import type { AlertEvent } from './alert-event.ts';
import { pagerDutyEvent } from './pagerduty-event.ts';
import { slackMessage } from './slack-message.ts';
import { renderTemplate, TemplateError } from './template.ts';
import { templateData, webhookPayload } from './webhook-payload.ts';

/** A request that goes to a webhook. */
export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What tells one recipient of an alert. */
export interface Notification {
  readonly row: NotificationRow;
  /** What is to be sent; nothing for the recipients that this server stands for. */
  readonly request?: WebhookRequest;
}

type Details = NotificationRecipient['details'];

/**
 * What the recipients of an alert are told. Only webhooks are sent anything, and only to where `mayReach` says; Slack,
 * PagerDuty, e-mail and Teams are kept as they would be sent. A marker is made when the alert begins to fire.
 */
export function notificationsOf(
  world: World,
  event: AlertEvent,
  references: readonly RecipientReference[],
  mayReach: (url: string) => boolean,
): { readonly notifications: readonly Notification[]; readonly changes: readonly Change[] } {
  const notifications: Notification[] = [];
  const changes: Change[] = [];
  for (const { id, details } of references) {
    const content = world.database.recipients.get(id)?.content;
    if (content === undefined) continue;
    if (content.type === 'marker') {
      if (event.status === 'TRIGGERED') changes.push(markerOf(world, event, content.details.message));
      continue;
    }
    const { payload, delivery, request } = contentOf(event, content, details, mayReach);
    const notificationId = world.newId();
    const row: NotificationRow = {
      id: notificationId,
      environment: event.environment.id,
      at: event.at,
      alert: { kind: event.kind, id: event.id, name: event.name, instance: event.instance },
      status: event.status,
      summary: event.summary,
      finding: event.finding,
      result: event.result,
      recipient: { id, type: content.type, target: recipientTarget(content) },
      delivery,
      payload,
    };
    notifications.push(
      request === undefined
        ? { row }
        : { row, request: { ...request, headers: { ...request.headers, [deliveryHeader]: notificationId } } },
    );
  }
  return { notifications, changes };
}

/** @see https://docs.honeycomb.io/notify/webhooks */
const deliveryHeader = 'X-Honeycomb-Webhook-Delivery-ID';
const secretHeader = 'X-Honeycomb-Webhook-Token';

interface Content {
  readonly payload: unknown;
  readonly delivery: Delivery;
  readonly request?: WebhookRequest;
}

function contentOf(
  event: AlertEvent,
  content: Exclude<RecipientContent, { type: 'marker' }>,
  details: Details,
  mayReach: (url: string) => boolean,
): Content {
  const kept = (payload: unknown): Content => ({ payload, delivery: { state: 'kept' } });
  const text = [event.finding, event.description, event.resultUrl].filter((part) => part !== '').join('\n\n');
  switch (content.type) {
    case 'slack':
      return kept(slackMessage(event, content.details.slack_channel));
    case 'pagerduty':
      return kept(
        pagerDutyEvent(event, {
          key: content.details.pagerduty_integration_key,
          severity: details?.pagerduty_severity ?? 'critical',
        }),
      );
    case 'email':
      return kept({ to: content.details.email_address, subject: event.summary, text });
    case 'msteams':
    case 'msteams_workflow':
      return kept({ to: content.details.webhook_name, title: event.summary, text });
    case 'webhook':
      return webhookContent(event, content.details, details, mayReach);
  }
}

type WebhookDetails = Extract<RecipientContent, { type: 'webhook' }>['details'];

function webhookContent(
  event: AlertEvent,
  webhook: WebhookDetails,
  details: Details,
  mayReach: (url: string) => boolean,
): Content {
  const secret = webhook.webhook_secret ?? '';
  const template = webhook.webhook_payloads?.payload_templates?.[event.kind]?.body;
  const defaults = webhook.webhook_payloads?.template_variables ?? [];
  const variables = Object.fromEntries([
    ...defaults.map(({ name, default_value }) => [name, default_value ?? '']),
    ...(details?.variables ?? []).map(({ name, value }) => [name, value ?? '']),
  ]);
  let body: string;
  let payload: unknown;
  try {
    body = template
      ? renderTemplate(template, templateData(event, { variables, secret }))
      : JSON.stringify(webhookPayload(event));
    // Kept without the secret, which a template may name.
    payload = JSON.parse(
      template ? renderTemplate(template, templateData(event, { variables, secret: secret && '…' })) : body,
    );
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof SyntaxError)) throw error;
    const what = error instanceof TemplateError ? 'cannot be carried out' : 'does not give JSON';
    return { payload: null, delivery: { state: 'failed', reason: `the template ${what}: ${error.message}` } };
  }
  if (!mayReach(webhook.webhook_url))
    return {
      payload,
      delivery: {
        state: 'withheld',
        reason: `${hostOf(webhook.webhook_url)} is not this machine; --webhooks anywhere allows it`,
      },
    };
  const headers = {
    ...Object.fromEntries((webhook.webhook_headers ?? []).map(({ header, value }) => [header, value ?? ''])),
    'Content-Type': 'application/json',
    'User-Agent': 'local-honeycomb',
    ...(secret === '' ? {} : { [secretHeader]: secret }),
  };
  return { payload, delivery: { state: 'sending' }, request: { url: webhook.webhook_url, headers, body } };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : 'it');

/** Whether a URL leads to this machine. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function markerOf(world: World, event: AlertEvent, message: string): Change {
  const id = world.newId();
  const now = new Date(event.at).toISOString();
  const value = { id, start_time: Math.floor(event.at / 1000), message, type: 'trigger', url: event.url };
  const dataset = event.datasets[0] ?? '';
  const row = { id, environment: event.environment.id, dataset, value: { ...value, created_at: now, updated_at: now } };
  return put('markers', row);
}
