// Usage: npm run generate      schema.json -> src/
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateBindings } from './bindings.ts';
import { packageFolder, readProviderSchema } from './provider-schema.ts';

const sources = await generateBindings(readProviderSchema());
// lib/ goes too: the build would keep what the schema no longer has.
for (const folder of ['src', 'lib']) rmSync(join(packageFolder, folder), { recursive: true, force: true });
for (const [path, text] of Object.entries(sources)) {
  const file = join(packageFolder, 'src', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`src: ${Object.keys(sources).length} files.`);
