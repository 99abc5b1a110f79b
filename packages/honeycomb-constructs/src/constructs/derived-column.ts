import { DerivedColumn as DerivedColumnBinding } from '@cdktf/provider-honeycombio/lib/derived-column';
import type { Construct } from 'constructs';
import { columnsOf, type Dataset, printExpression } from 'honeycomb-query';
import type { DerivedColumnDefinition } from '../definitions/derived-column.ts';
import { checkDerivedColumn } from '../rules/check-derived-column.ts';
import { slug } from '../rules/slug.ts';
import { address, place } from './address.ts';
import { dependOn } from './dataset.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal } from './literal.ts';

/**
 * The resource of a calculated field that is kept with one dataset or, when several read it, with the environment. It is
 * created before the one it replaces is destroyed, because Honeycomb refuses to delete one that an SLO or a query uses.
 */
export function derivedColumn(
  scope: Construct,
  { alias, description, formula }: Omit<DerivedColumnDefinition, 'dataset'>,
  datasets: readonly Dataset[],
): DerivedColumnBinding {
  const name = datasets.length === 1 ? datasets[0]?.name : '__all__';
  const own = name === undefined || name === '__all__' ? undefined : name;
  const resource = new DerivedColumnBinding(scope, 'derived column', {
    ...(own !== undefined && { dataset: literal(own) }),
    alias: literal(alias),
    description: literal(description),
    expression: literal(printExpression(formula.expression)),
    lifecycle: { createBeforeDestroy: true },
  });
  dependOn(resource, datasets, columnsOf(formula.expression));
  return place(resource, own === undefined ? slug(alias) : address(own, alias));
}

/** A calculated field that is kept with a dataset. */
export class DerivedColumn extends DefinitionConstruct<DerivedColumnDefinition> {
  constructor(scope: Construct, definition: DerivedColumnDefinition) {
    super(scope, 'derived column', definition.alias, definition);
    derivedColumn(this, definition, [definition.dataset]);
  }

  protected override problems() {
    return checkDerivedColumn(this.definition);
  }
}
