import { Query } from '@cdktf/provider-honeycombio/lib/query';
import { QueryAnnotation } from '@cdktf/provider-honeycombio/lib/query-annotation';
import type { Construct } from 'constructs';
import type { QueryValue } from 'honeycomb-query';
import type { SavedQueryDefinition } from '../definitions/saved-query.ts';
import { checkSavedQuery } from '../rules/check-saved-query.ts';
import { address, place } from './address.ts';
import { dependOnColumns } from './dataset.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal, literalJson } from './literal.ts';

export interface AnnotatedQuery {
  readonly query: QueryValue;
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly previousAddress?: string | undefined;
}

/**
 * A query and its name. Queries never change: another specification is another query, whose annotation replaces the old
 * one before that goes, so that a board never shows a gap.
 */
export function annotatedQuery(
  scope: Construct,
  { query, name, description, address, previousAddress }: AnnotatedQuery,
): { readonly query: Query; readonly annotation: QueryAnnotation } {
  const dataset = query.dataset.name === '__all__' ? {} : { dataset: literal(query.dataset.name) };
  const resource = place(
    new Query(scope, 'query', { ...dataset, queryJson: literalJson(query.specification) }),
    address,
    previousAddress,
  );
  dependOnColumns(resource, query);
  const annotation = place(
    new QueryAnnotation(scope, 'annotation', {
      ...dataset,
      queryId: resource.id,
      name: literal(name),
      ...(description !== '' && { description: literal(description) }),
      lifecycle: { createBeforeDestroy: true },
    }),
    address,
    previousAddress,
  );
  return { query: resource, annotation };
}

/** A query kept in Honeycomb under a name. */
export class SavedQuery extends DefinitionConstruct<SavedQueryDefinition> {
  constructor(scope: Construct, definition: SavedQueryDefinition) {
    super(scope, 'saved query', definition.name, definition);
    const { renamedFrom } = definition;
    annotatedQuery(this, {
      ...definition,
      address: address('saved', definition.name),
      previousAddress: renamedFrom && address('saved', renamedFrom),
    });
  }

  protected override problems() {
    return checkSavedQuery(this.definition);
  }
}
