import type { ErrorFormat, FieldProblem, ProblemKind } from 'honeycomb-api';

/** Why a request is turned down: the status, the sentence, and the fields that are wrong. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 507;
  readonly kind: ProblemKind | 'other';
  readonly error: string;
  /** What can be said beyond that sentence. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  /** How v1 says it, where that does not follow from the kind. */
  readonly format?: ErrorFormat;
  /** v2 names a header or query parameter that is wrong. */
  readonly source?: { readonly header?: string; readonly parameter?: string };
}

/** Carries a refusal out of the rules to where the answer is written. Nothing has changed when it is thrown. */
export class Rejection extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.error);
    this.refusal = refusal;
  }
}

export const notFound = (what: string): Rejection =>
  new Rejection({ status: 404, kind: 'not-found', error: `${what} not found` });

export const conflict = (error: string): Rejection => new Rejection({ status: 409, kind: 'conflict', error });

export const badRequest = (error: string): Rejection => new Rejection({ status: 400, kind: 'other', error });

export const invalid = (fields: readonly FieldProblem[]): Rejection =>
  new Rejection({ status: 422, kind: 'validation-failed', error: 'The provided input is invalid.', fields });

/** One field that breaks a rule. */
export const invalidField = (field: string, description: string, code: FieldProblem['code'] = 'invalid'): Rejection =>
  invalid([{ field, code, description }]);
