import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

const fields = [
  ...['duration_ms', 'error', 'name', 'parent_id', 'route', 'service_name', 'span_id', 'span_kind', 'annotation_type'],
  ...['link_trace_id', 'link_span_id', 'log_message', 'log_severity', 'status', 'trace_id', 'user'],
];

export const datasetDefinition: Resource = {
  half: 'sdk',
  api: 'v1',
  checks: { name: [oneOf(...fields)], column: [lengthBetween(1, 255)] },
  modifiers: { dataset: [requiresReplace] },
};
