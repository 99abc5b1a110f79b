import type { ExistingHoneycomb } from './existing.ts';
import { type Heading, headings, type Ledger } from './ledger.ts';

export interface Report {
  /** Resources to import, by Terraform's type. */
  readonly imported: Readonly<Record<string, number>>;
  /** Sentences by heading; an empty list says that there is nothing. */
  readonly notes: Readonly<Record<Heading, readonly string[]>>;
}

/** What the API never shows, so that nobody takes silence for completeness. */
const never = [
  'Private boards, and boards of before (classic): the API does not list them.',
  'API keys and environments: they need a management key; recent queries and team members are not configuration.',
];

export function reportOf(honeycomb: ExistingHoneycomb, ledger: Ledger): Report {
  const imported: Record<string, number> = {};
  for (const { to } of ledger.imports) {
    const type = to.slice(0, to.indexOf('.'));
    imported[type] = (imported[type] ?? 0) + 1;
  }
  const of = (heading: Heading): readonly string[] => ledger.notes.get(heading) ?? [];
  return {
    imported,
    notes: {
      kept: of('kept'),
      plain: of('plain'),
      known: of('known'),
      missing: [
        ...of('missing'),
        ...honeycomb.markerSettings.map(
          ({ type, color }) =>
            `Marker setting ${type} (${color}): the provider cannot import it; a MarkerSetting would create a second one.`,
        ),
        ...(honeycomb.markers > 0
          ? [
              `Markers (${honeycomb.markers}): the provider cannot import them, and they are events rather than configuration.`,
            ]
          : []),
        ...honeycomb.unread.map((sentence) => `${sentence}.`),
        ...never,
      ],
      secrets: of('secrets'),
      later: of('later'),
    },
  };
}

/** The report as Markdown. */
export function writeReport({ imported, notes }: Report, { team, environment }: ExistingHoneycomb): string {
  const counts = Object.entries(imported)
    .toSorted()
    .map(([type, count]) => `- ${count} ${type}`);
  const sections = (Object.keys(headings) as Heading[]).map((heading) =>
    [
      `## ${headings[heading]}`,
      '',
      ...(notes[heading].length > 0 ? notes[heading].map((line) => `- ${line}`) : ['Nothing.']),
    ].join('\n'),
  );
  return [
    `# Adopted from ${team}, environment ${environment}`,
    ['## To be imported', '', ...counts].join('\n'),
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}
