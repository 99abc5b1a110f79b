import { html } from 'hono/html';
import type { World } from '../model/context.ts';
import type { NotificationRow } from '../model/rows.ts';
import { type Html, page } from './layout.ts';

/** What recipients were told, the newest first: the Slack, PagerDuty and e-mail of this machine. */
export const notificationsPage = ({ database }: World): Html =>
  page(
    'Notifications',
    html`<a href="/">local Honeycomb</a>`,
    notificationTable([...database.notifications.all()].reverse()),
  );

export function notificationTable(rows: readonly NotificationRow[]): Html {
  if (rows.length === 0) return html`<p class="empty">None yet.</p>`;
  return html`<table>
    <tr><th>When</th><th>To</th><th>What</th><th></th></tr>
    ${rows.map(
      (row) => html`<tr id="${row.id}">
        <td>${new Date(row.at).toISOString()}</td>
        <td>${row.recipient.type} ${row.recipient.target}</td>
        <td>${row.recipient.type === 'slack' ? slackText(row.payload) : html`<strong>${row.summary}</strong>`}
          <details><summary>As it is sent</summary><pre>${JSON.stringify(row.payload, null, 2)}</pre></details></td>
        <td>${deliveryText(row)}</td>
      </tr>`,
    )}
  </table>`;
}

function deliveryText({ delivery, recipient }: NotificationRow): string {
  switch (delivery.state) {
    case 'kept':
      return `kept here, not sent to ${recipient.type}`;
    case 'sending':
      return 'being sent';
    case 'sent':
      return `sent, answered ${delivery.status}`;
    case 'withheld':
      return `not sent: ${delivery.reason}`;
    case 'failed':
      return `not sent: ${delivery.reason}`;
  }
}

interface SlackBlock {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly fields?: readonly { readonly text: string }[];
  readonly elements?: readonly { readonly text: { readonly text: string }; readonly url: string }[];
}

/** A Slack message as Slack would show it, simply. */
function slackText(payload: unknown): Html {
  const { blocks = [] } = payload as { readonly blocks?: readonly SlackBlock[] };
  return html`${blocks.map((block) => {
    if (block.type === 'header') return html`<strong>${block.text?.text ?? ''}</strong>`;
    if (block.elements)
      return html`<p>${block.elements.map(({ text, url }) => html`<a href="${url}">${text.text}</a> `)}</p>`;
    const texts = block.fields?.map(({ text }) => text.replaceAll('\n', ' ')) ?? [block.text?.text ?? ''];
    return html`<p class="text">${linked(texts.map((text) => unescaped(text).replaceAll('*', '')).join(' · '))}</p>`;
  })}`;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Addresses in a text become links. */
const linked = (text: string): readonly Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
