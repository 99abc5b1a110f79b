import type { z } from 'zod';
import type { Permission } from './permission.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is asked of a zod schema here, and no more: zod's whole type is dear to compare a hundred times. */
export interface Schema<out Output = unknown, out Input = unknown> {
  readonly _zod: { readonly output: Output; readonly input: Input };
  parse(value: unknown): Output;
  safeParse(
    value: unknown,
    context?: { readonly reportInput?: boolean; readonly jitless?: boolean },
  ):
    | { readonly success: true; readonly data: Output; readonly error?: undefined }
    | {
        readonly success: false;
        readonly error: { readonly message: string; readonly issues: readonly z.core.$ZodIssue[] };
      };
}

/** One call of the HTTP API: what is sent where, what comes back, and what the key must be allowed to do. */
export interface Operation<Sent = unknown, Result = unknown, Read = unknown> {
  readonly method: Method;
  /** Parameters in braces: `/1/columns/{dataset}/{id}`. */
  readonly path: string;
  /** Every permission the key needs. None: any key will do. */
  readonly permissions: readonly Permission[];
  /** The body as clients send it (`Sent`) and as the server reads it (`Read`). Absent: the call has no body. */
  readonly body?: Schema<Read, Sent>;
  /** The statuses of success. The first is the usual one. */
  readonly success: readonly number[];
  /** The body of a success. */
  readonly result: Schema<Result>;
  /** The status of a body that has the right JSON but breaks a rule: 422, or 400 for the older resources. */
  readonly invalid: 400 | 422;
  /** Whether such a body is answered with a list of its fields, or with one sentence. */
  readonly invalidAs: 'fields' | 'sentence';
  /** How a body that is not JSON is answered. */
  readonly malformedAs: ErrorFormat;
  /** Refusals that its method, path, body and permissions do not tell; `answersOf` has all. */
  readonly refusals: readonly (400 | 409 | 422)[];
  /** Whether a creation says, in the header Location, where to read what it made: as a path, or as a whole URL. */
  readonly location?: 'path' | 'url';
}

/** How v1 writes a refusal: one sentence, a problem, or a problem whose content type is that of any JSON. */
export type ErrorFormat = 'sentence' | 'problem' | 'problem as JSON';

/** Only what tells the types of a schema: all that is compared when an operation is described. */
interface AnySchema {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
}

interface Description<Body extends AnySchema, Result extends AnySchema> {
  readonly permissions?: readonly Permission[];
  readonly body?: Body;
  readonly success?: readonly number[];
  readonly result: Result;
  readonly invalid?: 400 | 422;
  readonly invalidAs?: 'fields' | 'sentence';
  readonly malformedAs?: ErrorFormat;
  readonly refusals?: Operation['refusals'];
  readonly location?: 'path' | 'url';
}

/** `operation('GET /1/boards/{id}', { result: board })` */
export function operation<Result extends AnySchema, Body extends AnySchema = NoBody>(
  call: `${Method} /${string}`,
  description: Description<Body, Result>,
): Operation<Body['_zod']['input'], Result['_zod']['output'], Body['_zod']['output']> {
  const [method, path] = call.split(' ') as [Method, string];
  const described = { method, path, ...defaults, ...description };
  return described as unknown as ReturnType<typeof operation<Result, Body>>;
}

const defaults = {
  permissions: [],
  success: [200],
  invalid: 422,
  invalidAs: 'fields',
  malformedAs: 'problem',
  refusals: [],
} as const satisfies Partial<Operation>;

interface NoBody {
  readonly _zod: { readonly input: undefined; readonly output: undefined };
}
