import type { World } from '../model/context.ts';
import type { NotificationRow } from '../model/rows.ts';
import type { LastEvaluation } from './evaluate-minute.ts';

/** How an alert is doing. */
export interface AlertOverview {
  readonly environment: string;
  readonly kind: NotificationRow['alert']['kind'];
  readonly id: string;
  readonly name: string;
  readonly triggered: boolean;
  /** Since when it fires, RFC 3339. */
  readonly since: string | null;
  /** Of the last evaluation; null before the first, or when there was nothing to compare. */
  readonly value: number | null;
  readonly evaluated: string | null;
  /** What keeps it from being evaluated. */
  readonly problem: string | null;
}

export function alertOverview(
  { database }: World,
  last: ReadonlyMap<string, LastEvaluation>,
): readonly AlertOverview[] {
  const overview = (id: string, environment: string, what: Pick<AlertOverview, 'kind' | 'name'>): AlertOverview => {
    const state = database.alertStates.get(id);
    const found = last.get(id);
    const time = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
    return {
      environment: database.environments.get(environment)?.name ?? '',
      ...what,
      id,
      triggered: state?.triggered ?? false,
      since: time(state?.firing?.since),
      value: found?.value ?? null,
      evaluated: time(found?.at),
      problem: found?.problem ?? null,
    };
  };
  return [
    ...Array.from(database.triggers.all(), ({ id, environment, value }) =>
      overview(id, environment, { kind: 'trigger', name: value.name }),
    ),
    ...Array.from(database.burnAlerts.all(), ({ id, environment, value }) =>
      overview(id, environment, { kind: value.alert_type, name: database.slos.get(value.slo.id)?.value.name ?? '' }),
    ),
  ];
}
