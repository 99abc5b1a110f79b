import { Column } from '@cdktf/provider-honeycombio/lib/column';
import { Dataset as DatasetBinding } from '@cdktf/provider-honeycombio/lib/dataset';
import { DatasetDefinition } from '@cdktf/provider-honeycombio/lib/dataset-definition';
import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import {
  columnsOf,
  type Dataset,
  parseExpression,
  type QuerySpecification,
  type QueryValue,
  relationOf,
} from 'honeycomb-query';
import type { DatasetResourceDefinition } from '../definitions/dataset-resource.ts';
import { checkDataset } from '../rules/check-dataset.ts';
import { slug } from '../rules/slug.ts';
import { address, place } from './address.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { HoneycombStack } from './honeycomb-stack.ts';
import { literal } from './literal.ts';

/**
 * A dataset with its columns and their meanings. What exists is adopted, so that an empty Honeycomb and one that already
 * receives events can both be deployed to.
 */
export class DatasetResource extends DefinitionConstruct<DatasetResourceDefinition> {
  private readonly resource: DatasetBinding;
  private readonly columns = new Map<string, Column>();

  constructor(scope: Construct, definition: DatasetResourceDefinition) {
    super(scope, 'dataset', definition.dataset.name, definition);
    this.stack.datasets.push(this);
    const { dataset, description, definitions = {}, expandJsonDepth } = definition;
    this.resource = place(
      new DatasetBinding(this, 'dataset', {
        name: literal(dataset.name),
        description: literal(description),
        ...(expandJsonDepth !== undefined && { expandJsonDepth }),
      }),
      slug(dataset.name),
    );
    for (const [name, { type, description }] of Object.entries(dataset.columns)) {
      const column = new Column(this, `column ${name}`, {
        dataset: this.resource.id,
        name: literal(name),
        type,
        description: literal(description),
      });
      this.columns.set(name, place(column, address(dataset.name, name)));
    }
    for (const [meaning, name] of Object.entries(definitions)) {
      const set = new DatasetDefinition(this, `definition ${meaning}`, {
        dataset: this.resource.id,
        name: meaning,
        column: literal(name),
      });
      place(set, address(dataset.name, meaning)).dependsOn = this.fqnsOf([name]);
    }
  }

  protected override problems() {
    return checkDataset(this.definition);
  }

  /** Addresses of the columns of these names, as far as the dataset has them; of the dataset when it has none of them. */
  fqnsOf(names: readonly string[]): string[] {
    const columns = [...new Set(names)].flatMap((name) => this.columns.get(name) ?? []);
    return (columns.length > 0 ? columns : [this.resource]).map(
      (resource) => `${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
    );
  }
}

/** Makes a resource wait for the columns that it reads, when this stack creates them: Terraform sees no other connection. */
export function dependOnColumns(resource: TerraformResource, query: QueryValue): void {
  const names = columnsRead(query.specification);
  dependOn(resource, [query.dataset], names);
}

/** The same for columns named one by one. */
export function dependOn(resource: TerraformResource, datasets: readonly Dataset[], names: readonly string[]): void {
  const fqns = HoneycombStack.of(resource)
    .datasets.filter(({ definition: { dataset } }) =>
      datasets.some(({ name }) => name === dataset.name || name === '__all__'),
    )
    .flatMap((dataset) => dataset.fqnsOf(names));
  if (fqns.length > 0) resource.dependsOn = fqns.sort();
}

/** Every column that a query names, in filters, groups, calculations and calculated fields. */
function columnsRead({
  calculated_fields = [],
  calculations = [],
  filters = [],
  breakdowns = [],
}: QuerySpecification): readonly string[] {
  const expressions = calculated_fields.flatMap(({ expression }) => {
    const parsed = parseExpression(expression);
    return parsed.ok ? columnsOf(parsed.expression) : [];
  });
  const own = [...filters, ...calculations.flatMap((calculation) => calculation.filters ?? [])].map(
    ({ column }) => column,
  );
  return [...expressions, ...own, ...breakdowns, ...calculations.flatMap(({ column }) => column ?? [])].map(
    (name) => relationOf(name)?.column ?? name,
  );
}
