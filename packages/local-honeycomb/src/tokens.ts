import { randomBytes } from 'node:crypto';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const lowerCase = '0123456789abcdefghijklmnopqrstuvwxyz';

function random(alphabet: string, length: number): string {
  let text = '';
  while (text.length < length)
    // Bytes past the last whole round would make the first letters more frequent.
    for (const byte of randomBytes(length * 2))
      if (byte < 256 - (256 % alphabet.length) && text.length < length) text += alphabet[byte % alphabet.length];
  return text;
}

/** An id as v1 has them. */
export const newId = (): string => random(base58, 11);
/** Letters for a key or an id of v2. */
export const newToken = (length: number): string => random(lowerCase, length);
