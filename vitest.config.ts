import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['{test,packages,telemetry,queries,stacks}/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Much of the time is spent waiting for Terraform, so both of two cores are used.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Inlined, the symlinked CommonJS bindings would be loaded twice, as two sets of classes.
    server: { deps: { external: [/\/provider-honeycombio\/lib\//] } },
  },
});
