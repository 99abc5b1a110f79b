import type { Assertion } from 'vitest';

/** Vitest's matchers for a value of any type: none of them asks what the type is. */
interface AssertionOfAnything extends Assertion<unknown> {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: unknown): void;
}

declare module 'vitest' {
  interface ExpectStatic {
    /** One type for whatever is expected; Vitest's own makes 170 members anew for each type (a tenth of the type check). */
    // biome-ignore lint/style/useShorthandFunctionType: it is merged with Vitest's
    (actual: unknown, message?: string): AssertionOfAnything;
  }
}
