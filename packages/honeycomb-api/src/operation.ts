import type { z } from 'zod';
import type { Permission } from './permission.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call of the HTTP API: what is sent where, what comes back, and what the key must be allowed to do. */
export interface Operation<Sent = unknown, Result = unknown, Read = unknown> {
  readonly method: Method;
  /** Parameters in braces: `/1/columns/{dataset}/{id}`. */
  readonly path: string;
  /** Every permission the key needs. None: any key will do. */
  readonly permissions: readonly Permission[];
  /** The body as clients send it (`Sent`) and as the server reads it (`Read`). Absent: the call has no body. */
  readonly body?: z.ZodType<Read, Sent>;
  /** The statuses of success. The first is the usual one. */
  readonly success: readonly number[];
  /** The body of a success. */
  readonly result: z.ZodType<Result>;
  /** The status of a body that has the right JSON but breaks a rule: 422, or 400 for the older resources. */
  readonly invalid: 400 | 422;
  /** Whether such a body is answered with a list of its fields, or with one sentence. */
  readonly invalidAs: 'fields' | 'sentence';
}

interface Description<Sent, Result, Read> {
  readonly permissions?: readonly Permission[];
  readonly body?: z.ZodType<Read, Sent>;
  readonly success?: readonly number[];
  readonly result: z.ZodType<Result>;
  readonly invalid?: 400 | 422;
  readonly invalidAs?: 'fields' | 'sentence';
}

/** `operation('GET /1/boards/{id}', { result: board })` */
export function operation<Result, Sent = undefined, Read = undefined>(
  call: `${Method} /${string}`,
  {
    permissions = [],
    body,
    success = [200],
    result,
    invalid = 422,
    invalidAs = 'fields',
  }: Description<Sent, Result, Read>,
): Operation<Sent, Result, Read> {
  const [method, path] = call.split(' ') as [Method, string];
  return { method, path, permissions, success, result, invalid, invalidAs, ...(body === undefined ? {} : { body }) };
}
