import { query } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { staleFiles } from '../../scripts/docs/generated-files.ts';
import { documentedPlace, regions } from '../../scripts/docs/honeycomb-pages.ts';
import { knownQueries } from '../../scripts/docs/known-queries.ts';
import { fillQueryMarkers } from '../../scripts/docs/query-markers.ts';
import { runbookFiles } from '../../scripts/docs/runbook-files.ts';
import { readSettings } from '../../stacks/settings.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';

const known = [
  { name: 'rows', file: 'queries/rows.ts', query: query(liftSys).calculate('COUNT').timeRange('1h') },
  { name: 'slow', file: 'queries/rows.ts', query: query(liftSys).calculate('MAX', 'duration_ms').timeRange('1h') },
];

const filled = (text: string): string => {
  const result = fillQueryMarkers(text, known);
  return result.ok ? result.text : result.problems.join('\n');
};

/** What a link asks, read as Honeycomb reads it. */
const asked = (link: string): unknown => JSON.parse(new URL(link).searchParams.get('query') ?? '');

describe('the runbooks', () => {
  it('link what the queries ask now; otherwise: npm run runbooks', () => {
    expect(staleFiles(runbookFiles())).toEqual([]);
  });

  it('link every query by the typed query, for the US and for the EU', () => {
    const specifications = new Map(knownQueries.map(({ name, query }) => [name, query.specification]));
    const definitions = runbookFiles().flatMap(({ text }) => [...text.matchAll(/^\[(\w+)( EU)?\]: <(.*)>$/gm)]);
    expect(definitions.length).toBeGreaterThan(60);
    for (const [, name = '', eu, link = ''] of definitions) {
      expect(asked(link)).toEqual(JSON.parse(JSON.stringify(specifications.get(name))));
      expect(new URL(link).origin).toBe(eu ? regions.EU : regions.US);
    }
  });

  it('open the team and environment that are deployed by default', () => {
    const { team, environment } = documentedPlace;
    expect(`${regions.US}/${team}/environments/${environment}`).toBe(readSettings({}).honeycombUrl);
  });

  it('name queries by names that are exported once', () => {
    const names = Object.values(queries).flatMap((topic) => Object.keys(topic));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('filling a marker', () => {
  const text = 'Look at <!-- query: rows -->**Rows (> 10 s)**<!-- /query -->.\n';

  it('makes a link of its title, and leaves the long addresses to the end', () => {
    const page = '/lift-sys/environments/production/datasets/lift-sys?query=';
    const specification = encodeURIComponent('{"calculations":[{"op":"COUNT"}],"time_range":3600}');
    expect(filled(text)).toBe(`Look at <!-- query: rows -->**[Rows (> 10 s)][rows]** ([EU][rows EU])<!-- /query -->.

<!-- query links, written by npm run runbooks -->

[rows]: <https://ui.honeycomb.io${page}${specification}>
[rows EU]: <https://ui.eu1.honeycomb.io${page}${specification}>

<!-- /query links -->
`);
  });

  it('a second time changes nothing', () => {
    expect(filled(filled(text))).toBe(filled(text));
  });

  it('drops the link of a query that is no longer named, and leaves a text without queries alone', () => {
    const other = filled(text).replaceAll('query: rows', 'query: slow');
    expect([...filled(other).matchAll(/^\[(.+)\]:/gm)].map(([, label]) => label)).toEqual(['slow', 'slow EU']);
    expect(filled('No query.\n')).toBe('No query.\n');
  });

  it.each([
    ['\n<!-- query: rwos -->**Rows**<!-- /query -->', 'line 2: there is no query "rwos", did you mean rows?'],
    [
      '<!-- query: rows -->Rows<!-- /query -->',
      'line 1: between the marks of rows stands its title as **Title**, not "Rows"',
    ],
    [
      'a\nb <!-- query: rows -->**Rows**',
      'line 2: <!-- query: rows --> is no whole marker: <!-- query: NAME -->**Title**<!-- /query -->\nline 2: what is bold is a query; give "Rows" a marker, or no stars',
    ],
    ['<!-- /query -->', 'line 1: <!-- /query --> is no whole marker: <!-- query: NAME -->**Title**<!-- /query -->'],
    ['**Rows**', 'line 1: what is bold is a query; give "Rows" a marker, or no stars'],
  ])('refuses %j', (wrong, problems) => {
    expect(filled(wrong)).toBe(problems);
  });
});
