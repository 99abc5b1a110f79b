import { createHash } from 'node:crypto';

/** A resource whose state is known without an import: what an import would lose, or what cannot be imported. */
export interface KnownResource {
  readonly type: string;
  readonly name: string;
  /** What the provider takes from the state; all else it reads from Honeycomb before it plans. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Attributes whose values come from sensitive variables. */
  readonly sensitive: readonly string[];
}

/**
 * A state of Terraform with these resources, to start from. The provider completes it when it plans.
 * @see https://developer.hashicorp.com/terraform/internals/json-format for what the file's parts mean
 */
export const stateFile = (resources: readonly KnownResource[]): string =>
  JSON.stringify(
    {
      version: 4,
      terraform_version: '1.5.0',
      serial: 1,
      lineage: createHash('sha256').update(JSON.stringify(resources)).digest('hex').slice(0, 32),
      outputs: {},
      resources: resources.map(({ type, name, attributes, sensitive }) => ({
        mode: 'managed',
        type,
        name,
        provider: 'provider["registry.terraform.io/honeycombio/honeycombio"]',
        instances: [
          {
            schema_version: 0,
            attributes,
            sensitive_attributes: sensitive.map((value) => [{ type: 'get_attr', value }]),
          },
        ],
      })),
    },
    null,
    2,
  ).concat('\n');
