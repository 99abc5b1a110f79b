import { allDatasets, type NotificationRecipient } from 'honeycomb-api';
import { importId, literal } from './addresses.ts';
import { code, reference, type SourceFile } from './code.ts';
import type { ExistingHoneycomb } from './existing.ts';
import type { Ledger, Origin } from './ledger.ts';
import { mostFrequent } from './most-frequent.ts';
import type { Recipients } from './recipients.ts';

type Severity = 'P0' | 'P1' | 'P2';
type PagerDutySeverity = 'critical' | 'error' | 'warning' | 'info';
type Attributes = Readonly<Record<string, unknown>>;

interface Alert {
  readonly id: string;
  readonly description: string;
  readonly recipients: readonly NotificationRecipient[];
}

/** What alerts share: who is told how urgently, and where runbooks are. */
export interface Alerts {
  readonly severities: Readonly<Record<'P0' | 'P1', PagerDutySeverity>>;
  readonly runbookUrl: string;
  /** Headings of the runbooks by file. */
  readonly runbooks: ReadonlyMap<string, ReadonlySet<string>>;
  /** Severity, channel, description and runbook of an alert as code, or why there are none. */
  route(
    alert: Alert,
    name: string,
    file: SourceFile,
  ): { readonly fields: Attributes; keep(path: readonly string[]): void } | string;
  /** How Terraform takes it over: the provider's import loses what an alert says to a recipient in particular. */
  origin(dataset: string | undefined, alert: Alert): Origin;
  /** Its recipients as blocks of a Terraform resource. */
  blocks(recipients: readonly NotificationRecipient[]): readonly Attributes[];
}

const ranks: readonly PagerDutySeverity[] = ['critical', 'error', 'warning', 'info'];
const someRunbooks = 'https://github.com/your-team/your-repository/blob/main/runbooks';

export function readAlerts(honeycomb: ExistingHoneycomb, recipients: Recipients, ledger: Ledger): Alerts {
  const all: readonly Alert[] = [...honeycomb.triggers, ...honeycomb.slos.flatMap(({ burnAlerts }) => burnAlerts)];
  const paging = all.flatMap((alert) => alert.recipients.flatMap(({ details }) => details?.pagerduty_severity ?? []));
  const used = ranks.filter((rank) => paging.includes(rank));
  const usual = used.every((rank) => rank === 'critical' || rank === 'error');
  const severities = usual
    ? ({ P0: 'critical', P1: 'error' } as const)
    : { P0: used[0]!, P1: used[1] ?? ('error' as const) };
  const links = all.flatMap(({ description }) => runbookLink(description) ?? []);
  const runbookUrl = mostFrequent(links.map(({ url }) => url)) ?? someRunbooks;
  const runbooks = new Map<string, Set<string>>();
  const pager = recipients.pager;

  const blocks: Alerts['blocks'] = (list) =>
    list.map(({ id, details }) => ({
      id: recipients.idOf(id),
      ...(details &&
        Object.keys(details).length > 0 && {
          notification_details: [
            {
              ...(details.pagerduty_severity && { pagerduty_severity: details.pagerduty_severity }),
              ...(details.variables?.length && {
                variable: details.variables.map((each) => ({ name: each.name, value: literal(each.value ?? '') })),
              }),
            },
          ],
        }),
    }));

  const runbookOf = (description: string, name: string) => {
    const link = runbookLink(description);
    const own = link?.url === runbookUrl ? link : undefined;
    const file = own?.file ?? 'adopted.md';
    const heading = own?.heading ?? (name.replaceAll(/[\s#`~]+/g, ' ').trim() || 'Alert');
    runbooks.set(file, (runbooks.get(file) ?? new Set()).add(heading));
    return { file, heading, description: own?.text ?? description };
  };

  return {
    severities,
    runbookUrl,
    runbooks,
    blocks,
    origin(dataset, { id, recipients: list }) {
      if (!list.some(hasDetails)) return importId(dataset, id);
      return {
        attributes: stateOfAlert(dataset, { id, recipients: list }),
        why: 'the provider does not import the severity of a page, or the values of a webhook',
      };
    },
    route(alert, name, file) {
      const slack = alert.recipients.find(
        ({ type, target, details }) => type === 'slack' && target.startsWith('#') && !Object.keys(details ?? {}).length,
      );
      if (!slack) return 'it tells no Slack channel by name, and every definition names one';
      const page = alert.recipients.find(
        ({ id, details }) =>
          id === pager &&
          !details?.variables?.length &&
          Object.values(severities).includes(details?.pagerduty_severity as never),
      );
      const severity = severityOf(page?.details?.pagerduty_severity, severities);
      const told = [slack, ...(page ? [page] : [])];
      const others = alert.recipients.filter((each) => !told.includes(each));
      const { file: runbookFile, heading, description } = runbookOf(alert.description, name);
      const hasLink = description !== alert.description;
      return {
        fields: {
          description: description.trim() === '' ? `${name}.` : description,
          severity,
          channel: slack.target,
          runbook: reference(`${file.use('honeycomb-constructs', 'runbook')}(${code(runbookFile)}, ${code(heading)})`),
        },
        keep(path) {
          if (!hasLink)
            ledger.keep(
              path,
              { description: alert.description === '' ? undefined : literal(alert.description) },
              `its description has no link to a runbook; write runbooks/${runbookFile}, then remove this`,
            );
          // CDKTF adds a list to the list that is there.
          if (others.length > 0)
            ledger.keep(
              path,
              { recipient: blocks(others) },
              `it also tells ${others.map(({ type, target }) => `${type} ${target}`).join(', ')}`,
            );
        },
      };
    },
  };
}

const hasDetails = ({ details }: NotificationRecipient): boolean => Object.keys(details ?? {}).length > 0;

/** As much of the state of a trigger or burn alert as the provider does not read from Honeycomb. */
export const stateOfAlert = (
  dataset: string | undefined,
  { id, recipients }: Pick<Alert, 'id' | 'recipients'>,
): Attributes => ({
  id,
  dataset: dataset === undefined || dataset === allDatasets ? null : dataset,
  recipient: recipients.map(stateOfRecipient),
});

/** As the provider keeps a recipient that is named by its id. */
const stateOfRecipient = (recipient: NotificationRecipient): Attributes => {
  const { id, details } = recipient;
  const variable = (details?.variables ?? []).map(({ name, value = '' }) => ({ name, value }));
  return {
    id,
    type: null,
    target: null,
    notification_details: hasDetails(recipient)
      ? [{ pagerduty_severity: details?.pagerduty_severity ?? null, variable }]
      : [],
  };
};

const severityOf = (page: PagerDutySeverity | undefined, severities: Alerts['severities']): Severity =>
  page === undefined ? 'P2' : page === severities.P0 ? 'P0' : 'P1';

/** The runbook link at the end of a description, as honeycomb-constructs adds it. */
function runbookLink(description: string) {
  const match = /^([\s\S]*)\n\nRunbook: (\S+)\/([^/#\s]+\.md)#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(description);
  if (!match) return undefined;
  const [, text = '', url = '', file = '', anchor = ''] = match;
  const words = anchor.replaceAll('-', ' ');
  return { text, url, file, heading: words[0]!.toUpperCase() + words.slice(1) };
}
