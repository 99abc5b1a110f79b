import { type Json, type JsonObject, type ProviderSchema, providerAddress } from './provider-schema.ts';

/** Prose of the provider's authors: no binding depends on it, and without it a new version's diff shows what changed. */
const texts = new Set(['deprecation_message', 'description', 'description_kind']);

/** The keys of these objects are names the provider chose ("description" and "type" among them), not the schema's words. */
const named = new Set(['attributes', 'block_types', 'data_source_schemas', 'resource_schemas']);

/**
 * The facts of what `terraform providers schema -json` printed: without texts, keys sorted, with the version that
 * printed it. Terraform leaves the version out and the binding generator wants it.
 *
 * Kept are the provider's configuration, resources and data sources; newer Terraforms also print functions, ephemeral
 * resources and identities, which the generator does not read.
 *
 * @throws when the provider is not among those printed
 */
export function schemaFacts(printed: JsonObject, version: string): ProviderSchema {
  const provider = object(object(printed.provider_schemas)[providerAddress]);
  if (provider.resource_schemas === undefined) {
    const present = Object.keys(object(printed.provider_schemas)).join(', ') || 'none';
    throw new Error(`Terraform printed no schema of ${providerAddress}; providers printed: ${present}.`);
  }
  const { data_source_schemas = {}, provider: configuration = {}, resource_schemas } = provider;
  return facts({
    format_version: printed.format_version ?? '1.0',
    provider_schemas: { [providerAddress]: facts({ data_source_schemas, provider: configuration, resource_schemas }) },
    provider_versions: { [providerAddress]: version },
  }) as unknown as ProviderSchema;
}

function facts(node: JsonObject): JsonObject {
  return sorted(
    Object.entries(node)
      .filter(([key]) => !texts.has(key))
      .map(([key, value]) => [key, named.has(key) ? eachNamed(value) : fact(key, value)]),
  );
}

function eachNamed(value: Json): Json {
  return sorted(Object.entries(object(value)).map(([name, node]) => [name, facts(object(node))]));
}

/** A type such as `["object", {"description": "string"}]` holds the provider's names too, so it stays whole. */
function fact(key: string, value: Json): Json {
  return key === 'type' || !isObject(value) ? value : facts(value);
}

function sorted(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function object(value: Json | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
