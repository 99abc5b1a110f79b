import {
  createSloEvaluation,
  type EventStore,
  type SloEvaluation,
  type SloReport,
  type SloStep,
} from 'honeycomb-engine';
import type { World } from '../model/context.ts';
import { readExpression } from '../model/language.ts';
import { derivedColumnsOf } from '../model/query-results.ts';
import type { BurnAlertRow, SloRow } from '../model/rows.ts';

/** Evaluates SLOs with their burn alerts, and knows how each is doing. */
export interface SloSteps {
  /** @throws what keeps the SLI from being read */
  step(row: SloRow, alerts: readonly BurnAlertRow[], at: number): SloStep;
  /** What the last step found. */
  report(id: string): SloReport | undefined;
  /** Forgets what is prepared: the next step begins from the state in the database. */
  forget(): void;
}

interface Prepared {
  readonly row: SloRow;
  readonly alerts: readonly BurnAlertRow[];
  readonly stores: readonly EventStore[];
  readonly sli: string;
  readonly evaluation: SloEvaluation;
}

export function createSloSteps(world: World): SloSteps {
  const { database, events } = world;
  const prepared = new Map<string, Prepared>();
  const reports = new Map<string, SloReport>();
  const prepare = (row: SloRow, alerts: readonly BurnAlertRow[]): SloEvaluation => {
    const stores = row.value.dataset_slugs.map((slug) => events.store(row.environment, slug));
    const sli = sliOf(world, row);
    const known = prepared.get(row.id);
    if (known?.row === row && known.sli === sli && same(known.alerts, alerts) && same(known.stores, stores))
      return known.evaluation;
    const { target_per_million, time_period_days, reset_at: reset } = row.value;
    const evaluation = createSloEvaluation(
      {
        slo: { sli, target_per_million, time_period_days, resetAt: reset === null ? undefined : Date.parse(reset) },
        burnAlerts: alerts.map(({ value }) => value),
        stores,
        state: alerts.map(({ id }) => database.alertStates.get(id)?.triggered ?? false),
      },
      { unknownColumn: 'missing' },
    );
    prepared.set(row.id, { row, alerts, stores, sli, evaluation });
    return evaluation;
  };
  return {
    step(row, alerts, at) {
      const step = prepare(row, alerts).step(at);
      reports.set(row.id, step.report);
      return step;
    },
    report: (id) => reports.get(id),
    forget: () => prepared.clear(),
  };
}

const same = <T>(left: readonly T[], right: readonly T[]): boolean =>
  left.length === right.length && left.every((each, index) => each === right[index]);

/** The formula of the SLI, which all datasets of an SLO share. */
function sliOf(world: World, { environment: id, value }: SloRow): string {
  const environment = world.database.environments.get(id)!;
  const { alias } = value.sli;
  const fields = value.dataset_slugs.map((slug) => derivedColumnsOf({ ...world, environment }, slug));
  const formulas = new Set(fields.map((each) => each[alias]));
  const [formula] = formulas;
  if (formula === undefined) throw new Error(`there is no calculated field ${alias}, the SLI`);
  if (formulas.size > 1) throw new Error(`the SLI ${alias} is not the same in all datasets of the SLO`);
  const read = readExpression(formula);
  const other = read.ok ? read.columns.find((name) => fields.some((each) => Object.hasOwn(each, name))) : undefined;
  if (other !== undefined) throw new Error(`the SLI ${alias} names the calculated field ${other}; repeat its formula`);
  return formula;
}
