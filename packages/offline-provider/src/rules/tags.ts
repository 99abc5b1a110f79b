import type { Check } from './check.ts';
import { eachKey, eachValue, sizeAtMost } from './collections.ts';
import { matches } from './strings.ts';

/** Tags of a board, a trigger or an SLO. The pattern asks for two characters at least, though its text says one. */
export const tagChecks: readonly Check[] = [
  sizeAtMost(10),
  eachKey(matches(/^[a-z]{1,32}$/, 'must be 1 to 32 lower-case letters')),
  eachValue(
    matches(
      /^[a-z][a-z0-9/-]{1,128}$/,
      'must be 2 to 129 lower-case letters, digits, "-" or "/" and begin with a letter',
    ),
  ),
];
