import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryValue } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { slowSessionsOfUser } from '../../queries/lift-sys/performance.ts';

const goldens = join(import.meta.dirname, '../goldens/queries');

const golden = ({ specification }: QueryValue): string => `${JSON.stringify(specification, null, 2)}\n`;

/** `requestP95In5m` as a file name: `request-p95-in-5m`. */
const kebab = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]|(?<=[a-z])\d/g, (start) => `-${start}`).toLowerCase();

const files: readonly (readonly [path: string, query: QueryValue])[] = [
  ...Object.entries(queries).flatMap(([topic, named]) =>
    Object.entries(named).map(([name, query]) => [`${topic}/${kebab(name)}.json`, query] as const),
  ),
  ['performance/slow-sessions-of-user.json', slowSessionsOfUser('5f4dcc3b')],
];

describe('queries as Honeycomb reads them', () => {
  it.each(files)('%s', async (path, query) => {
    await expect(golden(query)).toMatchFileSnapshot(join(goldens, path));
  });

  it('leaves no golden behind when its query goes', () => {
    const found = readdirSync(goldens, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
    const wanted = files.map(([path]) => path);
    expect(found.filter((path) => !wanted.includes(path))).toEqual([]);
  });
});
