import { checkTriggerQuery, equivalent, type QuerySpecification } from 'honeycomb-query';
import { identifiers, reference, type SourceFile } from './code.ts';
import type { Contracts } from './contracts.ts';
import type { Ledger } from './ledger.ts';
import { writeQuery } from './write-query.ts';

/** Where the code has a query, for whoever asks it: `queries.requestRate`. */
export type QueryReference = (
  specification: QuerySpecification,
  dataset: string,
  name: string,
  options?: { readonly trigger?: boolean },
) => unknown;

/** Writes each query once, under the name of who asks it first. */
export function writeQueries(file: SourceFile, contracts: Contracts, ledger: Ledger): QueryReference {
  const identifier = identifiers();
  const written: { specification: QuerySpecification; dataset: string; raw: boolean; variable: string }[] = [];
  return (specification, dataset, name, { trigger = false } = {}) => {
    const contract = contracts.for(dataset, specification);
    // The types of defineTrigger() refuse what no trigger can ask; as JSON the same is told by the rules.
    const mustBeRaw = trigger && checkTriggerQuery(specification).length > 0;
    const known = written.find(
      (each) => each.dataset === dataset && (!mustBeRaw || each.raw) && equivalent(each.specification, specification),
    );
    if (known) return reference(`queries.${known.variable}`);
    const { code, imports, kind } = writeQuery(specification, contract.dataset, contract.variable, mustBeRaw);
    for (const each of imports) file.use('honeycomb-query', each);
    file.use('./contract.ts', contract.variable);
    const variable = identifier(name, 'query');
    written.push({ specification, dataset, raw: kind === 'raw', variable });
    if (kind === 'raw') ledger.note('later', `The query "${name}" is JSON: the builder cannot say exactly the same.`);
    file.add(`export const ${variable} = ${code};`);
    return reference(`queries.${variable}`);
  };
}
