import { elements, isKnown, isObject, type Value } from '../cty/value.ts';
import type { Problem } from '../engine/problem.ts';
import type { Place } from '../engine/walk.ts';
import { type Check, whenKnown } from './check.ts';

const size = (value: Value): number =>
  Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;

export const sizeAtMost = (max: number): Check =>
  whenKnown((value, { path }) =>
    size(value) <= max
      ? []
      : [{ summary: 'Invalid Attribute Value', detail: `There may be at most ${max}, got ${size(value)}.`, path }],
  );

export const sizeAtLeast = (min: number): Check =>
  whenKnown((value, { path }) =>
    size(value) >= min
      ? []
      : [{ summary: 'Invalid Attribute Value', detail: `There must be at least ${min}, got ${size(value)}.`, path }],
  );

/** A block that must be there. How many there are is not always known before an apply. */
export const requiredBlock: Check = (value, { path }) =>
  value === null || (Array.isArray(value) && value.length === 0)
    ? [{ summary: 'Missing Configuration for Required Block', detail: 'At least one such block is required.', path }]
    : [];

/** Checks every element of a list or set of plain values. */
export const each =
  (check: Check): Check =>
  (value, place) =>
    elements(value).flatMap((item, index) => check(item, { ...place, path: [...place.path, index] }));

/** Checks every value of a map. */
export const eachValue =
  (check: Check): Check =>
  (value, place) =>
    mapEntries(value).flatMap(([key, item]) => check(item, { ...place, path: [...place.path, { key }] }));

/** Checks every key of a map. */
export const eachKey =
  (check: Check): Check =>
  (value, place) =>
    mapEntries(value).flatMap(([key]) => check(key, { ...place, path: [...place.path, { key }] }));

const mapEntries = (value: Value): readonly (readonly [string, Value])[] =>
  isObject(value) ? Object.entries(value) : [];

export const unique: Check = whenKnown((value, { path }) =>
  elements(value).flatMap((item, index) =>
    isKnown(item) && elements(value).indexOf(item) < index
      ? [{ summary: 'Duplicate List Value', detail: `${JSON.stringify(item)} is there twice.`, path: [...path, index] }]
      : [],
  ),
);

/**
 * Of a set of blocks, no two may have the same value in one attribute. The provider compares texts, in which everything
 * that is not known yet is empty: two unknown names are the same name.
 */
export const uniqueBy =
  (member: string): Check =>
  (value, { path }) => {
    const values = elements(value).map((item) => (isObject(item) && isKnown(item[member]) ? String(item[member]) : ''));
    return values.flatMap((item, index) =>
      values.indexOf(item) < index
        ? [
            {
              summary: 'Conflicting configuration arguments',
              detail: `No two blocks may have the same ${member}, but ${JSON.stringify(item)} is there twice.`,
              path,
            },
          ]
        : [],
    );
  };

const isSet = (value: Value | undefined): boolean => isKnown(value) && !(Array.isArray(value) && value.length === 0);

/** Not together with one of its siblings. What is unknown may yet turn out to be null. */
export const conflictsWith =
  (...siblings: readonly string[]): Check =>
  (value, { path, parent, name }) => {
    if (!isSet(value)) return [];
    const other = siblings.find((sibling) => isSet(parent[sibling]));
    return other === undefined
      ? []
      : [
          {
            summary: 'Invalid Attribute Combination',
            detail: `${last(name)} cannot be set together with ${other}.`,
            path,
          },
        ];
  };

/** Only together with a sibling. */
export const requires =
  (sibling: string): Check =>
  (value, { path, parent, name }) =>
    isSet(value) && parent[sibling] === null
      ? [
          {
            summary: 'Invalid Attribute Combination',
            detail: `${last(name)} needs ${sibling} to be set as well.`,
            path,
          },
        ]
      : [];

/** Exactly one of some siblings. Says nothing while one of them is unknown. */
export const exactlyOneOf =
  (...siblings: readonly string[]) =>
  (_value: Value, { path, parent }: Place): readonly Problem[] => {
    const values = siblings.map((sibling) => parent[sibling] ?? null);
    if (values.some((value) => typeof value === 'symbol') || values.filter(isSet).length === 1) return [];
    return [
      {
        summary: 'Invalid Attribute Combination',
        detail: `Exactly one of ${siblings.join(', ')} must be set.`,
        path,
      },
    ];
  };

const last = (name: string): string => name.split('.').at(-1) as string;
