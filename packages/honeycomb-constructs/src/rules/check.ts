import { type Problem, seconds } from 'honeycomb-query';
import { messages } from './messages.ts';
import { slug } from './slug.ts';

export type Path = Problem['path'];

/** One problem at a place, when the condition holds. */
export const problemIf = (found: boolean, path: Path, message: () => string): readonly Problem[] =>
  found ? [{ path, message: message() }] : [];

/**
 * Length in bytes of UTF-8, which is what the provider counts: an `ä` is two, most emoji are four.
 * Source: LengthBetween of terraform-plugin-framework-validators and StringLenBetween of the plugin SDK.
 */
export const lengthOf = (text: string): number => Buffer.byteLength(text);

export const checkLength = (text: string, path: Path, min: number, max: number): readonly Problem[] =>
  problemIf(lengthOf(text) < min || lengthOf(text) > max, path, () => messages.length(text, min, max));

/** A name that is also an address in Terraform, so that it needs a letter or a digit that an address can have. */
export const checkName = (name: string, path: Path, max: number): readonly Problem[] => [
  ...checkLength(name, path, 1, max),
  ...checkAddress(name, path),
];

/** The same without a length of its own. */
export const checkAddress = (name: string, path: Path): readonly Problem[] =>
  problemIf(name !== '' && slug(name) === '', path, () => messages.noAddress(name));

export const checkPattern = (text: string, path: Path, pattern: RegExp, wanted: string): readonly Problem[] =>
  problemIf(!pattern.test(text), path, () => messages.pattern(text, wanted));

export const checkRange = (value: number, path: Path, min: number, max: number): readonly Problem[] =>
  problemIf(!(value >= min && value <= max), path, () => messages.range(value, min, max));

export const checkInteger = (value: number, path: Path, min: number, max: number): readonly Problem[] =>
  Number.isInteger(value) ? checkRange(value, path, min, max) : [{ path, message: messages.wholeNumber(value) }];

/** Whole minutes of a duration, and what is wrong with it. */
export function readMinutes(
  duration: string,
  path: Path,
): { readonly minutes?: number; readonly problems: readonly Problem[] } {
  const value = seconds(duration);
  if (value === undefined) return { problems: [{ path, message: messages.duration(duration) }] };
  if (value % 60 !== 0) return { problems: [{ path, message: messages.wholeMinutes(duration) }] };
  return { minutes: value / 60, problems: [] };
}

/** Problems of a part, with the path of the part put before theirs. */
export const under = (path: Path, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

/** Web address with a host. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^/\s]+/.test(text);
