/**
 * What the tests use of vitest. `npm run types` reads this in place of vitest's own declarations, which make an
 * assertion of a hundred members for each type that is expected something of, and bring Vite's and Rolldown's along:
 * a quarter of the type check. Vitest's own are checked against by `npx tsc`, which a test runs (test/types).
 */
interface Options {
  readonly timeout?: number;
}

interface Test {
  (name: string, body: () => unknown, timeoutMilliseconds?: number): void;
  (name: string, options: Options, body: () => unknown): void;
  readonly each: Each;
  readonly concurrent: Test;
}

/** `[unknown]` has a case read as a tuple, `[]` the list of cases too: of a plain list, every two cases are compared. */
type Each = <Case extends readonly unknown[] | [unknown] | object | string | number>(
  cases: readonly Case[] | readonly [],
) => {
  (name: string, body: (...row: Row<Case>) => unknown, timeoutMilliseconds?: number): void;
  (name: string, options: Options, body: (...row: Row<Case>) => unknown): void;
};
type Row<Case> = Case extends unknown[] ? Case : Case extends readonly [...infer Values] ? Values : [Case];

type Hook = (body: () => unknown, timeoutMilliseconds?: number) => void;

interface Expect {
  (actual: unknown, message?: string): Assertion;
  poll(
    actual: () => unknown,
    options?: { readonly timeout?: number; readonly interval?: number },
  ): Matchers<Promise<void>>;
  any(type: unknown): unknown;
  anything(): unknown;
  arrayContaining(items: readonly unknown[]): unknown;
  closeTo(value: number, digits?: number): unknown;
  objectContaining(part: object): unknown;
  stringContaining(part: string): unknown;
  stringMatching(pattern: string | RegExp): unknown;
}

interface Assertion extends Matchers<void> {
  readonly rejects: Matchers<Promise<void>>;
}

interface Matchers<Result> {
  readonly not: Matchers<Result>;
  toBe(expected: unknown): Result;
  toBeCloseTo(expected: number, digits?: number): Result;
  toBeDefined(): Result;
  toBeGreaterThan(least: number): Result;
  toBeGreaterThanOrEqual(least: number): Result;
  toBeInstanceOf(type: unknown): Result;
  toBeLessThan(most: number): Result;
  toBeLessThanOrEqual(most: number): Result;
  toBeNull(): Result;
  toBeUndefined(): Result;
  toContain(item: unknown): Result;
  toContainEqual(item: unknown): Result;
  toEqual(expected: unknown): Result;
  toHaveLength(length: number): Result;
  toHaveProperty(path: string | readonly string[], value?: unknown): Result;
  toMatch(pattern: string | RegExp): Result;
  toMatchFileSnapshot(path: string): Promise<void>;
  toMatchObject(part: object): Result;
  toThrow(error?: unknown): Result;
}

interface ExpectType<Actual> {
  toEqualTypeOf<Expected>(...mismatch: Mismatch<Actual, Expected>): void;
  parameter<Index extends number>(
    index: Index,
  ): ExpectType<Actual extends (...parameters: infer Parameters) => unknown ? Parameters[Index] : never>;
}

/** Nothing, if both are the same type: then no generic function could tell one from the other. */
type Mismatch<Actual, Expected> =
  (<T>() => T extends Actual ? 1 : 2) extends <T>() => T extends Expected ? 1 : 2
    ? []
    : [mismatch: { readonly actual: Actual; readonly expected: Expected }];

export function expectTypeOf<Actual>(actual?: Actual): ExpectType<Actual>;
export const test: Test;
export const it: Test;
export const describe: Test;
export const expect: Expect;
export const beforeAll: Hook;
export const beforeEach: Hook;
export const afterAll: Hook;
export const afterEach: Hook;
export const onTestFinished: Hook;
