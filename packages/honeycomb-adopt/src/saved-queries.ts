import { address, constructId, importId } from './addresses.ts';
import { code, identifiers, type SourceFile } from './code.ts';
import { noDescription } from './contracts.ts';
import type { ExistingAnnotation } from './existing.ts';
import type { Ledger } from './ledger.ts';
import { plainAnnotation } from './plain-board.ts';
import type { QueryReference } from './queries.ts';

/** The named queries that are on no board. */
export function writeSavedQueries(
  annotations: readonly ExistingAnnotation[],
  file: SourceFile,
  { queries, ledger }: { readonly queries: QueryReference; readonly ledger: Ledger },
): void {
  const identifier = identifiers(['savedQueries']);
  const variables: string[] = [];
  for (const existing of annotations) {
    const { annotation, query } = existing;
    const { name, description } = annotation;
    const construct = constructId('saved query', name);
    const own = address('saved', name);
    const refused = ledger.refusal(construct);
    if (refused !== undefined || !ledger.claim(['honeycombio_query', own], ['honeycombio_query_annotation', own])) {
      plainAnnotation(existing, own, refused ?? 'another saved query has the same address', ledger);
      continue;
    }
    ledger.take('honeycombio_query', own, importId(query.dataset, query.id));
    ledger.take('honeycombio_query_annotation', own, importId(query.dataset, annotation.id));
    if (description.trim() === '')
      ledger.keep([construct, 'annotation'], { description: undefined }, 'it has no description');
    file.use('./queries.ts', '* as queries');
    const variable = identifier(name, 'savedQuery');
    variables.push(variable);
    const definition = {
      name,
      description: description.trim() === '' ? noDescription : description,
      query: queries(query.specification, query.dataset, name),
    };
    file.add(
      `export const ${variable} = ${file.use('honeycomb-constructs', 'defineSavedQuery')}(${code(definition)});`,
    );
  }
  const type = file.use('honeycomb-constructs', 'type SavedQueryDefinition');
  file.add(`export const savedQueries: readonly ${type}[] = [${variables.join(', ')}];`);
}
