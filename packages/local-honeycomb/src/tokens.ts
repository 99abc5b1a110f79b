import { customAlphabet } from 'nanoid';

/** An id as v1 has them. */
export const newId: () => string = customAlphabet('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 11);
/** Letters for a key or an id of v2. */
export const newToken: (length: number) => string = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz');
