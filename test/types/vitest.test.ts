import { expect, test } from 'vitest';
import { compile } from './compiler.ts';

test('what compiles with our declarations of vitest, which npm run types reads, compiles with its own', async () => {
  expect(await compile('../../tsconfig.json')).toBe('');
});
