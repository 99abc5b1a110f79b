import { jsonApiErrors, plainError, problem } from './errors.ts';
import type { ErrorFormat, Operation, Schema } from './operation.ts';

/** One answer that an operation can give. */
export interface Answer {
  readonly status: number;
  /** The whole of the header Content-Type; null when there is no body. */
  readonly contentType: string | null;
  readonly body: Schema;
  /** Headers that it always has, in lower case. */
  readonly headers: readonly string[];
}

export const contentTypes = {
  json: 'application/json',
  problem: 'application/problem+json',
  /** Compared letter by letter by Terraform's provider: no charset. */
  jsonApi: 'application/vnd.api+json',
} as const;

/** The version of the API that an operation belongs to. */
export const versionOf = ({ path }: Operation): 1 | 2 => (path.startsWith('/2/') ? 2 : 1);

/**
 * All answers of an operation: its successes and its refusals. What the path, the body and the permissions tell is not
 * said again in each operation; that a disk is full (507) is no answer of the API.
 */
export function answersOf(operation: Operation): readonly Answer[] {
  const { body, invalid, invalidAs, malformedAs, permissions, path } = operation;
  const refused = (status: number, format: ErrorFormat, ...headers: readonly string[]): Answer =>
    refusal(operation, status, format, headers);
  const fields = invalidAs === 'fields' ? 'problem' : 'sentence';
  return [
    ...operation.success.map((status) => successOf(operation, status)),
    refused(401, 'sentence'),
    ...(permissions.length > 0 ? [refused(403, 'sentence')] : []),
    ...(path.includes('{') ? [refused(404, 'problem')] : []),
    ...(body === undefined
      ? []
      : [refused(400, malformedAs), refused(413, 'problem as JSON'), refused(invalid, fields)]),
    ...(body !== undefined && versionOf(operation) === 2 ? [refused(415, 'sentence')] : []),
    ...operation.refusals.map((status) => refused(status, status === 400 ? 'sentence' : 'problem')),
    refused(429, 'problem', 'ratelimit', 'ratelimitpolicy'),
  ];
}

function successOf(operation: Operation, status: number): Answer {
  const empty = operation.result.safeParse(null).success;
  const type = versionOf(operation) === 2 ? contentTypes.jsonApi : contentTypes.json;
  return {
    status,
    contentType: empty ? null : type,
    body: operation.result,
    headers: operation.location === undefined ? [] : ['location'],
  };
}

function refusal(operation: Operation, status: number, format: ErrorFormat, headers: readonly string[]): Answer {
  if (versionOf(operation) === 2 && status !== 413)
    return { status, contentType: contentTypes.jsonApi, body: jsonApiErrors as unknown as Schema, headers };
  return {
    status,
    contentType: format === 'problem' ? contentTypes.problem : contentTypes.json,
    body: (format === 'sentence' ? plainError : problem) as unknown as Schema,
    headers,
  };
}
