import { readAlerts } from './alerts.ts';
import { writeBoards } from './boards.ts';
import { code, sourceFile } from './code.ts';
import { writeContracts } from './contracts.ts';
import { writeDatasets } from './datasets.ts';
import type { ExistingHoneycomb } from './existing.ts';
import { newLedger } from './ledger.ts';
import { writeQueries } from './queries.ts';
import { writeRecipients } from './recipients.ts';
import { type Report, reportOf, writeReport } from './report.ts';
import { writeSavedQueries } from './saved-queries.ts';
import { writeDerivedColumns, writeSlos } from './slos.ts';
import { mainFile, stackFile, stateName } from './stack-files.ts';
import { stateFile } from './state.ts';
import { writeTriggers } from './triggers.ts';

export interface Adoption {
  /** What to write, by its path in the folder. TypeScript is not formatted yet. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: Report;
}

export interface AdoptOptions {
  /** The folder that the files go to, seen from where commands run: `adopted`. */
  readonly folder: string;
  /**
   * Why definitions are refused, by the id of their construct (`trigger "High error rate"`): these go to plain Terraform.
   * The rules live with the constructs, so whoever calls this synthesizes what was written and tries again.
   */
  readonly refused?: ReadonlyMap<string, string>;
}

/** The name of the stack that is written. */
export const adoptedStack = 'adopted';

/**
 * An existing Honeycomb as definitions, with an import block for each resource, or its state where an import would lose
 * something, so that the first plan imports and changes nothing. What a
 * definition does not say exactly is kept beside it; what none can say is in plain Terraform; what Terraform cannot have is
 * in the report.
 */
export function adopt(existing: ExistingHoneycomb, { folder, refused = new Map() }: AdoptOptions): Adoption {
  const honeycomb = sorted(existing);
  const ledger = newLedger(refused);
  const names = [
    'contract',
    'recipients',
    'queries',
    'saved-queries',
    'slos',
    'derived-columns',
    'triggers',
    'boards',
    'datasets',
  ] as const;
  const files = Object.fromEntries(names.map((name) => [name, sourceFile()])) as Record<
    (typeof names)[number],
    ReturnType<typeof sourceFile>
  >;

  const contracts = writeContracts(honeycomb, files.contract, ledger);
  const recipients = writeRecipients(honeycomb, files.recipients, ledger);
  const alerts = readAlerts(honeycomb, recipients, ledger);
  const queries = writeQueries(files.queries, contracts, ledger);
  writeDatasets(honeycomb, files.datasets, { contracts, ledger });
  const slos = writeSlos(files.slos, { honeycomb, contracts, alerts, ledger });
  writeDerivedColumns(files['derived-columns'], { honeycomb, contracts, alerts, ledger });
  writeTriggers(honeycomb.triggers, files.triggers, { alerts, queries, ledger });
  const onBoards = writeBoards(files.boards, { honeycomb, contracts, queries, slos, ledger });
  const saved = honeycomb.annotations.filter(({ annotation }) => !onBoards.has(annotation.id));
  writeSavedQueries(saved, files['saved-queries'], { queries, ledger });
  if (files.queries.isEmpty) files.queries.add('export {};');

  const report = reportOf(honeycomb, ledger);
  const plain = { variable: ledger.variables, resource: ledger.resources };
  const present = Object.fromEntries(Object.entries(plain).filter(([, value]) => Object.keys(value).length > 0));
  return {
    report,
    files: {
      ...Object.fromEntries(names.map((name) => [`${name}.ts`, files[name].print()])),
      'kept.ts': `/** Attributes as Honeycomb has them where a definition says something else; remove one, and the definition rules. */
export const kept: readonly { readonly path: readonly string[]; readonly attributes: Readonly<Record<string, unknown>> }[] = ${code(ledger.kept, true)};

/** What no definition can say, in Terraform's JSON syntax. */
export const plainTerraform = ${code(present)};\n`,
      'imports.ts': `/** What Terraform takes over with the first apply. Delete this file and its use in main.ts after that. */
export const imports = ${code(ledger.imports)};\n`,
      'stack.ts': stackFile(alerts, folder),
      'main.ts': mainFile(),
      [stateName]: stateFile(ledger.known),
      'REPORT.md': writeReport(report, honeycomb),
      ...Object.fromEntries(
        [...alerts.runbooks].map(([file, headings]) => [`runbooks/${file}`, runbookFile(file, [...headings])]),
      ),
    },
  };
}

/** By name, so that adopting twice writes the same. */
const sorted = (honeycomb: ExistingHoneycomb): ExistingHoneycomb => ({
  ...honeycomb,
  datasets: by(honeycomb.datasets, ({ dataset }) => dataset.slug).map((each) => ({
    ...each,
    columns: by(each.columns, ({ key_name }) => key_name),
    derivedColumns: by(each.derivedColumns, ({ alias }) => alias),
  })),
  derivedColumns: by(honeycomb.derivedColumns, ({ alias }) => alias),
  recipients: by(honeycomb.recipients, ({ details }) => JSON.stringify(details)),
  triggers: by(honeycomb.triggers, ({ name }) => name),
  slos: by(honeycomb.slos, ({ slo }) => slo.name).map(({ slo, burnAlerts }) => ({
    slo,
    burnAlerts: by(burnAlerts, ({ alert_type, description }) => `${alert_type} ${description}`),
  })),
  boards: by(honeycomb.boards, ({ board }) => board.name),
  annotations: by(honeycomb.annotations, ({ annotation }) => annotation.name),
});

const by = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const runbookFile = (file: string, headings: readonly string[]): string =>
  [
    `<!-- Headings that alerts link to. ${file === 'adopted.md' ? 'Write what to do.' : 'Put the runbook itself here.'} -->`,
    ...headings.map((heading) => `## ${heading}\n\nNothing is written yet.`),
  ]
    .join('\n\n')
    .concat('\n');

/**
 * Adopts again and again, each time without the definitions that the constructs refused, until they refuse none.
 * @param synthesize writes the files somewhere, synthesizes them, and gives the problems, each as `path: message`
 * @throws when something is refused that is no definition of its own
 */
export async function adoptAccepted(
  honeycomb: ExistingHoneycomb,
  folder: string,
  synthesize: (files: Adoption['files']) => Promise<readonly string[]>,
): Promise<Adoption> {
  const refused = new Map<string, string>();
  for (;;) {
    const adoption = adopt(honeycomb, { folder, refused });
    const problems = await synthesize(adoption.files);
    if (problems.length === 0) return adoption;
    const before = refused.size;
    for (const problem of problems) {
      const [, construct, message] = /^adopted\/([\w ]+ ".*?")(?:\/[^:]*)?: (.*)$/s.exec(problem) ?? [];
      if (construct !== undefined && !refused.has(construct)) refused.set(construct, message ?? '');
    }
    if (refused.size === before)
      throw new Error(
        `What was written cannot be synthesized:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
      );
  }
}
