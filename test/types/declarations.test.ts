import { expect, test } from 'vitest';
import { compile } from './compiler.ts';

test('what compiles with our declarations of libraries, which npm run types reads, compiles with their own', async () => {
  expect(await compile('../../tsconfig.json')).toBe('');
});
