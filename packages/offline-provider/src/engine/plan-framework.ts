import { type Block, type CtyType, typeOfBlock, typeOfNestedBlock } from '../cty/type.ts';
import {
  elements,
  equal,
  isList,
  isObject,
  isUnknown,
  member,
  type ObjectValue,
  UNKNOWN,
  type Value,
} from '../cty/value.ts';
import { configuredElement } from './correlate.ts';
import type { Modifier } from './modifiers.ts';
import type { Plan, PlanInput } from './plan.ts';
import type { Path, Problem } from './problem.ts';
import type { Resource } from './resource.ts';

type Rules = Pick<Resource, 'defaults' | 'modifiers'>;

/**
 * Plans as Terraform's plugin framework does: defaults first; when anything differs from the object before, whatever
 * Honeycomb decides becomes unknown; then the modifiers say which of it stays as it was, and what means a replacement.
 */
export function planFramework(block: Block, { config, prior, proposed }: PlanInput, rules: Rules): Plan {
  const withDefaults = mapAttributes(block, proposed, config, (value, configured, name) =>
    configured === null && rules.defaults?.[name] !== undefined ? rules.defaults[name] : value,
  );
  const changed = prior === null || !equal(typeOfBlock(block), withDefaults, prior);
  const planned = changed
    ? mapAttributes(block, withDefaults, config, (value, configured, name, computed) =>
        configured === null && computed && rules.defaults?.[name] === undefined ? UNKNOWN : value,
      )
    : withDefaults;
  const outcome: Outcome = { replace: [], problems: [], modifiers: rules.modifiers ?? {}, creating: prior === null };
  const modified = modifyObject(block, { config, state: prior, planned, path: [], name: '' }, outcome);
  return { planned: modified, replace: outcome.replace, problems: outcome.problems };
}

type MapAttribute = (value: Value, config: Value, name: string, computed: boolean) => Value;

/** Rebuilds an object with every attribute mapped, side by side with its configuration. */
function mapAttributes(block: Block, value: ObjectValue, config: Value, map: MapAttribute, prefix = ''): ObjectValue {
  const configured = isObject(config) ? config : {};
  const attributes = Object.entries(block.attributes ?? {}).map(([name, { computed }]) => [
    name,
    map(member(value, name), member(configured, name), prefix + name, computed === true),
  ]);
  const blocks = Object.entries(block.block_types ?? {}).map(([name, nested]) => {
    const child = member(value, name);
    const childConfig = member(configured, name);
    const inner = (item: Value, itemConfig: Value): Value =>
      isObject(item) ? mapAttributes(nested.block, item, itemConfig, map, `${prefix}${name}.`) : item;
    if (!isList(child)) return [name, inner(child, childConfig)];
    const configs = elements(childConfig);
    return [
      name,
      child.map((item, index) =>
        inner(item, nested.nesting_mode === 'set' ? configuredElement(item, configs) : (configs[index] ?? null)),
      ),
    ];
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

interface Outcome {
  readonly replace: Path[];
  readonly problems: Problem[];
  readonly modifiers: Readonly<Record<string, readonly Modifier[]>>;
  readonly creating: boolean;
}

interface Node {
  readonly config: Value;
  readonly state: Value;
  readonly planned: Value;
  readonly path: Path;
  readonly name: string;
}

function modifyObject(block: Block, node: Node, outcome: Outcome): ObjectValue {
  const child = (name: string): Node => ({
    config: memberOf(node.config, name),
    state: memberOf(node.state, name),
    planned: memberOf(node.planned, name),
    path: [...node.path, name],
    name: node.name === '' ? name : `${node.name}.${name}`,
  });
  const attributes = Object.entries(block.attributes ?? {}).map(([name, { type }]) => [
    name,
    modify(type, child(name), outcome),
  ]);
  const blocks = Object.entries(block.block_types ?? {}).map(([name, nested]) => {
    const here = child(name);
    const planned = modify(typeOfNestedBlock(nested), here, outcome);
    if (nested.nesting_mode === 'single')
      return [name, isObject(planned) ? modifyObject(nested.block, { ...here, planned }, outcome) : planned];
    if (!isList(planned)) return [name, planned];
    const isSet = nested.nesting_mode === 'set';
    return [
      name,
      planned.map((item, index) => {
        if (!isObject(item)) return item;
        const config = isSet ? configuredElement(item, elements(here.config)) : (elements(here.config)[index] ?? null);
        const state = elements(here.state)[index] ?? null;
        const path = isSet ? here.path : [...here.path, index];
        return modifyObject(nested.block, { config, state, planned: item, path, name: here.name }, outcome);
      }),
    ];
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

function modify(type: CtyType, { config, state, planned, path, name }: Node, outcome: Outcome): Value {
  let result = planned;
  let replace = false;
  for (const modifier of outcome.modifiers[name] ?? []) {
    const step = modifier({ type, path, config, state, planned: result, creating: outcome.creating });
    if (step.planned !== undefined) result = step.planned;
    replace ||= step.replace === true;
    outcome.problems.push(...(step.problems ?? []));
  }
  if (replace && !outcome.creating && !equal(type, result, state)) outcome.replace.push(path);
  return result;
}

const memberOf = (value: Value, name: string): Value =>
  isUnknown(value) ? UNKNOWN : isObject(value) ? member(value, name) : null;
