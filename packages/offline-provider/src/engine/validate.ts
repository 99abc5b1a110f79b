import type { Attribute, Block } from '../cty/type.ts';
import { isDecimalText, isKnown, numberOf, type ObjectValue, type Value } from '../cty/value.ts';
import type { Check, ConfigRule } from '../rules/check.ts';
import { isError, type Path, type Problem } from './problem.ts';
import type { Half } from './resource.ts';
import { type Place, walk } from './walk.ts';

interface Rules {
  readonly half: Half;
  readonly checks?: Readonly<Record<string, readonly Check[]>>;
  readonly rules?: readonly ConfigRule[];
  readonly fractions?: readonly string[];
}

/**
 * All problems of a configuration: first what follows from the schema but Terraform itself does not check, then every
 * check of the table; the rules about the whole only when its parts are right. What is unknown yet is not judged.
 */
export function validate(block: Block, config: ObjectValue, { half, checks = {}, rules = [], fractions = [] }: Rules) {
  const problems: Problem[] = [];
  const check = (value: Value, place: Place): void => {
    for (const one of checks[place.name] ?? []) problems.push(...one(value, place));
  };
  if (block.deprecated) problems.push(deprecated('This type', []));
  walk(block, config, {
    attribute: (attribute, value, place) => {
      if (attribute.deprecated && value !== null) problems.push(deprecated(place.name, place.path));
      problems.push(...checkAttribute(readOnlyId(half, attribute, place), value, place, fractions));
      check(value, place);
    },
    block: (_, value, place) => check(value, place),
  });
  if (problems.some(isError)) return problems;
  return [...problems, ...rules.flatMap((rule) => rule(config))];
}

/** Terraform leaves three things to the provider: a required attribute that is null, a read-only one, and integers. */
function checkAttribute(
  attribute: Attribute,
  value: Value,
  { path, name }: Place,
  fractions: readonly string[],
): readonly Problem[] {
  if (value === null)
    return attribute.required
      ? [{ summary: 'Missing Configuration for Required Attribute', detail: `${name} must be set.`, path }]
      : [];
  if (attribute.computed && !attribute.optional)
    return [
      {
        summary: 'Invalid Configuration for Read-Only Attribute',
        detail: `${name} is decided by Honeycomb and cannot be set.`,
        path,
      },
    ];
  if (attribute.type !== 'number' || !isKnown(value)) return [];
  const what = fractions.includes(name) ? 'a number of 64 bits' : 'a whole number of 64 bits';
  const fits = fractions.includes(name) ? Number.isFinite(numberOf(value)) : isInteger(value);
  return fits ? [] : [{ summary: 'Invalid Attribute Value', detail: `${name} must be ${what}.`, path }];
}

const deprecated = (what: string, path: Path): Problem => ({
  severity: 'warning',
  summary: 'Deprecated',
  detail: `${what} is deprecated by the provider.`,
  path,
});

/** The SDK gives every object an id that the schema calls optional, and refuses it in a configuration. */
const readOnlyId = (half: Half, attribute: Attribute, { name }: Place): Attribute =>
  half === 'sdk' && name === 'id' ? { ...attribute, optional: false } : attribute;

const isInteger = (value: Value): boolean =>
  isDecimalText(value)
    ? /^-?\d{1,19}$/.test(value.decimal)
    : Number.isInteger(value) && Math.abs(numberOf(value)) < 2 ** 63;
