import { randomInt } from 'node:crypto';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const lowerCase = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `randomInt` draws on bytes it has in store: asking for a few random bytes each time takes longer than all the rest. */
const random = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** An id as v1 has them. */
export const newId = (): string => random(base58, 11);
/** Letters for a key or an id of v2. */
export const newToken = (length: number): string => random(lowerCase, length);
