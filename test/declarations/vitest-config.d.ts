/** What vitest.config.ts uses of vitest; see index.d.ts. */
export function defineConfig(config: {
  readonly test: {
    readonly include: readonly string[];
    readonly setupFiles: readonly string[];
    readonly maxWorkers: string;
    readonly testTimeout: number;
    readonly hookTimeout: number;
    readonly server: { readonly deps: { readonly external: readonly RegExp[] } };
  };
}): object;
