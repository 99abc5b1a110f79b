import { elements, isDecimalText, isKnown, isObject, numberOf, type ObjectValue, type Value } from '../cty/value.ts';

/** A time in Go is never nothing: what is not set goes out like this. */
export const ZERO_TIME = '0001-01-01T00:00:00Z';

/** The text; empty when it is not set or not known. */
export const text = (value: Value | undefined): string => (isKnown(value) ? String(value) : '');

/** The text, or undefined, which JSON leaves out, when it is empty. */
export const textIfAny = (value: Value | undefined): string | undefined => text(value) || undefined;

export const flag = (value: Value | undefined): boolean => value === true;

/** True, or undefined, which JSON leaves out. */
export const flagIfSet = (value: Value | undefined): true | undefined => (value === true ? true : undefined);

/** A whole number of 64 bits; 0 when it is not set or not known. */
export const integer = (value: Value | undefined): number | bigint =>
  isDecimalText(value) ? BigInt(value.decimal) : number(value);

/** A number of 64 bits; 0 when it is not set or not known. */
export const number = (value: Value | undefined): number => numberOf(value) || 0;

/** The objects of a list or set of blocks. */
export const blocks = (value: Value | undefined): readonly ObjectValue[] => elements(value).filter(isObject);

/** A percentage as the API has it, in parts per million: the rest is cut off, not rounded, as the real provider does. */
export const perMillion = (percent: Value | undefined): number => Math.trunc(number(percent) * 10_000);

export const percentOf = (perMillion: number): number => perMillion / 10_000;

/** A time of the API without fractions of a second, in UTC. */
export function wholeSeconds(time: string | null | undefined): string {
  if (time === null || time === undefined) return ZERO_TIME;
  const utc = time.endsWith('Z') ? time : new Date(time).toISOString();
  return utc.replace(/\.\d+(?=Z$)/, '');
}

interface Tag {
  readonly key: string;
  readonly value: string;
}

export const tagList = (tags: Value | undefined): readonly Tag[] =>
  Object.entries(isObject(tags) ? tags : {}).map(([key, value]) => ({ key, value: text(value) }));

export const tagMap = (tags: readonly Tag[] | null | undefined): ObjectValue =>
  Object.fromEntries((tags ?? []).map(({ key, value }) => [key, value]));
