import type { CtyType } from '../cty/type.ts';
import { equal, isKnown, isList, isObject, isUnknown, type Value } from '../cty/value.ts';
import { equivalentQueryJson } from '../rules/query-json.ts';
import type { Path, Problem } from './problem.ts';

/** One attribute or block on its way to a plan. */
export interface Planning {
  readonly type: CtyType;
  readonly path: Path;
  readonly config: Value;
  /** The value before, or null. */
  readonly state: Value;
  readonly planned: Value;
  /** There is no object before: this plans a creation. */
  readonly creating: boolean;
}

export interface Modified {
  readonly planned?: Value;
  /** Counts only where, after the last modifier, the planned value is not the one before. */
  readonly replace?: boolean;
  readonly problems?: readonly Problem[];
}

/** Changes what is planned for one value. Modifiers run in order, each sees what the one before has planned. */
export type Modifier = (planning: Planning) => Modified;

export const requiresReplace: Modifier = ({ type, planned, state, creating }) => ({
  replace: !creating && !equal(type, planned, state),
});

/** Keeps what was, also when that is null, instead of saying that only an apply will tell. */
export const useStateForUnknown: Modifier = ({ planned, config, state, creating }) =>
  !creating && isUnknown(planned) && !isUnknown(config) ? { planned: state } : {};

/**
 * `dataset`, when it is not set, means the whole environment. Taking it out of a configuration must not replace what
 * was in `__all__`; with `fromAny`, not what was in any dataset either: the object then stays where it was.
 */
export const datasetDeprecation =
  (fromAny: boolean): Modifier =>
  ({ type, config, state, planned }) => {
    if (config === null && (state === '__all__' || (fromAny && state !== null))) return { planned: state };
    const replace = !equal(type, planned, state);
    return config === null ? { planned: null, replace } : { replace };
  };

/** Two queries that mean the same are no change. */
export const equivalentQuery: Modifier = ({ planned, config, state }) =>
  isKnown(planned) && isKnown(state) && isKnown(config) && equivalentQueryJson(String(state), String(config))
    ? { planned: state }
    : {};

/** Protection against deletion can be taken away later, never left out at the beginning. */
export const deletionProtection: Modifier = ({ planned, creating, path }) =>
  creating && planned !== true
    ? {
        problems: [
          { summary: 'Validation error', detail: 'delete_protected cannot be false when it is created.', path },
        ],
      }
    : {};

/** A default that the framework has no word for inside a block. */
export const defaultsTo =
  (value: Value): Modifier =>
  ({ config }) =>
    config === null ? { planned: value } : {};

/** Other datasets are another SLO. Not knowing yet counts as no change. */
export const replaceIfKnownToChange: Modifier = ({ type, planned, state, creating }) => ({
  replace: !creating && !isUnknown(planned) && !isUnknown(state) && !equal(type, planned, state),
});

/**
 * A recipient is given by its id, or by type and target. At an update, the members of the other way are nothing rather
 * than unknown, or every plan would show a change.
 */
export const notificationRecipients: Modifier = ({ planned, state }) => {
  if (!isList(state) || state.length === 0 || !isList(planned)) return {};
  return {
    planned: planned.map((recipient) => {
      if (!isObject(recipient)) return recipient;
      const byId = isUnknown(recipient.type as Value) && !isUnknown(recipient.id as Value);
      const byType = isUnknown(recipient.id as Value) && !isUnknown(recipient.type as Value);
      if (byId) return { ...recipient, type: null, target: null };
      if (!byType) return recipient;
      return { ...recipient, id: null, ...(recipient.type === 'pagerduty' ? { target: null } : {}) };
    }),
  };
};
