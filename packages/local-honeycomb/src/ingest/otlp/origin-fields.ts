import { type FieldName, knownName } from '../field-name.ts';
import { setAttributes } from './set-attributes.ts';
import { type Attributes, addAttribute, entriesOf, newAttributes, type Origin } from './signals.ts';

const resourceSchema = knownName('resource.schema_url');
const scopeSchema = knownName('scope.schema_url');
const libraryName = knownName('library.name');
const libraryVersion = knownName('library.version');
const isInstrumentation = knownName('telemetry.instrumentation_library');

/** How the scopes of instrumentation libraries begin, in the languages that Honeycomb knows them of. */
const instrumentation = [
  'io.opentelemetry',
  'opentelemetry.instrumentation',
  'OpenTelemetry.Instrumentation',
  'OpenTelemetry::Instrumentation',
  'go.opentelemetry.io/contrib/instrumentation',
  '@opentelemetry/instrumentation',
  'io.opentelemetry.contrib.php',
  'github.com/open-telemetry/opentelemetry-collector',
  '@honeycombio/',
];

/** The fields that every row of a scope has: the attributes of the resource, then those of the scope. No lists, no maps. */
export function originFields(origin: Origin): Attributes {
  const fields = newAttributes();
  const row = {
    set: (name: FieldName, value: string | number | boolean) => addAttribute(fields, name, value),
  };
  setAttributes(row, origin.resource);
  if (origin.resourceSchema !== '') row.set(resourceSchema, origin.resourceSchema);
  if (origin.scopeName !== '') {
    row.set(libraryName, origin.scopeName);
    if (instrumentation.some((prefix) => origin.scopeName.startsWith(prefix))) row.set(isInstrumentation, true);
  }
  if (origin.scopeVersion !== '') row.set(libraryVersion, origin.scopeVersion);
  setAttributes(row, origin.scope);
  if (origin.scopeSchema !== '') row.set(scopeSchema, origin.scopeSchema);
  return fields;
}

/** The service that a resource names, without blanks around it; undefined for none and for an SDK's `unknown_service`. */
export function serviceOf({ resource }: Origin): string | undefined {
  const service = entriesOf(resource).findLast(([name]) => name === 'service.name')?.[1];
  if (typeof service !== 'string' || service.startsWith('unknown_service')) return undefined;
  return service.trim() || undefined;
}
