import { html } from 'hono/html';
import { environmentPath } from '../alerts/links.ts';
import { sloReport } from '../alerts/slo-report.ts';
import { isTriggered } from '../model/alert-states.ts';
import type { Context } from '../model/context.ts';
import type { NotificationRow, QueryResultRow, SloRow, TriggerRow } from '../model/rows.ts';
import { numberText } from './chart.ts';
import { type Html, page } from './layout.ts';
import { notificationTable } from './notifications-page.ts';
import { queryData } from './query-data.ts';

const home = (context: Context): Html =>
  html`<a href="${environmentPath(context, context.environment)}/boards">${context.environment.name}</a>`;

const queryText = (query: unknown): Html =>
  html`<details open><summary>Query</summary><pre>${JSON.stringify(query, null, 2)}</pre></details>`;

/** What a query found when it was run: what the links of notifications open. */
export function resultPage(context: Context, { dataset, value }: QueryResultRow): Html {
  const { database } = context;
  const query = database.queries.get(value.query_id)?.value;
  const [trigger] = database.triggers.where('query', value.query_id);
  return page(
    trigger === undefined ? 'Query result' : `Query of ${trigger.value.name}`,
    home(context),
    query === undefined
      ? html`<p class="empty">The query is gone.</p>`
      : html`<p>${dataset}, as of ${new Date(value.at).toISOString()}</p>
        ${queryData(context, dataset, query, value.at)} ${queryText(query)}`,
  );
}

const ofAlert = ({ database }: Context, ids: readonly string[]): readonly NotificationRow[] =>
  [...database.notifications.all()].filter(({ alert }) => ids.includes(alert.id)).reverse();

export function triggerPage(context: Context, { id, dataset, value }: TriggerRow): Html {
  const query = context.database.queries.get(value.query_id)?.value ?? {};
  const state = isTriggered(context, id) ? 'It fires.' : value.disabled ? 'It is disabled.' : 'It does not fire.';
  return page(
    value.name,
    home(context),
    html`<p class="text">${value.description}</p>
      <p>${state} It fires when the result is ${value.threshold.op} ${value.threshold.value}, every ${value.frequency / 60} min.</p>
      ${queryData(context, dataset, query, Date.parse(context.now()))} ${queryText(query)}
      <h2>What it told</h2>
      ${notificationTable(ofAlert(context, [id]))}`,
  );
}

export function sloPage(context: Context, row: SloRow): Html {
  const { id, value } = row;
  const { compliance, budget_remaining: left, burn_rate: rate } = sloReport(context, row);
  const alerts = context.database.burnAlerts.where('slo', id);
  const firing = alerts.filter((alert) => isTriggered(context, alert.id));
  return page(
    value.name,
    home(context),
    html`<p class="text">${value.description}</p>
      <p>
        ${value.target_per_million / 10_000} % of what ${value.sli.alias} counts, over ${value.time_period_days} days.
        ${alerts.length} burn alerts, of which ${firing.length} fire.
      </p>
      <p>
        ${
          compliance === undefined
            ? 'Nothing was counted yet.'
            : `${numberText(compliance)} % of it is good; ${numberText(left ?? 0)} % of the budget is left. Over the last 4 h it burns at ${numberText(rate ?? 0)} times the rate that the target allows.`
        }
      </p>
      <h2>What they told</h2>
      ${notificationTable(
        ofAlert(
          context,
          alerts.map((alert) => alert.id),
        ),
      )}`,
  );
}
