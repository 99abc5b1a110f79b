import type { Column } from 'honeycomb-api';
import { address, constructId, importId, literal, slug } from './addresses.ts';
import { code, reference, type SourceFile } from './code.ts';
import type { Contracts } from './contracts.ts';
import type { ExistingDataset, ExistingHoneycomb } from './existing.ts';
import type { Ledger } from './ledger.ts';

const datasetType = 'honeycombio_dataset';
const columnType = 'honeycombio_column';
const definitionType = 'honeycombio_dataset_definition';

/** The datasets and their columns as resources. */
export function writeDatasets(
  { datasets }: ExistingHoneycomb,
  file: SourceFile,
  { contracts, ledger }: { readonly contracts: Contracts; readonly ledger: Ledger },
): void {
  const written = datasets.flatMap((existing) => {
    const { dataset, columns } = existing;
    const construct = constructId('dataset', dataset.slug);
    const known = columns.filter(({ type }) => type !== 'histogram');
    const refused = ledger.refusal(construct);
    if (refused !== undefined || !ledger.claim([datasetType, slug(dataset.slug)])) {
      plainDataset(existing, refused ?? 'another dataset has the same address', ledger);
      noteDefinitions(dataset.slug, namedDefinitions(existing), 'their dataset is in plain Terraform', ledger);
      for (const column of known) plainColumn(dataset.slug, column, 'its dataset is in plain Terraform', ledger);
      return [];
    }
    ledger.take(datasetType, slug(dataset.slug), dataset.slug);
    if (dataset.name !== dataset.slug)
      ledger.keep([construct, 'dataset'], { name: literal(dataset.name) }, `it is shown as "${dataset.name}"`);
    if (!dataset.settings.delete_protected)
      ledger.keep([construct, 'dataset'], { delete_protected: false }, 'it is not protected from deletion');
    const left = known.filter((column) => {
      const own = address(dataset.slug, column.key_name);
      if (!ledger.claim([columnType, own])) {
        plainColumn(dataset.slug, column, 'another column has the same address', ledger);
        return true;
      }
      ledger.take(columnType, own, importId(dataset.slug, column.key_name));
      const path = [construct, `column ${column.key_name}`];
      if (column.description === '') ledger.keep(path, { description: undefined }, 'it has no description');
      if (column.hidden) ledger.keep(path, { hidden: true }, 'it is hidden');
      return false;
    });
    const contract = contracts.of(dataset.slug).variable;
    file.use('./contract.ts', contract);
    const names = left.map(({ key_name }) => key_name);
    return [
      {
        dataset: reference(names.length > 0 ? `without(${contract}, ${code(names)})` : contract),
        description: dataset.description,
        expandJsonDepth: dataset.expand_json_depth || undefined,
        definitions: takeDefinitions(existing, new Set(known.map(({ key_name }) => key_name)), ledger),
      },
    ];
  });
  if (written.some(({ dataset }) => code(dataset).startsWith('without(')))
    file.add(`/** A contract without some of its columns, for columns that plain Terraform has. */
const without = (contract: ${file.use('honeycomb-query', 'type Dataset')}, names: readonly string[]): Dataset => ({
  ...contract,
  columns: Object.fromEntries(Object.entries(contract.columns).filter(([name]) => !names.includes(name))),
});`);
  const type = file.use('honeycomb-constructs', 'type DatasetResourceDefinition');
  file.add(`export const datasets: readonly ${type}[] = ${code(written)};`);
}

const plainDataset = ({ dataset }: ExistingDataset, why: string, ledger: Ledger): string =>
  ledger.plain(
    datasetType,
    slug(dataset.slug),
    dataset.slug,
    {
      name: literal(dataset.name),
      ...(dataset.description !== '' && { description: literal(dataset.description) }),
      expand_json_depth: dataset.expand_json_depth,
      delete_protected: dataset.settings.delete_protected,
    },
    `Dataset ${dataset.slug}`,
    why,
  );

const plainColumn = (dataset: string, column: Column, why: string, ledger: Ledger): string =>
  ledger.plain(
    columnType,
    address(dataset, column.key_name),
    importId(dataset, column.key_name),
    {
      dataset: literal(dataset),
      name: literal(column.key_name),
      type: column.type,
      hidden: column.hidden,
      ...(column.description !== '' && { description: literal(column.description) }),
    },
    `Column ${column.key_name} of ${dataset}`,
    why,
  );

type Named = readonly (readonly [meaning: string, column: string])[];

const namedDefinitions = ({ definitions }: ExistingDataset): Named =>
  Object.entries(definitions).flatMap(([meaning, column]) => (column ? [[meaning, column.name] as const] : []));

/** The provider has no import of them, and reads them by dataset and meaning: that much is put into the state. */
function takeDefinitions(
  existing: ExistingDataset,
  columns: ReadonlySet<string>,
  ledger: Ledger,
): Readonly<Record<string, string>> | undefined {
  const { slug: dataset } = existing.dataset;
  const [taken, left]: [Named[number][], Named[number][]] = [[], []];
  for (const [meaning, column] of namedDefinitions(existing)) {
    const name = address(dataset, meaning);
    if (!columns.has(column) || !ledger.claim([definitionType, name])) {
      left.push([meaning, column]);
      continue;
    }
    taken.push([meaning, column]);
    const attributes = { id: `${dataset}-${meaning}`, dataset, name: meaning, column, column_type: 'column' };
    ledger.take(definitionType, name, { attributes, why: 'the provider has no import of definitions' });
  }
  noteDefinitions(dataset, left, 'they are not columns that are adopted', ledger);
  return taken.length > 0 ? Object.fromEntries(taken) : undefined;
}

function noteDefinitions(dataset: string, definitions: Named, why: string, ledger: Ledger): void {
  if (definitions.length > 0)
    ledger.note(
      'missing',
      `Definitions of ${dataset}, ${definitions.map(([meaning, column]) => `${meaning} by ${column}`).join(', ')}: ${why}.`,
    );
}
