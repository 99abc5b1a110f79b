import type { Board } from 'honeycomb-api';
import { blocks, flagIfSet, integer, text, textIfAny } from '../api/fields.ts';
import { isObject, type ObjectValue, type Value } from '../cty/value.ts';

/** A panel as it is sent. What has no place is at 0, 0 without a size, and Honeycomb places it. */
export function panelBody(panel: ObjectValue) {
  const position = isObject(panel.position) ? panel.position : {};
  return {
    type: text(panel.type),
    position: {
      x_coordinate: integer(position.x_coordinate),
      y_coordinate: integer(position.y_coordinate),
      height: integer(position.height),
      width: integer(position.width),
    },
    query_panel: blocks(panel.query_panel).map(queryPanelBody)[0],
    slo_panel: blocks(panel.slo_panel).map(({ slo_id }) => ({ slo_id: textIfAny(slo_id) }))[0],
    text_panel: blocks(panel.text_panel).map(({ content }) => ({ content: textIfAny(content) }))[0],
  };
}

/** The layout is automatic unless a panel has a place or a size. A single panel at 0, 0 without a size has none. */
export const layoutOf = (panels: readonly ReturnType<typeof panelBody>[]): 'auto' | 'manual' =>
  panels.every(({ position }) => Object.values(position).every((number) => Number(number) === 0)) ? 'auto' : 'manual';

const queryPanelBody = ({ query_id, query_annotation_id, query_style, visualization_settings }: ObjectValue) => ({
  query_id: textIfAny(query_id),
  query_annotation_id: textIfAny(query_annotation_id),
  visualization_settings: blocks(visualization_settings).map(settingsBody)[0],
  query_style: textIfAny(query_style),
});

const settingsBody = (settings: ObjectValue) => ({
  utc_xaxis: flagIfSet(settings.use_utc_xaxis),
  hide_markers: flagIfSet(settings.hide_markers),
  hide_hovers: flagIfSet(settings.hide_hovers),
  overlaid_charts: flagIfSet(settings.prefer_overlaid_charts),
  hide_compare: flagIfSet(settings.hide_compare),
  charts: blocks(settings.chart).length > 0 ? blocks(settings.chart).map(chartBody) : undefined,
});

const chartBody = (chart: ObjectValue) => ({
  chart_type: textIfAny(chart.chart_type),
  chart_index: integer(chart.chart_index),
  omit_missing_values: flagIfSet(chart.omit_missing_values),
  log_scale: flagIfSet(chart.use_log_scale),
});

type Panel = NonNullable<Board['panels']>[number];

/**
 * A panel as it goes into the state. Where the panel before has no place, the one that Honeycomb gave it is not told;
 * where there is no panel before, as after an import, it is.
 */
export function panelState(panel: Panel, before: ObjectValue | undefined): ObjectValue {
  const hidesPlace = before !== undefined && !isObject(before.position);
  const { x_coordinate = 0, y_coordinate = 0, height = 0, width = 0 } = panel.position ?? {};
  return {
    type: panel.type,
    position: hidesPlace ? null : { x_coordinate, y_coordinate, height, width },
    query_panel: panel.type === 'query' ? [queryPanelState(panel.query_panel)] : [],
    slo_panel: panel.type === 'slo' ? [{ slo_id: panel.slo_panel.slo_id }] : [],
    text_panel: panel.type === 'text' ? [{ content: panel.text_panel.content }] : [],
  };
}

type QueryPanel = Extract<Panel, { readonly type: 'query' }>['query_panel'];

const queryPanelState = (panel: QueryPanel): Value => ({
  query_id: panel.query_id,
  query_annotation_id: panel.query_annotation_id ?? '',
  query_style: panel.query_style ?? '',
  visualization_settings: panel.visualization_settings ? [settingsState(panel.visualization_settings)] : [],
});

const settingsState = (settings: NonNullable<QueryPanel['visualization_settings']>): ObjectValue => ({
  use_utc_xaxis: settings.utc_xaxis ?? false,
  hide_markers: settings.hide_markers ?? false,
  hide_hovers: settings.hide_hovers ?? false,
  prefer_overlaid_charts: settings.overlaid_charts ?? false,
  hide_compare: settings.hide_compare ?? false,
  chart: (settings.charts ?? []).map((chart) => ({
    chart_type: chart.chart_type ?? '',
    chart_index: chart.chart_index ?? 0,
    omit_missing_values: chart.omit_missing_values ?? false,
    use_log_scale: chart.log_scale ?? false,
  })),
});
