import type { Block, CtyType, NestedBlock } from './type.ts';
import { isList, isObject, type ObjectValue, type Value } from './value.ts';

/**
 * Brings plain JSON (a state file, an answer of the API) into the form of a block: what the schema does not know is
 * dropped, what is missing is null, and a missing list of blocks is empty, because Terraform refuses null there.
 */
export function conformBlock(block: Block, json: unknown): ObjectValue {
  const source = isPlainObject(json) ? json : {};
  return {
    ...Object.fromEntries(
      Object.entries(block.attributes ?? {}).map(([name, { type }]) => [name, conform(type, source[name])]),
    ),
    ...Object.fromEntries(
      Object.entries(block.block_types ?? {}).map(([name, nested]) => [name, conformNested(nested, source[name])]),
    ),
  };
}

/** Puts an empty list or set where an object lacks its blocks, because Terraform tells null from no blocks. */
export const withBlocks = (block: Block, value: ObjectValue | null): ObjectValue | null =>
  value && {
    ...value,
    ...Object.fromEntries(
      Object.entries(block.block_types ?? {}).flatMap(([name, nested]): readonly (readonly [string, Value])[] => {
        const given = value[name] ?? null;
        if (isList(given))
          return [[name, given.map((item) => (isObject(item) ? withBlocks(nested.block, item) : item))]];
        if (isObject(given)) return [[name, withBlocks(nested.block, given)]];
        return given === null && nested.nesting_mode !== 'single' ? [[name, []]] : [];
      }),
    ),
  };

function conformNested({ nesting_mode, block }: NestedBlock, json: unknown): Value {
  if (nesting_mode !== 'single') return Array.isArray(json) ? json.map((item) => conformBlock(block, item)) : [];
  return isPlainObject(json) ? conformBlock(block, json) : null;
}

/** Brings plain JSON into the form of an attribute's type; what does not fit is null. */
export function conform(type: CtyType, json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (type === 'dynamic') return json as Value;
  if (type === 'string') return typeof json === 'object' ? null : String(json);
  if (type === 'bool') return typeof json === 'boolean' ? json : null;
  if (type === 'number') return typeof json === 'number' ? json : null;
  const [kind, inner] = type;
  if (kind === 'list' || kind === 'set') return Array.isArray(json) ? json.map((item) => conform(inner, item)) : null;
  if (!isPlainObject(json)) return null;
  const types = kind === 'object' ? inner : Object.fromEntries(Object.keys(json).map((name) => [name, inner]));
  return Object.fromEntries(Object.entries(types).map(([name, member]) => [name, conform(member, json[name])]));
}

const isPlainObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
