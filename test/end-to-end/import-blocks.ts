import type { Configuration } from '../configuration.ts';
import type { Environment } from './inventory.ts';

type Block = Readonly<Record<string, unknown>>;

/** Honeycomb's ids for the resources of a configuration, found by what people know them by. */
type Lookup = (block: Block, name: string) => string | undefined;

const dataset = 'lift-sys';
const within = (id: string | undefined): string | undefined => (id === undefined ? undefined : `${dataset}/${id}`);

/**
 * Import blocks for every resource of a configuration that the provider can import; it has no import of dataset definitions.
 * @throws when something of the configuration is not in the environment
 */
export function importBlocks(
  { resource }: Configuration,
  environment: Environment,
): readonly { readonly to: string; readonly id: string }[] {
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
  return Object.entries(resource)
    .filter(([type]) => type !== 'honeycombio_dataset_definition')
    .flatMap(([type, named]) =>
      Object.entries(named).map(([name, block]) => {
        const id = lookups[type]?.(block, name);
        if (id === undefined) throw new Error(`${type}.${name} is not in Honeycomb`);
        return { to: `${type}.${name}`, id };
      }),
    );
}
