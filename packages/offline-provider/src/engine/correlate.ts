import { isList, isObject, isUnknown, type Value } from '../cty/value.ts';

/**
 * Finds the configured element that an element of a set came from. Position tells nothing: a set is sorted by its
 * contents, and a planned element has more of them. What is configured must be there, what is unknown must be unknown,
 * and what is not configured may be anything; of several that fit, it is the one with the most in common.
 */
export function configuredElement(planned: Value, configured: readonly Value[]): Value {
  let best: { readonly element: Value; readonly common: number } | undefined;
  for (const element of configured) {
    const common = inCommon(planned, element);
    if (common !== undefined && common > (best?.common ?? -1)) best = { element, common };
  }
  return best?.element ?? null;
}

/** How many configured values there are, or undefined when one of them is not there. */
function inCommon(planned: Value, config: Value): number | undefined {
  if (config === null) return 0;
  if (isUnknown(config)) return isUnknown(planned) ? 0 : undefined;
  if (isList(config))
    return isList(planned) && planned.length === config.length
      ? sum(config.map((item, index) => inCommon(planned[index] as Value, item)))
      : undefined;
  if (isObject(config))
    return isObject(planned)
      ? sum(Object.entries(config).map(([name, item]) => inCommon(planned[name] ?? null, item)))
      : undefined;
  return planned === config ? 1 : undefined;
}

const sum = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((total, count) => (total === undefined || count === undefined ? undefined : total + count), 0);
