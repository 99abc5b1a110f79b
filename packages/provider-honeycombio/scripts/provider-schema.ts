import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's folder, with the separator at its end. */
export const packageFolder = join(import.meta.dirname, '..');

export const schemaFile = join(packageFolder, 'schema.json');

/** The provider's address, as Terraform writes it in full. */
export const providerAddress = 'registry.terraform.io/honeycombio/honeycombio';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** One resource, data source or provider configuration: its version and its block of arguments. */
export type Schemas = { readonly [name: string]: JsonObject };

/** What `terraform providers schema -json` prints, as far as bindings are made of it, and which version printed it. */
export type ProviderSchema = {
  readonly format_version: string;
  readonly provider_schemas: {
    readonly [providerAddress]: {
      readonly data_source_schemas: Schemas;
      readonly provider: JsonObject;
      readonly resource_schemas: Schemas;
    };
  };
  readonly provider_versions: { readonly [providerAddress]: string };
};

/** The committed schema. */
export function readProviderSchema(): ProviderSchema {
  return JSON.parse(readFileSync(schemaFile, 'utf8'));
}
