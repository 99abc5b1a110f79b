import type { Block as BlockSchema } from './cty/type.ts';
import type { ProviderSchema, Schema } from './provider-schema.ts';
import { Block, NESTING, type SchemaResponse } from './transport/messages.ts';
import { type Contents, encode } from './transport/protobuf.ts';

/** The schema as the plugin protocol carries it. */
export const schemaResponse = (schema: ProviderSchema): Contents<typeof SchemaResponse> => ({
  provider: toSchema(schema.provider),
  resources: toEntries(schema.resource_schemas),
  data_sources: toEntries(schema.data_source_schemas),
  capabilities: { plan_destroy: true, get_provider_schema_optional: true },
});

const toEntries = (schemas: Readonly<Record<string, Schema>>) =>
  Object.entries(schemas).map(([name, schema]) => ({ name, schema: toSchema(schema) }));

const toSchema = ({ version, block }: Schema) => ({ version, block: toBlock(block) });

const toBlock = (block: BlockSchema): Contents<typeof Block> => ({
  attributes: Object.entries(block.attributes ?? {}).map(([name, { type, ...flags }]) => ({
    name,
    type: Buffer.from(JSON.stringify(type)),
    ...flags,
  })),
  block_types: Object.entries(block.block_types ?? {}).map(([name, nested]) => ({
    type_name: name,
    block: encode(Block, toBlock(nested.block)),
    nesting: NESTING[nested.nesting_mode],
    min_items: nested.min_items ?? 0,
    max_items: nested.max_items ?? 0,
  })),
  deprecated: block.deprecated ?? false,
});
