import { type Pipeline, parseTemplate, type TemplateNode } from './template-syntax.ts';

/** A template that cannot be read or carried out. */
export class TemplateError extends Error {}

type Scope = Readonly<Record<string, unknown>>;

/**
 * Renders a template of a webhook: of Go's text/template what payloads use, namely fields, variables, pipes, if, range and
 * with, and the functions below.
 * @throws TemplateError with what is wrong
 * @see https://docs.honeycomb.io/notify/webhooks
 */
export function renderTemplate(text: string, data: Scope): string {
  const { nodes, problem } = parseTemplate(text);
  if (problem !== undefined) throw new TemplateError(problem);
  return render(nodes, data, { $: data });
}

function render(nodes: readonly TemplateNode[], dot: unknown, variables: Record<string, unknown>): string {
  return nodes.map((node) => renderNode(node, dot, variables)).join('');
}

function renderNode(node: TemplateNode, dot: unknown, variables: Record<string, unknown>): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'print': {
      const value = evaluate(node.pipeline, dot, variables);
      if (node.declares === undefined) return textOf(value);
      variables[node.declares] = value;
      return '';
    }
    case 'if': {
      const holds = truth(evaluate(node.pipeline, dot, variables));
      return render(holds ? node.then : node.otherwise, dot, { ...variables });
    }
    case 'with': {
      const value = evaluate(node.pipeline, dot, variables);
      return truth(value) ? render(node.then, value, { ...variables }) : render(node.otherwise, dot, { ...variables });
    }
    case 'range': {
      const list = evaluate(node.pipeline, dot, variables);
      const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(list)
        ? list.map((each, index) => [index, each])
        : Object.entries((list ?? {}) as object);
      if (entries.length === 0) return render(node.otherwise, dot, { ...variables });
      const [first, second] = node.declares;
      return entries
        .map(([key, value]) => {
          const own = { ...variables };
          if (second !== undefined) {
            own[first!] = key;
            own[second] = value;
          } else if (first !== undefined) own[first] = value;
          return render(node.then, value, own);
        })
        .join('');
    }
  }
}

function evaluate(pipeline: Pipeline, dot: unknown, variables: Record<string, unknown>): unknown {
  let piped: readonly unknown[] = [];
  for (const command of pipeline) {
    const [head, ...rest] = command;
    const operandValue = (operand: Pipeline[number][number]): unknown => {
      switch (operand.kind) {
        case 'literal':
          return operand.value;
        case 'pipeline':
          return fieldOf(evaluate(operand.pipeline, dot, variables), operand.path);
        case 'field':
          return fieldOf(dot, operand.path);
        case 'variable':
          if (!Object.hasOwn(variables, operand.name)) throw new TemplateError(`undefined variable ${operand.name}`);
          return fieldOf(variables[operand.name], operand.path);
        case 'function':
          return call(operand.name, []);
      }
    };
    const values = [...rest.map(operandValue), ...piped];
    if (head!.kind === 'function') piped = [call(head!.name, values)];
    else if (values.length > 0) throw new TemplateError('a value takes no arguments');
    else piped = [operandValue(head!)];
  }
  return piped[0];
}

function fieldOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((from, name) => {
    if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name))
      throw new TemplateError(`there is no field .${path.join('.')} here`);
    return (from as Scope)[name];
  }, value);
}

const functions: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
  toJson: (value) => JSON.stringify(value ?? null),
  quote: (value) => JSON.stringify(textOf(value)),
  eq: (value, ...others) => others.some((each) => each === value),
  ne: (left, right) => left !== right,
  lt: (left, right) => Number(left) < Number(right),
  le: (left, right) => Number(left) <= Number(right),
  gt: (left, right) => Number(left) > Number(right),
  ge: (left, right) => Number(left) >= Number(right),
  and: (...values) => values.find((value) => !truth(value)) ?? values.at(-1),
  or: (...values) => values.find(truth) ?? values.at(-1),
  not: (value) => !truth(value),
  len: (value) => (typeof value === 'string' ? Buffer.byteLength(value) : Object.keys((value ?? {}) as object).length),
  index: (value, ...keys) => keys.reduce((from, key) => (from as Scope)?.[String(key)], value),
  print: (...values) => values.map(textOf).join(''),
  printf: (format, ...values) => formatted(textOf(format), values),
  upper: (value) => textOf(value).toUpperCase(),
  lower: (value) => textOf(value).toLowerCase(),
};

function call(name: string, values: readonly unknown[]): unknown {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (called === undefined) throw new TemplateError(`function "${name}" not defined`);
  return called(...values);
}

/** Go's `%v`, `%s`, `%d`, `%q` and `%#v`, the last as Go writes a value in its own code, and `%.2f`. */
function formatted(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(
    /%(#?)(?:\.(\d+))?([vsdqf%])/g,
    (whole, sharp: string, digits: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      const value = values[next];
      next += 1;
      if (verb === 'q' || (sharp !== '' && typeof value === 'string')) return JSON.stringify(textOf(value));
      if (verb === 'f') return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
      return sharp !== '' && value === null
        ? 'null'
        : whole === '%d'
          ? String(Math.trunc(Number(value)))
          : textOf(value);
    },
  );
}

/** Go's truth: false, 0, nothing, and what is empty do not hold. */
function truth(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '<no value>';
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  if (typeof value === 'object')
    return `map[${Object.entries(value)
      .map(([key, each]) => `${key}:${textOf(each)}`)
      .join(' ')}]`;
  return String(value);
}
