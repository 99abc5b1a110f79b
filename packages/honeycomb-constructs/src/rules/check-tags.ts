import type { Problem } from 'honeycomb-query';
import type { Tags } from '../definitions/tags.ts';
import { checkPattern, type Path, problemIf } from './check.ts';
import { messages } from './messages.ts';

/** Source: terraform-provider-honeycombio 0.51, client/tags.go. */
export function checkTags(tags: Tags, path: Path = ['tags']): readonly Problem[] {
  const entries = Object.entries(tags);
  return [
    ...problemIf(entries.length > 10, path, () => messages.tooMany(entries.length, 10)),
    ...entries.flatMap(([key, value]) => [
      ...checkPattern(key, path, /^[a-z]{1,32}$/, 'a key of 1 to 32 lower-case letters'),
      ...checkPattern(
        value,
        [...path, key],
        /^[a-z][a-z0-9/-]{1,128}$/,
        'a lower-case letter, then 1 to 128 lower-case letters, digits, / and -',
      ),
    ]),
  ];
}
