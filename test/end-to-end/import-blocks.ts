import { type KnownResource, stateOfAlert } from 'honeycomb-adopt';
import type { Configuration } from '../configuration.ts';
import type { Environment } from './inventory.ts';

type Block = Readonly<Record<string, unknown>>;

/** Honeycomb's ids for the resources of a configuration, found by what people know them by. */
type Lookup = (block: Block, name: string) => string | undefined;

const dataset = 'lift-sys';
const within = (id: string | undefined): string | undefined => (id === undefined ? undefined : `${dataset}/${id}`);

export interface Takeover {
  readonly blocks: readonly { readonly to: string; readonly id: string }[];
  /** What the provider's import loses or lacks: alerts that say something to PagerDuty, and dataset definitions. */
  readonly known: readonly KnownResource[];
}

/**
 * Lets a deployment without a state take over what is in Honeycomb.
 * @throws when something of the configuration is not in the environment
 */
export function takeover({ resource }: Configuration, environment: Environment): Takeover {
  const annotationOf = (name: string) => {
    const block = resource.honeycombio_query_annotation?.[name];
    return environment.queries.find((each) => each.name === block?.name && each.description === block?.description);
  };
  const recipientOf = (detail: string, value: unknown): string | undefined =>
    environment.recipients.find(({ details }) => (details as Block)[detail] === value)?.id;
  const lookups: Readonly<Record<string, Lookup>> = {
    honeycombio_dataset: () => dataset,
    honeycombio_column: ({ name }) => within(String(name)),
    honeycombio_derived_column: ({ alias }) => within(String(alias)),
    honeycombio_query: (_, name) => within(annotationOf(name)?.query_id),
    honeycombio_query_annotation: (_, name) => within(annotationOf(name)?.id),
    honeycombio_flexible_board: ({ name }) => environment.boards.find((each) => each.name === name)?.id,
    honeycombio_trigger: ({ name }) => within(environment.triggers.find((each) => each.name === name)?.id),
    honeycombio_slo: ({ name }) => within(environment.slos.find((each) => each.name === name)?.id),
    honeycombio_burn_alert: ({ description }) =>
      within(environment.burnAlerts.find((each) => each.description === description)?.id),
    honeycombio_slack_recipient: ({ channel }) => recipientOf('slack_channel', channel),
    honeycombio_pagerduty_recipient: ({ integration_name: name }) => recipientOf('pagerduty_integration_name', name),
  };
  const known: KnownResource[] = [];
  const blocks: Takeover['blocks'][number][] = [];
  for (const [type, named] of Object.entries(resource))
    for (const [name, block] of Object.entries(named)) {
      const attributes =
        type === 'honeycombio_dataset_definition'
          ? { id: name, dataset, name: block.name, column: block.column, column_type: 'column' }
          : alertState(type, block, environment);
      if (attributes !== undefined) {
        known.push({ type, name, attributes, sensitive: [] });
        continue;
      }
      const id = lookups[type]?.(block, name);
      if (id === undefined) throw new Error(`${type}.${name} is not in Honeycomb`);
      blocks.push({ to: `${type}.${name}`, id });
    }
  return { blocks, known };
}

/** The state of an alert that says something to one of its recipients in particular. */
function alertState(type: string, block: Block, { triggers, burnAlerts }: Environment): Block | undefined {
  if (!JSON.stringify(block).includes('pagerduty_severity')) return undefined;
  const alert =
    type === 'honeycombio_trigger'
      ? triggers.find(({ name }) => name === block.name)
      : burnAlerts.find(({ description }) => description === block.description);
  return alert && stateOfAlert(dataset, alert);
}
