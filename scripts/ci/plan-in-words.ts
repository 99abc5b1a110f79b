import { formatSeconds } from 'honeycomb-query';
import { attributeInWords } from './words/attribute.ts';
import { boardDifferences, panelTitles } from './words/board.ts';
import { differences } from './words/difference.ts';
import { type Lookup, lookupOf } from './words/lookup.ts';
import { type PlanJson, type Planned, plannedResources } from './words/planned.ts';
import { queryDifferences } from './words/query.ts';
import { listed } from './words/text.ts';

/** What a person calls each kind of resource, in the order in which a reviewer wants to hear of them. */
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  honeycombio_trigger: ['trigger', 'triggers'],
  honeycombio_slo: ['SLO', 'SLOs'],
  honeycombio_burn_alert: ['burn alert', 'burn alerts'],
  honeycombio_slack_recipient: ['Slack recipient', 'Slack recipients'],
  honeycombio_pagerduty_recipient: ['PagerDuty recipient', 'PagerDuty recipients'],
  honeycombio_email_recipient: ['e-mail recipient', 'e-mail recipients'],
  honeycombio_webhook_recipient: ['webhook recipient', 'webhook recipients'],
  honeycombio_msteams_workflow_recipient: ['Teams recipient', 'Teams recipients'],
  honeycombio_flexible_board: ['board', 'boards'],
  honeycombio_board_view: ['board view', 'board views'],
  honeycombio_query: ['query', 'queries'],
  honeycombio_derived_column: ['calculated field', 'calculated fields'],
  honeycombio_dataset: ['dataset', 'datasets'],
  honeycombio_column: ['column', 'columns'],
  honeycombio_dataset_definition: ['dataset definition', 'dataset definitions'],
};

const many = 6;

/**
 * What a plan changes, a line for each thing, in words: `trigger High error rate: threshold > 0.1 becomes > 0.2`. A query
 * that is replaced, with its name and the board that shows it, is one line. Sensitive values are never said.
 * @param plan what `terraform show -json` says; no lines when it changes nothing
 */
export function planInWords(plan: PlanJson): readonly string[] {
  const resources = plannedResources(plan);
  const lookup = lookupOf(plan, resources);
  const order = Object.keys(kinds);
  const rank = ({ type }: Planned): number => (order.includes(type) ? order.indexOf(type) : order.length);
  const told = resources.filter((resource) => !isToldElsewhere(resource, resources, lookup));
  const types = [...new Set(told.toSorted((a, b) => rank(a) - rank(b)).map(({ type }) => type))];
  const lines = types.flatMap((type) =>
    linesOf(
      told.filter((resource) => resource.type === type),
      resources,
      lookup,
    ),
  );
  const quiet = resources.filter(({ action, previousAddress }) => action !== 'none' || previousAddress !== undefined);
  if (lines.length > 0 || quiet.length === 0) return lines;
  return [
    `no attribute that can be read changes, but these are touched: ${quiet.map(({ address }) => address).join(', ')}`,
  ];
}

/** Of a kind with many new or removed ones, one line lists them. */
function linesOf(ofKind: readonly Planned[], resources: readonly Planned[], lookup: Lookup): readonly string[] {
  return (['create', 'delete', 'replace', 'update', 'none'] as const).flatMap((action) => {
    const all = ofKind.filter((resource) => resource.action === action);
    if ((action !== 'create' && action !== 'delete') || all.length <= many)
      return all.flatMap((resource) => inWords(resource, subjectOf(resource, resources, lookup), lookup));
    const names = all.map((each) => nameOf(each, lookup)).join(', ');
    return [`${all.length} ${kindsOf(all[0] as Planned)} are ${action === 'create' ? 'new' : 'removed'}: ${names}`];
  });
}

function inWords(resource: Planned, subject: string, lookup: Lookup): readonly string[] {
  switch (resource.action) {
    case 'none':
      return resource.previousAddress === undefined || resource.type === 'honeycombio_query'
        ? []
        : [`${subject} is kept under another address (${resource.previousAddress} becomes ${resource.address})`];
    case 'create':
      return [`${subject} is new${withPanels(resource, lookup)}`];
    case 'delete':
      return [`${subject} is removed${/_recipient$/.test(resource.type) ? refusedInUse : ''}`];
    case 'replace':
    case 'update': {
      const phrases = changesOf(resource, lookup);
      const note =
        resource.action === 'replace' && resource.type !== 'honeycombio_query' ? ' (replaced by a new one)' : '';
      if (phrases.length > 0) return phrases.map((phrase) => `${subject}: ${phrase}${note}`);
      return isOnlyIds(resource) ? [] : [`${subject} changes${note}`];
    }
  }
}

const refusedInUse = ' (Honeycomb refuses that for as long as an alert of any environment tells it)';

/** A board or an annotation whose queries are replaced changes nothing but ids, which is said where the query is. */
const isOnlyIds = ({ type }: Planned): boolean =>
  ['honeycombio_flexible_board', 'honeycombio_query_annotation'].includes(type);

function changesOf(resource: Planned, lookup: Lookup): readonly string[] {
  const { type, before, after } = resource;
  const isBoard = type === 'honeycombio_flexible_board';
  const attributes = differences(resource).filter(({ attribute }) => !unsaid.includes(attribute));
  return [
    ...attributes
      .filter(({ attribute }) => attribute !== 'query_json' && !(isBoard && attribute === 'panel'))
      .flatMap((difference) => attributeInWords(resource, difference, lookup)),
    ...(before?.query_json !== after?.query_json
      ? queryDifferences(String(before?.query_json), String(after?.query_json))
      : []),
    ...(isBoard ? boardDifferences(resource, lookup) : []),
  ];
}

/** What Honeycomb alone decides, and ids. */
const unsaid = ['id', 'query_id', 'slo_id', 'board_url', 'created_at', 'updated_at', 'last_written_at'];

const withPanels = (resource: Planned, lookup: Lookup): string => {
  if (resource.type !== 'honeycombio_flexible_board') return '';
  const titles = panelTitles(resource, lookup, 'after').filter((title) => title.startsWith('"'));
  return titles.length === 0 ? '' : `, with the panels ${listed(titles)}`;
};

/**
 * An annotation is the name of a query, so the two are one thing to a reader; and the queries of a board that comes or goes
 * come and go with it, or with the panel that shows them.
 */
function isToldElsewhere(resource: Planned, resources: readonly Planned[], lookup: Lookup): boolean {
  const { type, action, address } = resource;
  if (type === 'honeycombio_query_annotation' && (action === 'create' || action === 'delete')) return true;
  if (type === 'honeycombio_query' && action === 'create')
    return resources.some(
      (each) => each.type === 'honeycombio_flexible_board' && lookup.references(each.address).includes(resource),
    );
  if (type === 'honeycombio_query' && action === 'delete')
    return resources.some(
      (each) =>
        each.type === 'honeycombio_flexible_board' &&
        JSON.stringify(each.before?.panel ?? []).includes(JSON.stringify(resource.before?.id ?? address)),
    );
  return false;
}

const kindsOf = ({ type }: Planned): string => kinds[type]?.[1] ?? type;

const kindOf = ({ type }: Planned): string =>
  kinds[type]?.[0] ?? type.replace(/^honeycombio_/, '').replaceAll('_', ' ');

/** `trigger High error rate`; what a board shows is a panel of it. */
function subjectOf(resource: Planned, resources: readonly Planned[], lookup: Lookup): string {
  if (resource.type !== 'honeycombio_query' && resource.type !== 'honeycombio_query_annotation')
    return `${kindOf(resource)} ${nameOf(resource, lookup)}`;
  const query =
    resource.type === 'honeycombio_query'
      ? resource
      : lookup.references(resource.address).find(({ type }) => type === 'honeycombio_query');
  const board =
    query &&
    resources.find(
      (each) => each.type === 'honeycombio_flexible_board' && lookup.references(each.address).includes(query),
    );
  return board === undefined
    ? `query ${nameOf(resource, lookup)}`
    : `panel ${JSON.stringify(nameOf(resource, lookup))} of board ${nameOf(board, lookup)}`;
}

function nameOf(resource: Planned, lookup: Lookup): string {
  const { type, before, after, address } = resource;
  if (type === 'honeycombio_query')
    return lookup.queryName(resource, 'after') ?? lookup.queryName(resource, 'before') ?? address;
  const values = before ?? after ?? {};
  if (type === 'honeycombio_burn_alert') {
    const slo =
      lookup.slo(before?.slo_id ?? after?.slo_id) ??
      lookup.references(address).find((each) => each.type === 'honeycombio_slo')?.after?.name;
    const condition =
      values.alert_type === 'exhaustion_time'
        ? `exhausted within ${formatSeconds(Number(values.exhaustion_minutes) * 60)}`
        : `${values.budget_rate_decrease_percent} % within ${formatSeconds(Number(values.budget_rate_window_minutes) * 60)}`;
    return `${slo ?? 'of an SLO'} (${condition})`;
  }
  const named = after ?? before ?? {};
  const name = named.name ?? named.alias ?? named.channel ?? named.integration_name ?? named.address;
  return typeof name === 'string' ? name : address;
}
