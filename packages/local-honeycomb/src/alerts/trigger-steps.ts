import type { WireQuery } from 'honeycomb-api';
import {
  createTriggerEvaluation,
  type EventStore,
  type TriggerEvaluation,
  type TriggerRule,
  type TriggerStep,
  untriggered,
} from 'honeycomb-engine';
import type { QuerySpecification } from 'honeycomb-query/language';
import type { World } from '../model/context.ts';
import { columnsOfQuery } from '../model/language.ts';
import { derivedColumnsOf } from '../model/query-results.ts';
import type { AlertStateRow, TriggerRow } from '../model/rows.ts';

/** Evaluates triggers from where their last evaluation left off. */
export interface TriggerSteps {
  /** @throws what keeps the query from being run */
  step(row: TriggerRow, at: number): { readonly step: TriggerStep; readonly state: AlertStateRow['state'] };
  /** Forgets what is prepared: the next step begins from the state in the database. */
  forget(): void;
}

interface Prepared {
  readonly row: TriggerRow;
  readonly store: EventStore;
  readonly derived: string;
  readonly evaluation: TriggerEvaluation;
}

export function createTriggerSteps(world: World): TriggerSteps {
  const { database, events } = world;
  const prepared = new Map<string, Prepared>();
  const prepare = (row: TriggerRow): Prepared => {
    const environment = database.environments.get(row.environment)!;
    const store = events.store(row.environment, row.dataset);
    const fields = derivedColumnsOf({ ...world, environment }, row.dataset);
    const derived = JSON.stringify(fields);
    const known = prepared.get(row.id);
    if (known?.row === row && known.store === store && known.derived === derived) return known;
    const state = database.alertStates.get(row.id)?.state ?? untriggered;
    const options = { unknownColumn: 'missing' } as const;
    const made = { row, store, derived, evaluation: createTriggerEvaluation(rule(row, fields), store, options, state) };
    prepared.set(row.id, made);
    return made;
  };
  const rule = ({ value }: TriggerRow, fields: Readonly<Record<string, string>>): TriggerRule => ({
    query: withDerivedColumns(database.queries.get(value.query_id)?.value ?? {}, fields),
    frequency: value.frequency,
    threshold: value.threshold,
    alert_type: value.alert_type,
    evaluation_schedule: value.evaluation_schedule,
    baseline_details: value.baseline_details,
  });
  return {
    step(row, at) {
      const { evaluation } = prepare(row);
      const step = evaluation.step(at);
      return { step, state: evaluation.state };
    },
    forget: () => prepared.clear(),
  };
}

/** A query with the dataset's calculated fields that it names as its own. */
function withDerivedColumns(query: WireQuery, derived: Readonly<Record<string, string>>): QuerySpecification {
  const named = columnsOfQuery(query).filter((name) => Object.hasOwn(derived, name));
  const fields = named.map((name) => ({ name, expression: derived[name]! }));
  const all = [...(query.calculated_fields ?? []), ...fields];
  return { ...query, ...(all.length > 0 ? { calculated_fields: all } : {}) } as QuerySpecification;
}
