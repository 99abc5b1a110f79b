/** What `terraform show -json` says of one resource, as far as it is read here. */
export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly ('no-op' | 'create' | 'read' | 'update' | 'delete')[];
    readonly after: Readonly<Record<string, unknown>> | null;
  };
}

export interface TerraformPlan {
  readonly resource_changes?: readonly ResourceChange[];
}

type Action = 'create' | 'change' | 'replace' | 'destroy';

const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  honeycombio_flexible_board: ['board', 'boards'],
  honeycombio_board_view: ['board view', 'board views'],
  honeycombio_query: ['query', 'queries'],
  honeycombio_query_annotation: ['query name', 'query names'],
  honeycombio_trigger: ['trigger', 'triggers'],
  honeycombio_slo: ['SLO', 'SLOs'],
  honeycombio_burn_alert: ['burn alert', 'burn alerts'],
  honeycombio_derived_column: ['calculated field', 'calculated fields'],
  honeycombio_slack_recipient: ['Slack recipient', 'Slack recipients'],
  honeycombio_pagerduty_recipient: ['PagerDuty recipient', 'PagerDuty recipients'],
  honeycombio_email_recipient: ['e-mail recipient', 'e-mail recipients'],
  honeycombio_webhook_recipient: ['webhook recipient', 'webhook recipients'],
  honeycombio_msteams_workflow_recipient: ['Teams recipient', 'Teams recipients'],
  honeycombio_dataset: ['dataset', 'datasets'],
  honeycombio_column: ['column', 'columns'],
  honeycombio_dataset_definition: ['dataset definition', 'dataset definitions'],
  honeycombio_marker: ['marker', 'markers'],
  honeycombio_marker_setting: ['marker setting', 'marker settings'],
};

/** Whether applying the plan would do anything. */
export const hasChanges = (plan: TerraformPlan): boolean =>
  (plan.resource_changes ?? []).some(({ change }) => actionOf(change.actions) !== undefined);

/** A plan in words: how much of which kind, and by name what changes or goes. */
export function summarizePlan(plan: TerraformPlan): readonly string[] {
  const changes = (plan.resource_changes ?? []).flatMap((resource) => {
    const action = actionOf(resource.change.actions);
    return action ? [{ action, resource }] : [];
  });
  if (changes.length === 0) return ['Nothing to change: Honeycomb is as the code says.'];
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  const created = changes.filter(({ action }) => action === 'create').map(({ resource }) => resource);
  return [
    `${count('create')} to create, ${count('change')} to change, ${count('replace')} to replace, ${count('destroy')} to destroy`,
    '',
    ...countByKind(created),
    ...changes
      .filter(({ action }) => action !== 'create')
      .map(({ action, resource }) => `  ${action} ${resource.address}`),
    ...renameHint(changes),
  ];
}

/** What is destroyed while one of its kind is created may be a rename that was not said. */
function renameHint(
  changes: readonly { readonly action: Action; readonly resource: ResourceChange }[],
): readonly string[] {
  const typesOf = (action: Action) =>
    changes.filter((change) => change.action === action).map(({ resource }) => resource.type);
  const created = new Set(typesOf('create'));
  if (!typesOf('destroy').some((type) => created.has(type))) return [];
  return ['  Was something renamed? With renamedFrom, what exists is moved instead of destroyed.'];
}

function actionOf(actions: readonly string[]): Action | undefined {
  if (actions.includes('create')) return actions.includes('delete') ? 'replace' : 'create';
  if (actions.includes('delete')) return 'destroy';
  return actions.includes('update') ? 'change' : undefined;
}

const namedKinds = [
  'honeycombio_flexible_board',
  'honeycombio_trigger',
  'honeycombio_slo',
  'honeycombio_slack_recipient',
  'honeycombio_pagerduty_recipient',
];

function countByKind(resources: readonly ResourceChange[]): readonly string[] {
  const known = Object.keys(kinds);
  const types = [...new Set(resources.map(({ type }) => type))].sort((a, b) => known.indexOf(a) - known.indexOf(b));
  return types.map((type) => {
    const ofType = resources.filter((resource) => resource.type === type);
    const [one, many] = kinds[type] ?? [type, type];
    const names = namedKinds.includes(type) ? ofType.map(nameOf).join(', ') : '';
    return `  ${String(ofType.length).padStart(4)} ${(ofType.length === 1 ? one : many).padEnd(22)}${names}`.trimEnd();
  });
}

const nameOf = ({ address, change: { after } }: ResourceChange): string =>
  String(after?.name ?? after?.channel ?? after?.integration_name ?? address);
