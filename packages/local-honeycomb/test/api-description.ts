import { readFileSync } from 'node:fs';
import type { Operation } from 'honeycomb-api';
import { z } from 'zod';

/** JSON schema and OpenAPI, as far as they are read here. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly readOnly?: boolean;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}
type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;
interface Response {
  readonly $ref?: string;
  readonly content?: Content;
}
interface DescribedOperation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

/** Honeycomb's OpenAPI document, asked by the operations of our table. */
export interface ApiDescription {
  /** `POST /1/boards/{}/views`: parameters have other names there. */
  readonly operations: readonly string[];
  /** Content types of bodies by status; `default` stands for all statuses that are not named. */
  answers(operation: Operation): ReadonlyMap<string, readonly string[]>;
  /** What an answer breaks of the schema for its status and content type, in a sentence; undefined: nothing. */
  check(operation: Operation, status: number, contentType: string, body: unknown): string | undefined;
  /** The schema of the request's body, with all references resolved one level. */
  request(operation: Operation): JsonSchema | undefined;
  resolve(schema: JsonSchema): JsonSchema;
}

export const withoutNames = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`;

/** @throws when the file is not there, or is no OpenAPI document in JSON */
export function readApiDescription(file: string): ApiDescription {
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);
  const described = new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => methods.has(method))
        .map(([method, each]): [string, DescribedOperation] => [withoutNames({ method, path }), each]),
    ),
  );
  const responseOf = ({ $ref, ...response }: Response): Response =>
    $ref === undefined ? response : components.responses[lastPart($ref)]!;
  const responsesOf = (operation: Operation) => described.get(withoutNames(operation))?.responses ?? {};
  const resolve = ({ $ref, ...schema }: JsonSchema): JsonSchema =>
    $ref === undefined ? schema : { ...resolve(components.schemas[lastPart($ref)]!), ...schema };

  const $defs = forZod(components.schemas);
  const validators = new Map<JsonSchema, z.ZodType>();
  const validatorOf = (schema: JsonSchema): z.ZodType => {
    const known = validators.get(schema);
    if (known !== undefined) return known;
    const made = z.fromJSONSchema({ ...(forZod(schema) as object), $defs } as never);
    validators.set(schema, made);
    return made;
  };

  return {
    operations: [...described.keys()],
    resolve,
    answers: (operation) =>
      new Map(
        Object.entries(responsesOf(operation)).map(([status, response]) => [
          status,
          Object.entries(responseOf(response).content ?? {}).flatMap(([type, { schema }]) => (schema ? [type] : [])),
        ]),
      ),
    check(operation, status, contentType, body) {
      const responses = responsesOf(operation);
      const response = responses[String(status)] ?? responses.default;
      const schema = response && responseOf(response).content?.[contentType]?.schema;
      if (schema === undefined) return undefined;
      const parsed = validatorOf(schema).safeParse(body);
      return parsed.success ? undefined : z.prettifyError(parsed.error);
    },
    request(operation) {
      const content = described.get(withoutNames(operation))?.requestBody?.content ?? {};
      return Object.values(content)[0]?.schema;
    },
  };
}

const lastPart = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** What says nothing about a value, or that zod would act upon. */
const ignored = new Set(['description', 'example', 'examples', 'default', 'discriminator', 'title', 'deprecated']);

/**
 * A schema as zod reads it: references lead to `$defs`, and what stands beside one counts too. Of several choices one or
 * more must fit: the document has choices that overlap, as a trigger's query and its id do.
 */
function forZod(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forZod);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !(ignored.has(key) && typeof value !== 'object'));
  const { $ref, ...rest } = Object.fromEntries(
    kept
      .filter(([key]) => !['example', 'examples', 'discriminator'].includes(key) && !key.startsWith('x-'))
      .map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, key === 'enum' ? value : forZod(value)]),
  );
  const own = rest.properties !== undefined && rest.type === undefined ? { ...rest, type: 'object' } : rest;
  if (typeof $ref !== 'string') return own;
  const reference = { $ref: `#/$defs/${lastPart($ref)}` };
  return Object.keys(own).length === 0 ? reference : { allOf: [reference, own] };
}

/**
 * The fields that a body must have, as paths like `panels[].type`. A field within one that may be left out counts when
 * its parent is there.
 */
export function requiredFields(schema: JsonSchema, resolve: ApiDescription['resolve'], at = ''): ReadonlySet<string> {
  const { properties = {}, required = [], allOf = [], oneOf = [], anyOf = [], items } = resolve(schema);
  const found = new Set<string>();
  const add = (paths: Iterable<string>) => {
    for (const path of paths) found.add(path);
  };
  for (const name of required) if (resolve(properties[name] ?? {}).readOnly !== true) found.add(`${at}${name}`);
  for (const [name, property] of Object.entries(properties)) {
    if (resolve(property).readOnly === true) continue;
    add(requiredFields(property, resolve, `${at}${name}.`));
  }
  if (items !== undefined) add(requiredFields(items, resolve, `${at.replace(/\.$/, '')}[].`));
  for (const each of allOf) add(requiredFields(each, resolve, at));
  // What every choice needs. Null is no choice: it stands for a field that is left out.
  const choices = [...oneOf, ...anyOf].filter((each) => resolve(each).type !== 'null');
  const sets = choices.map((each) => [...requiredFields(each, resolve, at)]);
  const deeper = (path: string): boolean => /[.[]/.test(path.slice(at.length));
  add((sets[0] ?? []).filter((path) => sets.every((set) => set.includes(path))));
  add(sets.flat().filter(deeper));
  return found;
}
