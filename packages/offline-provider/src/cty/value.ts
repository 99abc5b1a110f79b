import type { CtyType } from './type.ts';

/** A value that only an apply will tell. */
export const UNKNOWN: unique symbol = Symbol('known after apply');

/** A number that a JavaScript number cannot hold without loss, as Terraform wrote it. */
export interface DecimalText {
  readonly decimal: string;
}

export interface ObjectValue {
  readonly [name: string]: Value;
}

/**
 * A Terraform value without its type: the schema says whether an array is a list or a set, and whether an object is a
 * map. Null (not set) and an empty collection are two things.
 */
export type Value = null | typeof UNKNOWN | boolean | number | string | DecimalText | readonly Value[] | ObjectValue;

export const isUnknown = (value: Value): value is typeof UNKNOWN => value === UNKNOWN;

/** Set, and its value is there to be looked at. */
export const isKnown = (value: Value | undefined): value is Exclude<Value, null | typeof UNKNOWN> =>
  value !== undefined && value !== null && value !== UNKNOWN;

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isObject = (value: Value | undefined): value is ObjectValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isDecimalText = (value: Value | undefined): value is DecimalText =>
  isObject(value) && typeof value.decimal === 'string' && Object.keys(value).length === 1;

/** A number for comparing with limits; what is none is NaN. */
export const numberOf = (value: Value | undefined): number =>
  isDecimalText(value) ? Number(value.decimal) : typeof value === 'number' ? value : Number.NaN;

/** The elements of a list or set; none when it is null or unknown. */
export const elements = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);

/** A member of an object; null when it is not there. */
export const member = (object: ObjectValue | null | undefined, name: string): Value => object?.[name] ?? null;

/** Equality as Terraform sees it: the order of a set's elements does not count, unknown equals unknown. */
export function equal(type: CtyType, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return equalElements(type, a, b);
  if (!isObject(a) || !isObject(b)) return false;
  if (type === 'number') return isDecimalText(a) && isDecimalText(b) && a.decimal === b.decimal;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(
    (name) =>
      Object.hasOwn(a, name) &&
      Object.hasOwn(b, name) &&
      equal(memberType(type, name), member(a, name), member(b, name)),
  );
}

function equalElements(type: CtyType, a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  const inner = elementType(type);
  if (!Array.isArray(type) || type[0] !== 'set') return a.every((item, index) => equal(inner, item, b[index] as Value));
  const rest = [...b];
  return a.every((item) => {
    const index = rest.findIndex((other) => equal(inner, item, other));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

/** The type of a list's, set's or map's elements. */
export const elementType = (type: CtyType): CtyType =>
  typeof type !== 'string' && type[0] !== 'object' ? type[1] : 'dynamic';

/** The type of an object's member, or of a map's elements. */
export function memberType(type: CtyType, name: string): CtyType {
  if (typeof type === 'string') return 'dynamic';
  return type[0] === 'object' ? (type[1][name] ?? 'dynamic') : type[1];
}
