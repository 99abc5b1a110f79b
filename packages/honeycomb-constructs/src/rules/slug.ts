/**
 * The name of a resource in Terraform: the definition's name in lower case, everything but letters and digits as `_`. It
 * depends on nothing else, so that moving or reordering definitions moves nothing in Terraform's state.
 */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_');
