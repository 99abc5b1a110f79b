#!/usr/bin/env node
// Runs the TypeScript source: Node 22.18 and later read it themselves, for older ones tsx does.
if (!process.features.typescript) (await import('tsx/esm/api')).register();
const { main } = await import('../src/command.ts');
await main(process.argv.slice(2));
