import { isList, isObject, isUnknown, type Value } from '../cty/value.ts';

/**
 * Finds the configured element that an element of a set came from. Position tells nothing: a set is sorted by its
 * contents, and a planned element has more of them. What is configured must be there; what is not may be anything.
 */
export function configuredElement(planned: Value, configured: readonly Value[]): Value {
  return configured.find((config) => extendsConfig(planned, config)) ?? null;
}

function extendsConfig(planned: Value, config: Value): boolean {
  if (config === null || isUnknown(config)) return true;
  if (isList(config))
    return (
      isList(planned) &&
      planned.length === config.length &&
      config.every((item, index) => extendsConfig(planned[index] as Value, item))
    );
  if (isObject(config))
    return (
      isObject(planned) && Object.entries(config).every(([name, item]) => extendsConfig(planned[name] ?? null, item))
    );
  return planned === config;
}
