import { text, textIfAny, ZERO_TIME } from '../api/fields.ts';
import { byId, type ResourceApi, resourceApi } from '../engine/resource-api.ts';

/** A recipient of any type, as the API has it. */
export interface RecipientAnswer {
  readonly id: string;
  readonly type: string;
  readonly details: {
    readonly email_address?: string;
    readonly slack_channel?: string;
    readonly pagerduty_integration_key?: string;
    readonly pagerduty_integration_name?: string;
    readonly webhook_name?: string;
    readonly webhook_url?: string;
    readonly webhook_secret?: string;
    readonly webhook_headers?: readonly { readonly header: string; readonly value?: string }[] | null;
    readonly webhook_payloads?: {
      readonly payload_templates?: Readonly<Record<string, { readonly body: string } | null>>;
      readonly template_variables?: readonly { readonly name: string; readonly default_value?: string }[] | null;
    } | null;
  };
}

type Detail = Exclude<keyof RecipientAnswer['details'], 'webhook_headers' | 'webhook_payloads'>;

/** The recipients of the provider's older half: each attribute is one of the details. */
export const recipientApi = (
  type: string,
  attributes: Readonly<Record<string, Detail>>,
  creation: Pick<ResourceApi<RecipientAnswer>, 'create'> = {},
): ResourceApi =>
  resourceApi<RecipientAnswer>({
    collection: '/1/recipients',
    readsBack: 'always',
    importId: byId,
    body: ({ planned }) => ({
      id: textIfAny(planned.id),
      type,
      details: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, detail]) => [detail, text(planned[name])])),
        webhook_headers: null,
      },
      created_at: ZERO_TIME,
      updated_at: ZERO_TIME,
    }),
    state: ({ id, details }) => ({
      id,
      ...Object.fromEntries(Object.entries(attributes).map(([name, detail]) => [name, details[detail] ?? ''])),
    }),
    ...creation,
  });
