import { formatSeconds } from 'honeycomb-query';
import type { Difference } from './difference.ts';
import type { Lookup } from './lookup.ts';
import type { Planned, Values } from './planned.ts';
import { hidden } from './planned.ts';
import { becomes, listed, said } from './text.ts';

const minutes = (value: unknown): string => formatSeconds(Number(value) * 60);

/** Attributes with a unit, and how a person says them. */
const withUnit: Readonly<Record<string, readonly [name: string, inWords: (value: unknown) => string]>> = {
  frequency: ['frequency', (value) => formatSeconds(Number(value))],
  time_period: ['time period', (value) => `${value} days`],
  target_percentage: ['target', (value) => `${value} %`],
  exhaustion_minutes: ['exhausted within', minutes],
  budget_rate_window_minutes: ['window', minutes],
  budget_rate_decrease_percent: ['budget decrease', (value) => `${value} %`],
};

/** One attribute that changes, in phrases such as `threshold > 0.1 becomes > 0.2`. */
export function attributeInWords(resource: Planned, difference: Difference, lookup: Lookup): readonly string[] {
  const { attribute, before, after } = difference;
  if (before === hidden || after === hidden) return [`${attribute} changes (sensitive)`];
  const unit = withUnit[attribute];
  if (unit !== undefined) {
    const inWords = (value: unknown): string => (value === null ? 'nothing' : unit[1](value));
    return [`${unit[0]} ${inWords(before)} becomes ${inWords(after)}`];
  }
  switch (attribute) {
    case 'threshold':
      return [`threshold ${threshold(before)} becomes ${threshold(after)}`];
    case 'disabled':
      return [after === true ? 'is disabled: it tells nobody' : 'is enabled'];
    case 'recipient':
      return recipients(resource, list(before), list(after), lookup);
    case 'tags':
      return tags((before ?? {}) as Values, (after ?? {}) as Values);
    default:
      return [`${attribute.replaceAll('_', ' ')} ${becomes(before, after)}`];
  }
}

const list = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : []);

function threshold(value: unknown): string {
  const [first] = list(value);
  if (first === undefined) return 'nothing';
  const times = Number(first.exceeded_limit ?? 1);
  return `${first.op} ${first.value}${times > 1 ? ` (${times} times in a row)` : ''}`;
}

function recipients(
  resource: Planned,
  before: readonly Values[],
  after: readonly Values[],
  lookup: Lookup,
): readonly string[] {
  const newOnes = lookup.newRecipients(resource.address);
  const name = (recipient: Values): string => {
    const severity = list(recipient.notification_details)[0]?.pagerduty_severity;
    const who =
      lookup.recipient(recipient.id) ??
      recipient.target ??
      (recipient.id ? idOrName(String(recipient.id)) : listed(newOnes));
    return severity ? `${who} (${severity})` : String(who || 'a new recipient');
  };
  const [told, tells] = [before.map(name), after.map(name)];
  const gone = told.filter((who) => !tells.includes(who));
  const come = tells.filter((who) => !told.includes(who));
  return [
    ...(come.length > 0 ? [`also tells ${listed([...new Set(come)])}`] : []),
    ...(gone.length > 0 ? [`no longer tells ${listed(gone)}`] : []),
  ];
}

/** Whom the team does not have yet is planned for by name. */
const idOrName = (text: string): string => (/^[0-9A-Za-z]{8,16}$/.test(text) ? `the recipient ${text}` : text);

const tags = (before: Values, after: Values): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((tag) => before[tag] !== after[tag])
    .map((tag) => `tag ${tag} ${said(before[tag])} becomes ${said(after[tag])}`);
