import * as z from 'zod';
import { timestamp } from './common.ts';
import { operation } from './operation.ts';

/** Times in unix seconds. A marker takes its colour from the marker setting of its type. */
export const marker = z.object({
  id: z.string(),
  start_time: z.int(),
  end_time: z.int().optional(),
  message: z.string().optional(),
  type: z.string().optional(),
  url: z.string().optional(),
  color: z.string().optional(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type Marker = z.infer<typeof marker>;

const seconds = z.int().min(0);
export const markerInput = z.object({
  start_time: seconds.nullish(),
  end_time: seconds.nullish(),
  message: z.string().nullish(),
  type: z.string().nullish(),
  url: z.string().nullish(),
});
export type MarkerInput = z.infer<typeof markerInput>;

const permissions = ['manage_markers'] as const;
/** There is no call for one marker: clients search the list. A deletion answers with what was deleted. */
export const listMarkers = operation('GET /1/markers/{dataset}', { permissions, result: z.array(marker) });
export const createMarker = operation('POST /1/markers/{dataset}', {
  permissions,
  body: markerInput,
  invalidAs: 'sentence',
  success: [201],
  result: marker,
  malformedAs: 'sentence',
});
export const updateMarker = operation('PUT /1/markers/{dataset}/{id}', {
  permissions,
  body: markerInput,
  invalidAs: 'sentence',
  result: marker,
  malformedAs: 'sentence',
});
export const deleteMarker = operation('DELETE /1/markers/{dataset}/{id}', { permissions, result: marker });
