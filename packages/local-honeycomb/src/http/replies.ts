import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { contentTypes, type FieldProblem, type JsonApiError, type ProblemBody, problemType } from 'honeycomb-api';
import type { Refusal } from '../model/rejection.ts';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer in JSON; null and 204 have no body. */
export function reply(
  status: number,
  body: unknown,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  if (body === null || status === 204) return { status, body: null, headers };
  return { status, body: JSON.stringify(body), headers: { ...headers, 'Content-Type': contentType } };
}

export function send({ status, body, headers }: Reply, outgoing: ServerResponse): void {
  const length = status === 204 ? {} : { 'Content-Length': body === null ? 0 : Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  outgoing.end(body ?? undefined);
}

/** For whoever asked without a socket. */
export const responseOf = ({ body, ...rest }: Reply): Response => new Response(body as string | null, rest);

const titles: Readonly<Record<Refusal['kind'], string>> = {
  unparseable: 'The request body could not be parsed.',
  'not-found': 'The requested resource cannot be found.',
  conflict: 'Request could not be completed due to a conflict with the current state of the target resource.',
  'validation-failed': 'The provided input is invalid.',
  'rate-limited': 'You have exceeded your rate limit.',
  'payload-too-large': 'Request body is too large.',
  other: '',
};

/** A refusal in v1's words: the older plain body, or a problem with the fields that are wrong. */
export function v1Refusal(
  { status, kind, error, detail, fields, format = 'problem' }: Refusal,
  url: string,
  headers?: Readonly<Record<string, string>>,
): Reply {
  if (kind === 'other') return reply(status, { error }, contentTypes.json, headers);
  const body: ProblemBody = {
    status,
    type: problemType(kind, url),
    title: titles[kind],
    error,
    ...(fields === undefined ? { detail: detail ?? error } : { type_detail: [...fields] }),
  };
  return reply(status, body, format === 'problem' ? contentTypes.problem : contentTypes.json, headers);
}

const codes: Readonly<Partial<Record<number, string>>> = {
  400: 'invalid',
  401: 'unauthenticated/invalid-key',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'validation-failed',
  429: 'rate-limited/may-retry',
  507: 'insufficient-storage',
};

/** The same in v2's words, one error for each field. Clients that show one error show its title. */
export function v2Refusal(
  { status, error, detail, fields, source }: Refusal,
  headers?: Readonly<Record<string, string>>,
): Reply {
  const one = (title: string, rest: Partial<JsonApiError> = {}): JsonApiError => ({
    id: randomUUID().replaceAll('-', ''),
    status: String(status),
    code: codes[status] ?? 'invalid',
    title,
    ...rest,
  });
  const errors =
    fields === undefined || fields.length === 0
      ? [one(error, { ...(detail === undefined ? {} : { detail }), ...(source === undefined ? {} : { source }) })]
      : fields.map((field) =>
          one(field.description, { detail: field.description, source: { pointer: pointerTo(field) } }),
        );
  return reply(status, { errors }, contentTypes.jsonApi, headers);
}

const pointerTo = ({ field }: FieldProblem): string =>
  `/${field.replaceAll('[', '.').replaceAll(']', '').replaceAll('.', '/')}`;
