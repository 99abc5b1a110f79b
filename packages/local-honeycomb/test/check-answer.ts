import { isDeepStrictEqual } from 'node:util';
import { answersOf, type Operation, operations } from 'honeycomb-api';
import type { Answer } from './support.ts';

/**
 * What an answer has that its operation does not describe: an undescribed status or content type, a missing header, a
 * body of another shape or with a key too many. Nothing: it is as described.
 */
export function answerProblem(operation: Operation, { status, type, body, headers }: Answer): string | undefined {
  const described = answersOf(operation).filter((each) => each.status === status && each.contentType === type);
  if (described.length === 0) return `${status} as ${type} is not described`;
  const reasons = described.map((each): string | undefined => {
    const missing = each.headers.filter((name) => !headers.has(name));
    if (missing.length > 0) return `it lacks the header ${missing.join(', ')}`;
    const parsed = each.body.safeParse(body);
    if (!parsed.success) return parsed.error.message;
    if (!isDeepStrictEqual(parsed.data, body)) return 'it says more than is described';
    return statusInBody(body).every((each) => each === status) ? undefined : 'the body names another status';
  });
  return reasons.includes(undefined) ? undefined : reasons.join('; or ');
}

/** Errors repeat their status in the body: problems as a number, JSON:API as text. */
function statusInBody(body: unknown): readonly number[] {
  const { status, errors } = (body ?? {}) as { status?: unknown; errors?: readonly { status: string }[] };
  if (Array.isArray(errors)) return errors.map((each) => Number(each.status));
  return typeof status === 'number' ? [status] : [];
}

/** The operation that a request leads to; a path can be spoilt so that it is another, or none. */
export function operationAt(method: string, target: string): Operation | undefined {
  const parts = new URL(target, 'http://honeycomb.test').pathname.replace(/\/$/, '').split('/');
  return operations.find((operation) => {
    const template = operation.path.split('/');
    return (
      operation.method === method &&
      template.length === parts.length &&
      template.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index]))
    );
  });
}
