import { didYouMean } from 'honeycomb-query';
import { queryLinks } from './honeycomb-pages.ts';
import type { KnownQuery } from './known-queries.ts';

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Links the queries of a Markdown text. A marker is `<!-- query: NAME -->**Title**<!-- /query -->`; its title becomes a
 * link to the query in Honeycomb, with one for the EU beside it. The addresses, a thousand characters each, are
 * definitions at the end, so that the text can be read as it is. Filling twice is filling once.
 */
export function fillQueryMarkers(text: string, queries: readonly KnownQuery[]): Filled {
  const body = text.replace(definitionBlock, '').trimEnd();
  const problems = markerProblems(body, queries);
  if (problems.length > 0) return { ok: false, problems };
  const named = new Set([...body.matchAll(marker)].map(([, name = '']) => name));
  const filled = body.replaceAll(marker, (_, name: string, shown: string) => rendered(name, titleOf(shown) ?? ''));
  const definitions = queries
    .filter(({ name }) => named.has(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap(({ name, query }) => {
      const links = queryLinks(query);
      // In angle brackets a formula's parentheses cannot end the address.
      return [`[${name}]: <${links.US}>`, `[${name} EU]: <${links.EU}>`];
    });
  if (definitions.length === 0) return { ok: true, text: `${filled}\n` };
  return { ok: true, text: `${[filled, blockStart, definitions.join('\n'), blockEnd].join('\n\n')}\n` };
}

const blockStart = '<!-- query links, written by npm run runbooks -->';
const blockEnd = '<!-- /query links -->';
const definitionBlock = /<!-- query links,[\s\S]*?<!-- \/query links -->/;
const marker = /<!-- query: (\w+) -->([\s\S]*?)<!-- \/query -->/g;
const title = /^\*\*(?:\[([^\]*\n]+)\]\[\w+\]\*\* \(\[EU\]\[\w+ EU\]\)|([^[\]*\n]+)\*\*)$/;

const rendered = (name: string, shown: string): string =>
  `<!-- query: ${name} -->**[${shown}][${name}]** ([EU][${name} EU])<!-- /query -->`;

function titleOf(shown: string): string | undefined {
  const [, linked, plain] = title.exec(shown) ?? [];
  return linked ?? plain;
}

function markerProblems(text: string, queries: readonly KnownQuery[]): readonly string[] {
  const names = queries.map(({ name }) => name);
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  const marked = [...text.matchAll(marker)].flatMap(({ 1: name = '', 2: shown = '', index }) => [
    ...(names.includes(name) ? [] : [`line ${lineOf(index)}: there is no query "${name}"${didYouMean(name, names)}`]),
    ...(titleOf(shown) === undefined
      ? [`line ${lineOf(index)}: between the marks of ${name} stands its title as **Title**, not "${shown}"`]
      : []),
  ]);
  // Marks that are left when the whole ones are gone; these keep their place as blanks.
  const rest = text.replaceAll(marker, (whole) => ' '.repeat(whole.length));
  const broken = [...rest.matchAll(/<!--\s*\/?query\b.*?(?:-->|$)/gm)].map(
    ({ 0: mark, index }) =>
      `line ${lineOf(index)}: ${mark} is no whole marker: <!-- query: NAME -->**Title**<!-- /query -->`,
  );
  const bold = [...rest.matchAll(/\*\*([^*\n]+)\*\*/g)].map(
    ({ 1: name, index }) => `line ${lineOf(index)}: what is bold is a query; give "${name}" a marker, or no stars`,
  );
  return [...marked, ...broken, ...bold];
}
