import json from '@cdktf/provider-honeycombio/schema.json' with { type: 'json' };
import type { Block } from './cty/type.ts';

export interface Schema {
  readonly version: number;
  readonly block: Block;
}

export interface ProviderSchema {
  readonly provider: Schema;
  readonly resource_schemas: Readonly<Record<string, Schema>>;
  readonly data_source_schemas: Readonly<Record<string, Schema>>;
}

const address = 'registry.terraform.io/honeycombio/honeycombio';

/** What the real provider of this version serves, as `terraform providers schema -json` prints it, without the texts. */
export const providerSchema = json.provider_schemas[address] as ProviderSchema;

/** The version of the real provider that the schema and the rules are taken from. */
export const PROVIDER_VERSION = json.provider_versions[address] as string;
