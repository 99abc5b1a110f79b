import { gunzipSync } from 'node:zlib';
import type { FieldProblem, Operation } from 'honeycomb-api';
import { Rejection } from '../model/rejection.ts';
import { headerOf, type RawRequest } from './asked.ts';
import { readBytes } from './read-bytes.ts';

const largestBody = 1024 * 1024;
/** Triggers have a limit of their own in the API reference. */
const largestTrigger = 100_000;

const tooLarge = (limit: number): Rejection =>
  new Rejection({
    status: 413,
    kind: 'payload-too-large',
    format: 'problem as JSON',
    error: `The body is larger than the maximum of ${limit} bytes`,
  });
const unparseable = ({ malformedAs: format }: Operation, detail: string): Rejection =>
  format === 'sentence'
    ? new Rejection({ status: 400, kind: 'other', error: `could not parse request body: ${detail}` })
    : new Rejection({ status: 400, kind: 'unparseable', error: 'could not parse request body', detail, format });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON of a request, whatever its content type says: Honeycomb's clients do not always send one. */
export async function readJson(request: RawRequest, operation: Operation): Promise<unknown> {
  const limit = operation.path.startsWith('/1/triggers/') ? largestTrigger : largestBody;
  let bytes = await readBytes(request, limit, (problem) =>
    problem === 'too large' ? tooLarge(limit) : unparseable(operation, 'The connection ended before the body did'),
  );
  if (headerOf(request, 'content-encoding')?.toLowerCase() === 'gzip') bytes = unzipped(bytes, operation, limit);
  if (bytes.length === 0) throw unparseable(operation, 'The request has no body');
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw unparseable(operation, `The body is not JSON: ${(error as Error).message}`);
  }
}

function unzipped(bytes: Buffer, operation: Operation, limit: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw unparseable(operation, 'The body is not gzip data, as its Content-Encoding says');
  }
}

/** The body as the operation reads it, or every field that is wrong. */
export function checkBody<Sent, Read>(operation: Operation<Sent, unknown, Read>, json: unknown): Read {
  // Compiling a schema takes as long as some hundred bodies do without it: a deployment sends a few to each.
  const parsed = operation.body!.safeParse(json, { reportInput: true, jitless: true });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(fieldProblems).slice(0, 50);
  const { invalid: status, invalidAs } = operation;
  if (invalidAs === 'sentence') {
    const error = fields.map(({ field, description }) => `${field} ${description}`).join('; ');
    throw new Rejection({ status, kind: 'other', error });
  }
  throw new Rejection({ status, kind: 'validation-failed', error: 'The provided input is invalid.', fields });
}

type Issue = NonNullable<ReturnType<NonNullable<Operation['body']>['safeParse']>['error']>['issues'][number];

function fieldProblems(issue: Issue): readonly FieldProblem[] {
  const field = issue.path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
  const problem = (code: FieldProblem['code'], description: string, at = field): FieldProblem => ({
    field: at === '' ? 'body' : at,
    code,
    description,
  });
  const missing = (issue as { input?: unknown }).input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return missing
        ? [problem('missing', 'is required')]
        : [problem('incorrect_type', `must be ${article(issue.expected)}`)];
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('invalid', 'received unexpected field', field === '' ? key : `${field}.${key}`),
      );
    case 'invalid_union':
      return [problem(missing ? 'missing' : 'invalid', missing ? 'is required' : 'has none of the shapes it can have')];
    case 'invalid_value':
      return [
        problem(missing ? 'missing' : 'invalid', missing ? 'is required' : `must be one of ${issue.values.join(', ')}`),
      ];
    case 'too_small':
      // The provider's tests expect an empty name to be missing, not too short.
      return issue.origin === 'string' && (issue as { input?: unknown }).input === ''
        ? [problem('missing', 'cannot be blank')]
        : [problem('invalid', issue.message)];
    case 'custom':
      return [problem(issue.params?.missing === true ? 'missing' : 'invalid', issue.message)];
    default:
      return [problem('invalid', issue.message)];
  }
}

const article = (type: string): string => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
