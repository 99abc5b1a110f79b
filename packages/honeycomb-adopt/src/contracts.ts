import type { DerivedColumn } from 'honeycomb-api';
import {
  type Column,
  columnsOf,
  type Dataset,
  dataset,
  parseExpression,
  type QuerySpecification,
  relationOf,
} from 'honeycomb-query';
import { z } from 'zod';
import { code, identifiers, type SourceFile } from './code.ts';
import type { ExistingHoneycomb } from './existing.ts';
import type { Ledger } from './ledger.ts';
import { formulaType, typeOf } from './write-formula.ts';

/** A contract in the code: how it is called there, and what it says. */
export interface Contract {
  readonly variable: string;
  readonly dataset: Dataset;
}

export interface Contracts {
  /** The columns that Honeycomb was sent. */
  of(slug: string): Contract;
  /** The contract with calculated fields, where the query reads one, else the plain one. */
  for(slug: string, specification: QuerySpecification): Contract;
  /** The same for anything that names columns. */
  reading(slug: string, names: readonly string[]): Contract;
}

const schemas = {
  string: ['z.string()', z.string().optional() as unknown],
  integer: ['z.int()', z.int().optional() as unknown],
  float: ['z.number()', z.number().optional() as unknown],
  boolean: ['z.boolean()', z.boolean().optional() as unknown],
} as const;
export const noDescription = 'No description in Honeycomb';

interface PlainColumn {
  readonly name: string;
  readonly type: keyof typeof schemas;
  readonly description: string;
}

/** Writes the contract of each dataset, and gives access to all of them. */
export function writeContracts(honeycomb: ExistingHoneycomb, file: SourceFile, ledger: Ledger): Contracts {
  const identifier = identifiers();
  const plain = new Map<string, Contract>();
  const full = new Map<string, Contract>();
  const columnCode = ({ type, description }: PlainColumn): string =>
    `${file.use('honeycomb-query', 'column')}(${file.use('zod', 'z') && schemas[type][0]}.optional(), ${code(description)})`;
  const columnsCode = (columns: readonly PlainColumn[]): string =>
    `{ ${columns
      .map(
        (each) =>
          `${code({ [each.name]: 0 })
            .slice(2, -4)
            .replace(/:$/, '')}: ${columnCode(each)}`,
      )
      .join(', ')} }`;

  const write = (name: string, own: readonly PlainColumn[], fields: readonly DerivedColumn[], base: string): void => {
    const variable = identifier(name === '__all__' ? 'every dataset' : name, 'dataset');
    const value = dataset(name, valuesOf(own));
    file.add(`export const ${variable} = ${base};`);
    plain.set(name, { variable, dataset: value });
    const derived = fieldsOf(fields, value);
    if (derived.length === 0) return;
    const withFields = identifier(`${variable} with fields`, 'dataset');
    file.add(
      `/** With the calculated fields that are kept in Honeycomb. */\nexport const ${withFields} = { ...${variable}, columns: { ...${variable}.columns, ...${columnsCode(derived)} } };`,
    );
    full.set(name, { variable: withFields, dataset: dataset(name, valuesOf([...own, ...derived])) });
  };

  const all = new Map<string, PlainColumn>();
  for (const { dataset: existing, columns, derivedColumns } of honeycomb.datasets) {
    const own = columns.flatMap(({ key_name: name, type, description }): readonly PlainColumn[] => {
      if (type !== 'histogram') return [{ name, type, description: description || noDescription }];
      ledger.note('missing', `Column ${name} of ${existing.slug}: the Terraform provider knows no histogram columns.`);
      return [];
    });
    for (const each of own) all.set(each.name, each);
    const fields = [...derivedColumns, ...honeycomb.derivedColumns];
    file.use('honeycomb-query', 'dataset');
    write(existing.slug, own, fields, `dataset(${code(existing.slug)}, ${columnsCode(own)})`);
  }
  const spread = [...plain.values()].map(({ variable }) => `...${variable}.columns`).join(', ');
  const wide = [...honeycomb.datasets.flatMap(({ derivedColumns }) => derivedColumns), ...honeycomb.derivedColumns];
  file.use('honeycomb-query', 'dataset');
  write('__all__', [...all.values()], wide, `dataset('__all__', { ${spread} })`);

  const of = (slug: string): Contract => plain.get(slug) ?? plain.get('__all__')!;
  const reading = (slug: string, names: readonly string[]): Contract => {
    const contract = of(slug);
    return names.every((name) => Object.hasOwn(contract.dataset.columns, name))
      ? contract
      : (full.get(slug) ?? contract);
  };
  return { of, reading, for: (slug, specification) => reading(slug, namesRead(specification)) };
}

/** Calculated fields as columns; each alias once, and not where a column has the name. */
function fieldsOf(fields: readonly DerivedColumn[], { columns }: Dataset): readonly PlainColumn[] {
  const scope = new Map(Object.entries(columns).map(([name, { type }]) => [name, formulaType(type)]));
  return fields.flatMap(({ alias, expression, description }, index): readonly PlainColumn[] => {
    if (Object.hasOwn(columns, alias) || fields.findIndex((field) => field.alias === alias) < index) return [];
    const parsed = parseExpression(expression);
    const type = parsed.ok ? typeOf(parsed.expression, scope) : 'string';
    const columnType = type === 'number' ? 'float' : type === 'boolean' ? 'boolean' : 'string';
    return [{ name: alias, type: columnType, description: description || noDescription }];
  });
}

const valuesOf = (columns: readonly PlainColumn[]): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    columns.map(({ name, type, description }) => [
      name,
      { type, description, schema: schemas[type][1] as Column['schema'] },
    ]),
  );

/** Every column that a query names, whatever for; names of its own fields are not columns. */
function namesRead(specification: QuerySpecification): readonly string[] {
  const { calculated_fields = [], calculations = [], filters = [], breakdowns = [] } = specification;
  const own = calculated_fields.map(({ name }) => name);
  const inFormulas = calculated_fields.flatMap(({ expression }) => {
    const parsed = parseExpression(expression);
    return parsed.ok ? columnsOf(parsed.expression) : [];
  });
  const names = [
    ...breakdowns,
    ...filters.map(({ column }) => column),
    ...calculations.flatMap(({ column, filters = [] }) => [column ?? [], ...filters.map((each) => each.column)].flat()),
  ].filter((name) => !own.includes(name));
  return [...inFormulas, ...names.map((name) => relationOf(name)?.column ?? name)];
}
