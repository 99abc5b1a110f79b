import { hclReference, hclText, isReference } from './hcl-text.ts';

/** A block of a provider's schema, as `terraform providers schema -json` tells it. */
export interface SchemaBlock {
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

export interface ProviderSchema {
  readonly provider: { readonly block: SchemaBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** What Terraform itself reads in a block, beside what the provider's schema says. */
const lifecycle: SchemaBlock = { block_types: { lifecycle: { block: {} } } };
const terraformBlocks: SchemaBlock = {
  block_types: { required_providers: { block: {} }, cloud: { block: blocks('workspaces') } },
};
/** Attributes whose texts are addresses or types, not texts. */
const bare = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by', 'from', 'to', 'type of variable']);

function blocks(...names: readonly string[]): SchemaBlock {
  return { block_types: Object.fromEntries(names.map((name) => [name, { block: {} }])) };
}

/**
 * A configuration in Terraform's JSON syntax as HCL that `terraform fmt` leaves as it is. JSON does not say what is a block
 * and what an attribute, so the provider's schema does.
 * @param configuration the parsed cdk.tf.json; what is under "//" is CDKTF's own and is left out
 * @param schema of the one provider that it uses
 */
export function toHcl(configuration: JsonObject, schema: ProviderSchema): string {
  const sections = Object.entries(configuration).flatMap(([kind, content]) => section(kind, content, schema));
  return `${sections.join('\n\n')}\n`;
}

function section(kind: string, content: Json, schema: ProviderSchema): readonly string[] {
  switch (kind) {
    case '//':
      return [];
    case 'terraform':
      return [block('terraform', terraformBody(content as JsonObject))];
    case 'locals':
      return [block('locals', body(content as JsonObject, {}))];
    case 'moved':
    case 'import':
    case 'removed':
      return (content as readonly JsonObject[]).map((each) => block(kind, body(each, lifecycle)));
    case 'provider':
      return labelled(kind, content as JsonObject, () => schema.provider.block);
    case 'variable':
      return labelled(kind, content as JsonObject, () => blocks('validation'));
    case 'output':
      return labelled(kind, content as JsonObject, () => ({}));
    case 'resource':
    case 'data': {
      const schemas = kind === 'resource' ? schema.resource_schemas : schema.data_source_schemas;
      return Object.entries(content as JsonObject).flatMap(([type, named]) => {
        const known = schemas[type];
        if (!known) throw new Error(`The provider's schema has no ${kind} ${type}, so it cannot be written as HCL.`);
        const withLifecycle = { block_types: { ...known.block.block_types, ...lifecycle.block_types } };
        return labelled(`${kind} ${hclText(type)}`, named as JsonObject, () => withLifecycle);
      });
    }
    default:
      throw new Error(`${kind} is no section that can be written as HCL.`);
  }
}

/** `resource "type" "name" { … }` for each name; one name can have a list of them, as providers do. */
const labelled = (head: string, named: JsonObject, schemaOf: (name: string) => SchemaBlock): readonly string[] =>
  Object.entries(named).flatMap(([name, content]) =>
    listOf(content).map((each) =>
      block(`${head} ${hclText(name)}`, body(each as JsonObject, schemaOf(name), head === 'variable')),
    ),
  );

/** Backends are labelled blocks, and required_providers is a block of attributes. */
function terraformBody({ backend, ...rest }: JsonObject): readonly string[] {
  const backends = Object.entries((backend ?? {}) as JsonObject).map(([kind, settings]) =>
    block(`backend ${hclText(kind)}`, body(settings as JsonObject, blocks('workspaces'))),
  );
  return joined(body(rest, terraformBlocks), backends);
}

/** The lines of a body: attributes first, then blocks, each after an empty line. */
function body(content: JsonObject, { block_types = {} }: SchemaBlock, ofVariable = false): readonly string[] {
  const entries = Object.entries(content).filter(([name, value]) => name !== '//' && value !== null);
  const attributes = entries.filter(([name]) => !(name in block_types));
  const nested = entries.flatMap(([name, value]) => {
    const schema = block_types[name];
    return schema ? listOf(value).map((each) => block(name, body(each as JsonObject, schema.block))) : [];
  });
  return joined(
    assignments(
      attributes.map(([name, value]) => [
        name,
        bare.has(ofVariable ? `${name} of variable` : name) ? addresses(value) : expression(value),
      ]),
    ),
    nested,
  );
}

const joined = (attributes: readonly string[], nested: readonly string[]): readonly string[] =>
  [...(attributes.length > 0 ? [attributes.join('\n')] : []), ...nested].flatMap((part, index) =>
    index === 0 ? part.split('\n') : ['', ...part.split('\n')],
  );

const block = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? `${head} {\n}` : [`${head} {`, ...lines.map(indented), '}'].join('\n');

/** Equals signs of neighbouring lines are aligned; a value of several lines stands by itself. */
function assignments(attributes: readonly (readonly [name: string, value: string])[]): readonly string[] {
  const isLong = (index: number): boolean => attributes[index]?.[1].includes('\n') ?? true;
  return attributes.map(([name, value], index) => {
    if (isLong(index)) return `${name} = ${value}`;
    let [first, last] = [index, index];
    while (!isLong(first - 1)) first -= 1;
    while (!isLong(last + 1)) last += 1;
    const width = Math.max(...attributes.slice(first, last + 1).map(([other]) => other.length));
    return `${name.padEnd(width)} = ${value}`;
  });
}

function expression(value: Json): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return isReference(value) ? hclReference(value) : hclText(value);
  if (Array.isArray(value)) return `[${value.map((item) => expression(item as Json)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => [keyOf(key), expression(item)] as const);
  return entries.length === 0 ? '{}' : ['{', ...assignments(entries).map(indented), '}'].join('\n');
}

const addresses = (value: Json): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

const keyOf = (key: string): string => (/^[A-Za-z_][\w-]*$/.test(key) ? key : hclText(key));

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);

const indented = (line: string): string =>
  line
    .split('\n')
    .map((part) => (part === '' ? part : `  ${part}`))
    .join('\n');
