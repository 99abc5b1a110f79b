import { html } from 'hono/html';
import { environmentPath, sloUrl, triggerUrl } from '../alerts/links.ts';
import { isTriggered } from '../model/alert-states.ts';
import type { Context } from '../model/context.ts';
import { type Html, page } from './layout.ts';

/** What an environment has: its boards, triggers and SLOs. */
export function environmentPage(context: Context): Html {
  const { database, environment } = context;
  const boards = database.boards.where('environment', environment.id);
  const triggers = [...database.triggers.all()].filter((row) => row.environment === environment.id);
  const slos = database.slos.where('environment', environment.id);
  const base = environmentPath(context, environment);
  return page(
    environment.name,
    html`<a href="/">local Honeycomb</a> · <a href="/notifications">Notifications</a>`,
    html`
      <h2>Boards</h2>
      ${table(
        ['Board', 'What it answers', 'Panels'],
        boards.map(({ value }) => [
          html`<a href="${base}/board/${value.id}">${value.name}</a>`,
          html`${value.description ?? ''}`,
          html`${value.panels.length}`,
        ]),
      )}
      <h2>Triggers</h2>
      ${table(
        ['Trigger', 'Now', 'Fires when', 'Every', 'What it means'],
        triggers.map(({ id, dataset, value: { name, threshold, frequency, description, disabled } }) => [
          html`<a href="${triggerUrl(base, dataset, id)}">${name}</a>${disabled ? ' (disabled)' : ''}`,
          html`${isTriggered(context, id) ? 'fires' : ''}`,
          html`${threshold.op} ${threshold.value}`,
          html`${frequency / 60} min`,
          html`<span class="text">${description ?? ''}</span>`,
        ]),
      )}
      <h2>SLOs</h2>
      ${table(
        ['SLO', 'Target', 'Period', 'SLI', 'What it means'],
        slos.map(({ id, dataset, value: { name, target_per_million, time_period_days, sli, description } }) => [
          html`<a href="${sloUrl(base, dataset, id)}">${name}</a>`,
          html`${target_per_million / 10_000} %`,
          html`${time_period_days} days`,
          html`${sli.alias}`,
          html`${description ?? ''}`,
        ]),
      )}
    `,
  );
}

function table(heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  if (rows.length === 0) return html`<p class="empty">None yet.</p>`;
  return html`<table>
    <tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>
    ${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
  </table>`;
}
