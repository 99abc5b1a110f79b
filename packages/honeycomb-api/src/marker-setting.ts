import * as z from 'zod';
import { timestamp } from './common.ts';
import { operation } from './operation.ts';

/** The colour of the markers of one type. */
export const markerSetting = z.object({
  id: z.string(),
  type: z.string(),
  color: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type MarkerSetting = z.infer<typeof markerSetting>;

export const markerSettingInput = z.object({
  type: z.string().min(1),
  color: z.string().regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'must be a colour like #F96E11'),
});
export type MarkerSettingInput = z.infer<typeof markerSettingInput>;

const permissions = ['manage_markers'] as const;
export const listMarkerSettings = operation('GET /1/marker_settings/{dataset}', {
  permissions,
  result: z.array(markerSetting),
});
export const createMarkerSetting = operation('POST /1/marker_settings/{dataset}', {
  permissions,
  body: markerSettingInput,
  success: [201],
  result: markerSetting,
});
/** A marker setting keeps its type. */
export const updateMarkerSetting = operation('PUT /1/marker_settings/{dataset}/{id}', {
  permissions,
  body: markerSettingInput,
  result: markerSetting,
});
export const deleteMarkerSetting = operation('DELETE /1/marker_settings/{dataset}/{id}', {
  permissions,
  result: markerSetting,
});
