import * as z from 'zod';
import { nothing, tag, tags } from './common.ts';
import { operation } from './operation.ts';

const cells = z.int().min(0);
/** On a grid of twelve columns. A width or height of 0 leaves the choice to Honeycomb. */
const position = z.strictObject({
  x_coordinate: cells.optional(),
  y_coordinate: cells.optional(),
  height: cells.optional(),
  width: cells.max(12).optional(),
});

export const chartTypes = ['default', 'line', 'stacked', 'stat', 'tsbar', 'cbar', 'cpie'] as const;
const threshold = z.strictObject({
  value: z.number(),
  label: z.string().max(35).optional(),
  color: z.enum(['red', 'yellow', 'blue', 'green', 'purple']),
  operation: z.enum(['gt', 'lt']),
  line_style: z.enum(['filled-solid', 'filled-dotted', 'solid', 'dotted']),
});
const chart = z.strictObject({
  chart_index: z.int().min(0).optional(),
  chart_type: z.enum(chartTypes).optional(),
  hide_other: z.boolean().optional(),
  log_scale: z.boolean().optional(),
  omit_missing_values: z.boolean().optional(),
  thresholds: z.array(threshold).max(5).optional(),
});
const visualizationSettings = z.strictObject({
  hide_compare: z.boolean().optional(),
  hide_hovers: z.boolean().optional(),
  hide_markers: z.boolean().optional(),
  utc_xaxis: z.boolean().optional(),
  overlaid_charts: z.boolean().optional(),
  charts: z.array(chart).optional(),
});

const queryPanel = z.strictObject({
  query_id: z.string(),
  query_annotation_id: z.string(),
  query_style: z.enum(['graph', 'table', 'combo']).optional(),
  visualization_settings: visualizationSettings.optional(),
  dataset: z.string().optional(),
});
const sloPanel = z.strictObject({ slo_id: z.string() });
const textPanel = z.strictObject({ content: z.string().max(10_000) });

export const boardPanel = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('query'), position: position.optional(), query_panel: queryPanel }),
  z.strictObject({ type: z.literal('slo'), position: position.optional(), slo_panel: sloPanel }),
  z.strictObject({ type: z.literal('text'), position: position.optional(), text_panel: textPanel }),
]);
export type BoardPanel = z.infer<typeof boardPanel>;

const presetFilter = z.strictObject({ column: z.string().min(1), alias: z.string().min(1).max(50) });

export const board = z.object({
  id: z.string(),
  type: z.literal('flexible'),
  name: z.string(),
  description: z.string(),
  panels: z.array(boardPanel),
  tags: z.array(tag).optional(),
  preset_filters: z.array(presetFilter).optional(),
  links: z.object({ board_url: z.string() }),
});
export type Board = z.infer<typeof board>;

/**
 * A whole board: what is left out is emptied, `preset_filters` excepted, which then stay as they are. Other keys are
 * refused, as the boards of before (with their `queries`) are.
 */
export const boardInput = z.strictObject({
  type: z.literal('flexible'),
  name: z.string().min(1).max(255),
  description: z.string().max(1024).nullish(),
  layout_generation: z.enum(['auto', 'manual']).nullish(),
  panels: z.array(boardPanel).nullish(),
  tags: tags.nullish(),
  preset_filters: z.array(presetFilter).max(5).nullish(),
  id: z.string().nullish(),
  links: z.unknown().optional(),
});
export type BoardInput = z.infer<typeof boardInput>;

const permissions = ['manage_boards'] as const;
export const listBoards = operation('GET /1/boards', { permissions, result: z.array(board) });
export const createBoard = operation('POST /1/boards', {
  permissions,
  body: boardInput,
  success: [201],
  result: board,
});
export const getBoard = operation('GET /1/boards/{id}', { permissions, result: board });
export const updateBoard = operation('PUT /1/boards/{id}', { permissions, body: boardInput, result: board });
export const deleteBoard = operation('DELETE /1/boards/{id}', { permissions, success: [204], result: nothing });
