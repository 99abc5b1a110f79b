import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { runbookParts } from './runbook-parts.ts';

const text = readFileSync(join(import.meta.dirname, '../../runbooks/lift-sys.md'), 'utf8');

const alerts = text
  .split(/^## /m)
  .slice(1)
  .map((section) => [section.split('\n', 1)[0] ?? '', section] as const);

/** What stands in a part of a runbook, by its `###` heading. */
const partOf = (section: string, heading: string): string =>
  section.split(`### ${heading}\n`)[1]?.split(/^### /m)[0] ?? '';

const markers = [...text.matchAll(/<!-- query: (\w+) -->(.*?)<!-- \/query -->/gs)];

describe('the runbook of an alert', () => {
  it('exists for each alert of the plan', () => {
    expect(alerts.map(([heading]) => heading)).toEqual([
      'High error rate',
      'Slow requests',
      'Cost spike',
      'LLM provider failure',
      'DB connection errors',
      'Success budget',
      'Latency budget',
    ]);
  });

  it.each(alerts)('%s has every part, in order, and none of them is empty', (_, section) => {
    const headings = [...section.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(runbookParts);
    expect(runbookParts.filter((part) => partOf(section, part).trim() === '')).toEqual([]);
  });

  it.each(alerts)('%s shows where to look in the first five minutes', (_, section) => {
    expect(partOf(section, 'First five minutes')).toContain('<!-- query: ');
  });
});

describe('a query in a runbook', () => {
  it('is marked from beginning to end', () => {
    expect(markers).toHaveLength(text.match(/<!-- query: /g)?.length ?? 0);
    expect(markers).toHaveLength(text.match(/<!-- \/query -->/g)?.length ?? 0);
  });

  it('is one that exists', () => {
    const known = Object.values(queries).flatMap((topic) => Object.keys(topic));
    expect(markers.map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('goes by the same title wherever it is named', () => {
    const titles = new Map<string, Set<string>>();
    for (const [, name = '', title = ''] of markers) titles.set(name, (titles.get(name) ?? new Set()).add(title));
    expect([...titles].filter(([, given]) => given.size > 1)).toEqual([]);
  });

  it('is asked by a runbook when it is in diagnosis.ts', () => {
    const named = markers.map(([, name]) => name);
    expect(Object.keys(queries.diagnosis ?? {}).filter((name) => !named.includes(name))).toEqual([]);
  });
});
