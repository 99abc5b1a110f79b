import { DerivedColumn as DerivedColumnBinding } from '@cdktf/provider-honeycombio/lib/derived-column';
import type { Construct } from 'constructs';
import { columnsOf, printExpression } from 'honeycomb-query';
import type { DerivedColumnDefinition } from '../definitions/derived-column.ts';
import { checkDerivedColumn } from '../rules/check-derived-column.ts';
import { address, place, slug } from './address.ts';
import { dependOn } from './dataset.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal } from './literal.ts';

/**
 * The resource of a calculated field that is kept with a dataset. It is created before the one it replaces is destroyed,
 * because Honeycomb refuses to delete one that an SLO or a query still uses.
 */
export function derivedColumn(scope: Construct, definition: DerivedColumnDefinition): DerivedColumnBinding {
  const { alias, description, dataset, formula } = definition;
  const everywhere = dataset.name === '__all__';
  const resource = new DerivedColumnBinding(scope, `derived column ${dataset.name}`, {
    ...(!everywhere && { dataset: literal(dataset.name) }),
    alias: literal(alias),
    description: literal(description),
    expression: literal(printExpression(formula.expression)),
    lifecycle: { createBeforeDestroy: true },
  });
  dependOn(resource, [dataset], columnsOf(formula.expression));
  return place(resource, everywhere ? slug(alias) : address(dataset.name, alias));
}

/** A calculated field that is kept with a dataset. */
export class DerivedColumn extends DefinitionConstruct<DerivedColumnDefinition> {
  constructor(scope: Construct, definition: DerivedColumnDefinition) {
    super(scope, 'derived column', definition.alias, definition);
    derivedColumn(this, definition);
  }

  protected override problems() {
    return checkDerivedColumn(this.definition);
  }
}
