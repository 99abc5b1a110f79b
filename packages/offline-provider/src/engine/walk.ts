import type { Attribute, Block, NestedBlock } from '../cty/type.ts';
import { elements, isObject, type ObjectValue, type Value } from '../cty/value.ts';
import type { Path } from './problem.ts';

/** A place in a configuration, as a rule sees it. */
export interface Place {
  /** Where the value is, with list indices. */
  readonly path: Path;
  /** Where the value is in the schema, without indices: `threshold.value`. */
  readonly name: string;
  /** The object that the value is a member of. */
  readonly parent: ObjectValue;
  /** The whole configuration. */
  readonly root: ObjectValue;
}

export interface Visitor {
  readonly attribute?: (attribute: Attribute, value: Value, place: Place) => void;
  readonly block?: (nested: NestedBlock, value: Value, place: Place) => void;
}

/** Visits every attribute and nested block of a configuration, the outer before the inner. */
export function walk(block: Block, root: ObjectValue, visitor: Visitor): void {
  visit(block, root, { path: [], name: '', root }, visitor);
}

interface At {
  readonly path: Path;
  readonly name: string;
  readonly root: ObjectValue;
}

function visit(block: Block, parent: ObjectValue, at: At, visitor: Visitor): void {
  const place = (name: string): Place => ({
    path: [...at.path, name],
    name: at.name === '' ? name : `${at.name}.${name}`,
    parent,
    root: at.root,
  });
  for (const [name, attribute] of Object.entries(block.attributes ?? {}))
    visitor.attribute?.(attribute, parent[name] ?? null, place(name));
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    const value = parent[name] ?? null;
    const here = place(name);
    visitor.block?.(nested, value, here);
    if (nested.nesting_mode === 'single') {
      if (isObject(value)) visit(nested.block, value, here, visitor);
      continue;
    }
    elements(value).forEach((item, index) => {
      const path = nested.nesting_mode === 'list' ? [...here.path, index] : here.path;
      if (isObject(item)) visit(nested.block, item, { ...here, path }, visitor);
    });
  }
}
