/**
 * The address that honeycomb-constructs gives to a name: import blocks lead there. That both agree is tested end to end,
 * by Terraform, which refuses an import without a resource.
 */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_');

export const address = (...names: readonly string[]): string => names.map(slug).join('__');

/** The id of a definition's construct: `trigger "High error rate"`. */
export const constructId = (kind: string, name: string): string => `${kind} "${name}"`.replaceAll('/', '-');

/** Text that Terraform shall take for what it is. */
export const literal = (text: string): string => text.replaceAll(/[$%](?=\{)/g, '$&$&');

/** The id with its dataset, where there is one: what the provider's importers take. */
export const importId = (dataset: string | undefined, id: string): string =>
  dataset === undefined || dataset === '__all__' ? id : `${dataset}/${id}`;
