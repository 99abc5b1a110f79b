// Usage: npm run refresh-schema [-- VERSION]      VERSION is the committed schema's, unless another is given
import { writeFileSync } from 'node:fs';
import { providerAddress, readProviderSchema, schemaFile } from './provider-schema.ts';
import { schemaFacts } from './schema-facts.ts';
import { printProviderSchema } from './terraform.ts';

try {
  const committed = readProviderSchema();
  const version = process.argv[2] ?? committed.provider_versions[providerAddress];
  const schema = schemaFacts(printProviderSchema(version), version);
  writeFileSync(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);

  const { resource_schemas, data_source_schemas } = schema.provider_schemas[providerAddress];
  const count = `${Object.keys(resource_schemas).length} resources, ${Object.keys(data_source_schemas).length} data sources`;
  const changed = JSON.stringify(schema) !== JSON.stringify(committed);
  console.log(
    `schema.json: honeycombio ${version}, ${count}, ${changed ? 'CHANGED: now run "npm run generate"' : 'unchanged'}.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
