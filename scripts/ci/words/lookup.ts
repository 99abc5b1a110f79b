import type { PlanJson, Planned, Values } from './planned.ts';

/** What one resource of a plan says of another. */
export interface Lookup {
  /** What a person calls a recipient: its channel, address or name. */
  recipient(id: unknown): string | undefined;
  /** Recipients that a resource names and that are created with it. */
  newRecipients(address: string): readonly string[];
  /** The query that has this id in Honeycomb. */
  queryWithId(id: unknown): Planned | undefined;
  /** The name that an annotation gives to a query, before or after. */
  queryName(query: Planned, when: 'before' | 'after'): string | undefined;
  slo(id: unknown): string | undefined;
  /** What the configuration of a nested block refers to: `['panel', 2, 'query_panel', 0, 'query_id']`. */
  reference(address: string, path: readonly (string | number)[]): Planned | undefined;
  /** Every resource that a resource refers to. */
  references(address: string): readonly Planned[];
}

export function lookupOf(plan: PlanJson, resources: readonly Planned[]): Lookup {
  const configured = new Map((plan.configuration?.root_module?.resources ?? []).map((each) => [each.address, each]));
  const byAddress = new Map(resources.map((each) => [each.address, each]));
  const withId = (type: RegExp, id: unknown): Planned | undefined =>
    id === null || id === undefined
      ? undefined
      : resources.find((each) => type.test(each.type) && (each.before?.id === id || each.after?.id === id));
  const looked = (plan.prior_state?.values?.root_module?.resources ?? []).filter(({ type }) =>
    /_recipient$/.test(type),
  );
  const references = (address: string): readonly Planned[] =>
    [...new Set(referencesIn(configured.get(address)?.expressions))].flatMap((name) => byAddress.get(name) ?? []);
  const annotations = resources.filter(({ type }) => type === 'honeycombio_query_annotation');
  return {
    references,
    reference: (address, path) => {
      const [name] = referencesIn(path.reduce(inside, configured.get(address)?.expressions));
      return name === undefined ? undefined : byAddress.get(name);
    },
    recipient: (id) => {
      const recipient = withId(/_recipient$/, id);
      const values = recipient?.after ?? recipient?.before ?? looked.find(({ values }) => values.id === id)?.values;
      return values && recipientName(values);
    },
    newRecipients: (address) =>
      references(address)
        .filter(({ type, action }) => /_recipient$/.test(type) && (action === 'create' || action === 'replace'))
        .map(({ after = {}, address: recipient }) => recipientName(after) ?? recipient),
    queryWithId: (id) => withId(/_query$/, id),
    queryName: (query, when) => {
      const annotation = annotations.find((each) =>
        when === 'before'
          ? query.before !== undefined && each.before?.query_id === query.before.id
          : references(each.address).includes(query),
      );
      const name = annotation?.[when]?.name;
      return typeof name === 'string' ? name : undefined;
    },
    slo: (id) => withId(/_slo$/, id)?.after?.name as string | undefined,
  };
}

/** @see stacks/lift-sys/recipients.ts for what lift-sys has; the others are Honeycomb's */
function recipientName(values: Values): string | undefined {
  const name = values.channel || values.integration_name || values.address || values.name;
  return typeof name === 'string' ? name : undefined;
}

const inside = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;

/** The addresses of resources, without attributes, in all expressions inside. */
function referencesIn(expressions: unknown): readonly string[] {
  if (Array.isArray(expressions)) return expressions.flatMap(referencesIn);
  if (typeof expressions !== 'object' || expressions === null) return [];
  return Object.entries(expressions).flatMap(([key, value]) =>
    key === 'references'
      ? (value as readonly string[]).map((name) => /^(data\.)?[^.]+\.[^.]+/.exec(name)?.[0] ?? name)
      : referencesIn(value),
  );
}
