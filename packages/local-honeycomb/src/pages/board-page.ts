import type { BoardPanel } from 'honeycomb-api';
import { html } from 'hono/html';
import type { World } from '../model/context.ts';
import type { BoardRow, EnvironmentRow } from '../model/rows.ts';
import { type Html, page } from './layout.ts';

/** A board as it is laid out: the panels where they are, each with its query. There is no data to draw yet. */
export function boardPage(world: World, environment: EnvironmentRow, { value }: BoardRow): Html {
  const base = `/${world.team.slug}/environments/${environment.slug}`;
  return page(
    value.name,
    html`<a href="${base}/boards">${environment.name}</a>`,
    html`
      <p>${value.description ?? ''}</p>
      <div class="grid">${value.panels.map((panel) => panelSection(world, panel))}</div>
    `,
  );
}

function panelSection(world: World, panel: BoardPanel): Html {
  const { x_coordinate: x = 0, y_coordinate: y = 0, width = 6, height = 4 } = panel.position ?? {};
  const area = `grid-column: ${x + 1} / span ${width || 6}; grid-row: ${y + 1} / span ${height || 4}`;
  return html`<section class="panel" style="${area}">${panelContent(world, panel)}</section>`;
}

function panelContent({ database }: World, panel: BoardPanel): Html {
  switch (panel.type) {
    case 'text':
      return html`<div class="text">${panel.text_panel.content}</div>`;
    case 'slo': {
      const slo = database.slos.get(panel.slo_panel.slo_id)?.value;
      return html`<span class="kind">SLO</span><h3>${slo?.name ?? 'An SLO that is gone'}</h3><p>${slo?.description ?? ''}</p>`;
    }
    case 'query': {
      const {
        query_id: id,
        query_annotation_id: annotationId,
        query_style: style,
        visualization_settings,
      } = panel.query_panel;
      const annotation = database.queryAnnotations.get(annotationId)?.value;
      const chart = visualization_settings?.charts?.[0]?.chart_type ?? style ?? 'graph';
      return html`<span class="kind">${chart}</span>
        <h3>${annotation?.name ?? 'A query without a name'}</h3>
        <p>${annotation?.description ?? ''}</p>
        <details><summary>Query</summary><pre>${JSON.stringify(database.queries.get(id)?.value, null, 2)}</pre></details>`;
    }
  }
}
