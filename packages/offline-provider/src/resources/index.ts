import type { Resource } from '../engine/resource.ts';
import { apiKey } from './api-key.ts';
import { boardView } from './board-view.ts';
import { burnAlert } from './burn-alert.ts';
import { column } from './column.ts';
import { dataset } from './dataset.ts';
import { datasetDefinition } from './dataset-definition.ts';
import { derivedColumn } from './derived-column.ts';
import { environment } from './environment.ts';
import { flexibleBoard } from './flexible-board.ts';
import { marker, markerSetting } from './markers.ts';
import { query } from './query.ts';
import { queryAnnotation } from './query-annotation.ts';
import {
  emailRecipient,
  msteamsRecipient,
  msteamsWorkflowRecipient,
  pagerdutyRecipient,
  slackRecipient,
} from './sdk-recipients.ts';
import { slo } from './slo.ts';
import { trigger } from './trigger.ts';
import { webhookRecipient } from './webhook-recipient.ts';

/** Every resource type of the provider. */
export const resources: Readonly<Record<string, Resource>> = {
  honeycombio_api_key: apiKey,
  honeycombio_board_view: boardView,
  honeycombio_burn_alert: burnAlert,
  honeycombio_column: column,
  honeycombio_dataset: dataset,
  honeycombio_dataset_definition: datasetDefinition,
  honeycombio_derived_column: derivedColumn,
  honeycombio_email_recipient: emailRecipient,
  honeycombio_environment: environment,
  honeycombio_flexible_board: flexibleBoard,
  honeycombio_marker: marker,
  honeycombio_marker_setting: markerSetting,
  honeycombio_msteams_recipient: msteamsRecipient,
  honeycombio_msteams_workflow_recipient: msteamsWorkflowRecipient,
  honeycombio_pagerduty_recipient: pagerdutyRecipient,
  honeycombio_query: query,
  honeycombio_query_annotation: queryAnnotation,
  honeycombio_slack_recipient: slackRecipient,
  honeycombio_slo: slo,
  honeycombio_trigger: trigger,
  honeycombio_webhook_recipient: webhookRecipient,
};
