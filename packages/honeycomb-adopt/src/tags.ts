import type { Tag } from 'honeycomb-api';

/** Tags as a record, or undefined when there are none. */
export const tagsOf = (tags: readonly Tag[] | undefined): Readonly<Record<string, string>> | undefined =>
  tags?.length
    ? Object.fromEntries(tags.map(({ key, value }) => [key, value] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : undefined;
