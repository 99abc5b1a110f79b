import type { TerraformResource } from 'cdktf';

/**
 * The name of a resource in Terraform: the definition's name in lower case, everything but letters and digits as `_`. It
 * depends on nothing else, so that moving or reordering definitions moves nothing in Terraform's state.
 */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_');

/** Parts of an address, joined so that `a b` + `c` and `a` + `b c` differ. */
export const address = (...names: readonly string[]): string => names.map(slug).join('__');

/** `${honeycombio_slo.request_success.id}`: a value that Terraform fills in. */
export const reference = (type: string, name: string, attribute: string): string => `\${${type}.${name}.${attribute}}`;

/** Gives a resource its address, and tells Terraform under which one it was known before. */
export function place<R extends TerraformResource>(resource: R, name: string, previousName?: string): R {
  resource.overrideLogicalId(name);
  if (previousName !== undefined && previousName !== name)
    resource.moveFromId(`${resource.terraformResourceType}.${previousName}`);
  return resource;
}
