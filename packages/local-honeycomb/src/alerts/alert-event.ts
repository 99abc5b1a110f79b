import type { EnvironmentRow, NotificationRow } from '../model/rows.ts';

/** A group of a trigger's query with its value, with the keys of Honeycomb's webhooks. */
export interface ResultGroup {
  readonly Group: Readonly<Record<string, string | number | boolean | null>>;
  readonly Result: number | null;
}

/** Something that recipients are told: an alert has begun to fire, goes on, or has resolved. */
export interface AlertEvent {
  readonly kind: NotificationRow['alert']['kind'];
  readonly id: string;
  /** One firing, from its beginning to its end: what deduplicates. */
  readonly instance: string;
  readonly name: string;
  /** The alert's own, with its runbook. */
  readonly description: string;
  readonly status: NotificationRow['status'];
  /** When it was evaluated, in milliseconds since 1970. */
  readonly at: number;
  readonly environment: EnvironmentRow;
  readonly datasets: readonly string[];
  /** `on_change` or `on_true` for a trigger. */
  readonly alertType: string;
  /** What is compared, how and with what: `greater than`, 0.1 and 0.24. */
  readonly operator: string;
  readonly threshold: number;
  readonly value: number | null;
  /** `Triggered: NAME` or `Resolved: NAME`. */
  readonly summary: string;
  /** What was found, in a sentence. */
  readonly finding: string;
  /** The page of the trigger, or of the SLO. */
  readonly url: string;
  /** The page of the query's result; of an SLO, the SLO's. */
  readonly resultUrl: string;
  /** The run that the result's page shows. */
  readonly result: string | null;
  readonly groups: readonly ResultGroup[];
  readonly groupsTriggered: readonly ResultGroup[];
  readonly slo?: { readonly id: string; readonly name: string };
}

export const summaryOf = (status: AlertEvent['status'], name: string): string =>
  `${status === 'TRIGGERED' ? 'Triggered' : 'Resolved'}: ${name}`;

/** A value for people: 0.24, 10 211, 4.3. */
export function formatValue(value: number | null): string {
  if (value === null) return 'no value';
  return String(Number(value.toPrecision(4)));
}

const operators = {
  '>': 'greater than',
  '>=': 'greater than or equal to',
  '<': 'less than',
  '<=': 'less than or equal to',
} as const;

/** The operator in the words of Honeycomb's notifications. */
export const operatorInWords = (op: keyof typeof operators): string => operators[op];

/** `anthropic, production`: what a group is called in a message. */
export const groupInWords = ({ Group }: ResultGroup): string =>
  Object.entries(Group)
    .map(([column, value]) => `${column}:${value ?? '(missing)'}`)
    .join(', ');
