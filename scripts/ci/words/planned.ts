export type Values = Readonly<Record<string, unknown>>;

/** One resource of a plan, before and after, with what is sensitive already masked. */
export interface Planned {
  readonly address: string;
  /** Where it was before a `moved` block. */
  readonly previousAddress: string | undefined;
  readonly type: string;
  readonly action: 'none' | 'create' | 'update' | 'replace' | 'delete';
  /** As Honeycomb has it; absent for what is created. */
  readonly before: Values | undefined;
  /** As the code has it, as far as it is known before Honeycomb answers; absent for what is deleted. */
  readonly after: Values | undefined;
  /** True where only Honeycomb can tell the value, in the shape of the values. */
  readonly unknown: unknown;
}

interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly type: string;
  readonly mode?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Values | null;
    readonly after: Values | null;
    readonly after_unknown?: unknown;
    readonly before_sensitive?: unknown;
    readonly after_sensitive?: unknown;
  };
}

export interface ConfiguredResource {
  readonly address: string;
  readonly expressions?: Values;
}

interface StateResource {
  readonly type: string;
  readonly values: Values;
}

/** What `terraform show -json` says of a plan, as far as it is read here. */
export interface PlanJson {
  readonly resource_changes?: readonly ResourceChange[];
  readonly prior_state?: {
    readonly values?: { readonly root_module?: { readonly resources?: readonly StateResource[] } };
  };
  readonly configuration?: { readonly root_module?: { readonly resources?: readonly ConfiguredResource[] } };
}

/** What stands for a value that nobody may read: a changed secret is still seen to change, by its action. */
export const hidden = '(sensitive)';

/** The managed resources of a plan, sorted by address; data sources are only read. */
export function plannedResources(plan: PlanJson): readonly Planned[] {
  return (plan.resource_changes ?? [])
    .filter(({ mode }) => mode !== 'data')
    .map(({ address, previous_address, type, change }) => ({
      address,
      previousAddress: previous_address,
      type,
      action: actionOf(change.actions),
      before: (mask(change.before, change.before_sensitive) ?? undefined) as Values | undefined,
      after: (mask(change.after, change.after_sensitive) ?? undefined) as Values | undefined,
      unknown: change.after_unknown,
    }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

function actionOf(actions: readonly string[]): Planned['action'] {
  if (actions.includes('create')) return actions.includes('delete') ? 'replace' : 'create';
  if (actions.includes('delete')) return 'delete';
  return actions.includes('update') ? 'update' : 'none';
}

function mask(value: unknown, sensitive: unknown): unknown {
  if (sensitive === true) return value === null ? null : hidden;
  if (Array.isArray(value))
    return value.map((each, index) => mask(each, (sensitive as unknown[] | undefined)?.[index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mask(each, (sensitive as Values | undefined)?.[key])]),
  );
}
