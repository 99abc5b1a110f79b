import type { BoardPanel } from 'honeycomb-api';
import { html } from 'hono/html';
import { environmentPath } from '../alerts/links.ts';
import { isTriggered } from '../model/alert-states.ts';
import type { Context } from '../model/context.ts';
import type { BoardRow } from '../model/rows.ts';
import { type Html, page } from './layout.ts';
import { markdown } from './markdown.ts';
import { queryData } from './query-data.ts';

/** A board as it is laid out: the panels where they are, each with its query and what it finds now. */
export function boardPage(context: Context, { value }: BoardRow): Html {
  const { environment } = context;
  return page(
    value.name,
    html`<a href="${environmentPath(context, environment)}/boards">${environment.name}</a>`,
    html`
      <p>${value.description ?? ''}</p>
      <div class="grid">${value.panels.map((panel) => panelSection(context, panel))}</div>
    `,
  );
}

function panelSection(context: Context, panel: BoardPanel): Html {
  const { x_coordinate: x = 0, y_coordinate: y = 0, width = 6, height = 4 } = panel.position ?? {};
  const area = `grid-column: ${x + 1} / span ${width || 6}; grid-row: ${y + 1} / span ${height || 4}`;
  return html`<section class="panel" style="${area}">${panelContent(context, panel)}</section>`;
}

/** Ways to show a query in which time is not an axis. */
const withoutTime = ['table', 'cbar', 'cpie', 'stat'];

function panelContent(context: Context, panel: BoardPanel): Html {
  const { database } = context;
  switch (panel.type) {
    case 'text':
      return html`<div class="text">${markdown(panel.text_panel.content)}</div>`;
    case 'slo': {
      const slo = database.slos.get(panel.slo_panel.slo_id)?.value;
      const firing = database.burnAlerts
        .where('slo', panel.slo_panel.slo_id)
        .filter(({ id }) => isTriggered(context, id)).length;
      return html`<span class="kind">SLO</span><h3>${slo?.name ?? 'An SLO that is gone'}</h3><p>${slo?.description ?? ''}</p>
        <p>${firing === 0 ? 'No burn alert fires.' : `Burn alerts that fire: ${firing}.`}</p>`;
    }
    case 'query': {
      const {
        query_id: id,
        query_annotation_id: annotationId,
        query_style: style,
        visualization_settings,
      } = panel.query_panel;
      const annotation = database.queryAnnotations.get(annotationId)?.value;
      const query = database.queries.get(id);
      const chart = visualization_settings?.charts?.[0]?.chart_type ?? style ?? 'graph';
      return html`<span class="kind">${chart}</span>
        <h3>${annotation?.name ?? 'A query without a name'}</h3>
        <p>${annotation?.description ?? ''}</p>
        ${query === undefined ? '' : queryData(context, query.dataset, query.value, Date.parse(context.now()), !withoutTime.includes(chart))}
        <details><summary>Query</summary><pre>${JSON.stringify(query?.value, null, 2)}</pre></details>`;
    }
  }
}
