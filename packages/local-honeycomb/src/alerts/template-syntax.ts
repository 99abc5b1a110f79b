export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline; readonly path: readonly string[] };

/** Commands joined by `|`: a value, or a function with its arguments. */
export type Pipeline = readonly (readonly Operand[])[];

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly pipeline: Pipeline; readonly declares?: string | undefined }
  | Block<'if'>
  | Block<'with'>
  | (Block<'range'> & { readonly declares: readonly string[] });

interface Block<Kind extends string> {
  readonly kind: Kind;
  readonly pipeline: Pipeline;
  readonly then: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** A template is short; one that is nested deeper than this is a mistake. */
const deepest = 50;

class Problem extends Error {}

/** Reads Go's text/template, as far as payloads use it. */
export function parseTemplate(text: string): { readonly nodes: readonly TemplateNode[]; readonly problem?: string } {
  try {
    const pieces = split(text);
    const { nodes, ended } = readNodes(pieces, 0);
    if (ended !== undefined) throw new Problem(`unexpected {{${ended}}}`);
    return { nodes };
  } catch (error) {
    if (error instanceof Problem) return { nodes: [], problem: error.message };
    throw error;
  }
}

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'action'; readonly code: string };

/** Text and actions. `{{-` and `-}}` take the white space beside them away. */
function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  const action = /\{\{(-\s)?((?:"(?:\\.|[^"\\])*"|`[^`]*`|\/\*[\s\S]*?\*\/|(?!\}\})[\s\S])*?)(\s-)?\}\}/g;
  let at = 0;
  let trimNext = false;
  const push = (end: number, trimEnd: boolean) => {
    let piece = text.slice(at, end);
    if (trimNext) piece = piece.trimStart();
    if (trimEnd) piece = piece.trimEnd();
    if (piece !== '') pieces.push({ kind: 'text', text: piece });
  };
  for (const found of text.matchAll(action)) {
    push(found.index, found[1] !== undefined);
    const code = found[2]!.trim();
    if (!code.startsWith('/*')) pieces.push({ kind: 'action', code });
    at = found.index + found[0].length;
    trimNext = found[3] !== undefined;
  }
  if (text.indexOf('{{', at) >= 0) throw new Problem('unclosed action');
  push(text.length, false);
  return pieces;
}

/** Reads up to `{{end}}` or `{{else …}}`, which it takes and gives back. */
function readNodes(pieces: Piece[], depth: number): { readonly nodes: TemplateNode[]; readonly ended?: string } {
  if (depth > deepest) throw new Problem(`blocks are nested more than ${deepest} deep`);
  const nodes: TemplateNode[] = [];
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    if (piece.kind === 'text') {
      nodes.push(piece);
      continue;
    }
    const [, word = '', rest = ''] = /^(if|with|range|else|end)?\b\s*([\s\S]*)$/.exec(piece.code) ?? [];
    if (word === 'end' || word === 'else') return { nodes, ended: piece.code };
    if (word === '') nodes.push(printNode(piece.code));
    else nodes.push(blockNode(word as 'if' | 'with' | 'range', rest, pieces, depth));
  }
  return { nodes };
}

function printNode(code: string): TemplateNode {
  const [, declares, expression = code] = /^(\$\w+)\s*:?=\s*([\s\S]+)$/.exec(code) ?? [];
  return { kind: 'print', pipeline: readPipeline(expression), declares };
}

function blockNode(kind: 'if' | 'with' | 'range', code: string, pieces: Piece[], depth: number): TemplateNode {
  const [, first, second, expression = code] =
    (kind === 'range' ? /^(\$\w+)(?:\s*,\s*(\$\w+))?\s*:=\s*([\s\S]+)$/.exec(code) : null) ?? [];
  const pipeline = readPipeline(expression);
  const { nodes: then, ended } = readNodes(pieces, depth + 1);
  let otherwise: readonly TemplateNode[] = [];
  if (ended === undefined) throw new Problem(`{{${kind}}} has no {{end}}`);
  if (ended !== 'end') {
    const [, again] = /^else\s+if\b\s*([\s\S]+)$/.exec(ended) ?? [];
    if (again !== undefined) otherwise = [blockNode('if', again, pieces, depth + 1)];
    else {
      const rest = readNodes(pieces, depth + 1);
      if (rest.ended !== 'end') throw new Problem(`{{else}} has no {{end}}`);
      otherwise = rest.nodes;
    }
  }
  const declares = [first, second].filter((name) => name !== undefined);
  return kind === 'range' ? { kind, pipeline, then, otherwise, declares } : { kind, pipeline, then, otherwise };
}

const token = /\s*("(?:\\.|[^"\\])*"|`[^`]*`|-?\d+(?:\.\d+)?|[|()]|\$?\w*(?:\.\w+)+|\$\w*|\.|\w+)/y;

function readPipeline(code: string): Pipeline {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const end = code.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(code);
    if (found === null) throw new Problem(`cannot read {{${code}}} at "${code.slice(at).trim().slice(0, 20)}"`);
    tokens.push(found[1]!);
  }
  const pipeline = readCommands(tokens);
  if (tokens.length > 0) throw new Problem(`unexpected ${tokens[0]} in {{${code}}}`);
  return pipeline;
}

function readCommands(tokens: string[]): Pipeline {
  const commands: Operand[][] = [[]];
  while (tokens.length > 0 && tokens[0] !== ')') {
    const next = tokens.shift()!;
    if (next === '|') commands.push([]);
    else commands.at(-1)!.push(readOperand(next, tokens));
  }
  if (commands.some((command) => command.length === 0)) throw new Problem('an action has no value');
  return commands;
}

function readOperand(next: string, tokens: string[]): Operand {
  if (next === '(') {
    const pipeline = readCommands(tokens);
    if (tokens.shift() !== ')') throw new Problem('unclosed parenthesis');
    const path = tokens[0]?.startsWith('.') && tokens[0] !== '.' ? tokens.shift()!.slice(1).split('.') : [];
    return { kind: 'pipeline', pipeline, path };
  }
  if (next.startsWith('"')) return { kind: 'literal', value: unquoted(next) };
  if (next.startsWith('`')) return { kind: 'literal', value: next.slice(1, -1) };
  if (/^-?\d/.test(next)) return { kind: 'literal', value: Number(next) };
  if (next === 'true' || next === 'false') return { kind: 'literal', value: next === 'true' };
  if (next === 'nil') return { kind: 'literal', value: null };
  const [name = '', ...path] = next.split('.');
  if (next.startsWith('$')) return { kind: 'variable', name, path };
  if (next.startsWith('.')) return { kind: 'field', path: path.filter((part) => part !== '') };
  return { kind: 'function', name: next };
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    throw new Problem(`${text} is no text`);
  }
}
