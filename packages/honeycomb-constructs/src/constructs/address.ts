import type { TerraformResource } from 'cdktf';
import { slug } from '../rules/slug.ts';

/** Parts of an address, joined so that `a b` + `c` and `a` + `b c` differ. */
export const address = (...names: readonly string[]): string => names.map(slug).join('__');

/** `${honeycombio_slo.request_success.id}`: a value that Terraform fills in. */
export const reference = (type: string, name: string, attribute: string): string => `\${${type}.${name}.${attribute}}`;

const previousAddresses = new WeakMap<object, string>();

/** The address of which a resource says that it had it before. */
export const previousAddress = (resource: object): string | undefined => previousAddresses.get(resource);

/** Gives a resource its address, and tells Terraform under which one it was known before. */
export function place<R extends TerraformResource>(resource: R, name: string, previousName?: string): R {
  resource.overrideLogicalId(name);
  if (previousName !== undefined && previousName !== name) {
    const previous = `${resource.terraformResourceType}.${previousName}`;
    resource.moveFromId(previous);
    previousAddresses.set(resource, previous);
  }
  return resource;
}
