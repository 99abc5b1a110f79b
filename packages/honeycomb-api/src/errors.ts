import * as z from 'zod';

/** The older error body of v1: `{"error":"dataset not found"}`, application/json. */
export const plainError = z.strictObject({ error: z.string() });

export const fieldProblem = z.strictObject({
  field: z.string(),
  code: z.enum(['invalid', 'missing', 'incorrect_type', 'already_exists']),
  description: z.string(),
});
export type FieldProblem = z.infer<typeof fieldProblem>;

/** The newer error body of v1: RFC 7807 with the fields that are wrong, application/problem+json. */
export const problem = z.strictObject({
  status: z.int(),
  type: z.string(),
  title: z.string(),
  error: z.string(),
  detail: z.string().optional(),
  type_detail: z.array(fieldProblem).optional(),
});
export type ProblemBody = z.infer<typeof problem>;

const jsonApiError = z.strictObject({
  id: z.string(),
  status: z.string(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  source: z
    .strictObject({
      pointer: z.string().optional(),
      header: z.string().optional(),
      parameter: z.string().optional(),
    })
    .optional(),
});
export type JsonApiError = z.infer<typeof jsonApiError>;

/** The error body of v2, application/vnd.api+json. */
export const jsonApiErrors = z.strictObject({ errors: z.array(jsonApiError).min(1) });

/** Any error body of v1. */
export const v1Error = z.union([plainError, problem]);

export type ProblemKind =
  | 'unparseable'
  | 'not-found'
  | 'conflict'
  | 'validation-failed'
  | 'rate-limited'
  | 'payload-too-large';

/** The `type` of a problem, below the address of the API that was called. */
export const problemType = (kind: ProblemKind, url = 'https://api.honeycomb.io'): string => `${url}/problems/${kind}`;
