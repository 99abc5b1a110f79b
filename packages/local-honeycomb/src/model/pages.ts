import { Rejection } from './rejection.ts';
import type { Row } from './table.ts';

export interface PageRequest {
  /** The path without its query, for the link to the next page. */
  readonly path: string;
  readonly query: URLSearchParams;
}

const wrong = (parameter: string, error: string): Rejection =>
  new Rejection({ status: 422, kind: 'validation-failed', error, source: { parameter } });

/** The rows of one page of v2, in the order of their creation, and the path of the next page. */
export function pageOf<R extends Row>(
  rows: readonly R[],
  { path, query }: PageRequest,
): { readonly rows: readonly R[]; readonly next: string | null } {
  const size = Number(query.get('page[size]') ?? 20);
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw wrong('page[size]', 'must be a whole number from 1 to 100');
  const after = query.get('page[after]');
  let start = 0;
  if (after) {
    const cursor = Buffer.from(after, 'base64url').toString();
    const index = rows.findIndex(({ id }) => id === cursor);
    if (index < 0) throw wrong('page[after]', 'is not the cursor of a page');
    start = index + 1;
  }
  const page = rows.slice(start, start + size);
  const last = page.at(-1);
  if (last === undefined || start + size >= rows.length) return { rows: page, next: null };
  const following = new URLSearchParams(query);
  following.set('page[size]', String(size));
  following.set('page[after]', Buffer.from(last.id).toString('base64url'));
  return { rows: page, next: `${path}?${following}` };
}
