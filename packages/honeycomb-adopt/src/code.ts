/** A TypeScript file that is being written: its statements, and what they import. */
export interface SourceFile {
  /** Gives the name back, so that it can stand where it is used. */
  use(module: string, name: string): string;
  add(statement: string): void;
  readonly isEmpty: boolean;
  print(): string;
}

export function sourceFile(): SourceFile {
  const imports = new Map<string, Set<string>>();
  const statements: string[] = [];
  return {
    use(module, name) {
      imports.set(module, (imports.get(module) ?? new Set()).add(name));
      return name.replace(/^type /, '');
    },
    add: (statement) => statements.push(statement),
    get isEmpty() {
      return statements.length === 0;
    },
    print: () =>
      [[...imports].flatMap(([module, names]) => importsOf(module, [...names].sort())).join('\n'), ...statements]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n'),
  };
}

function importsOf(module: string, names: readonly string[]): readonly string[] {
  const whole = names.filter((name) => name.startsWith('*'));
  const single = names.filter((name) => !name.startsWith('*'));
  return [
    ...whole.map((name) => `import ${name} from '${module}';`),
    ...(single.length > 0 ? [`import { ${single.join(', ')} } from '${module}';`] : []),
  ];
}

/** A value as TypeScript writes it. Objects leave out what is undefined, but for `explicit`, where it means: take it away. */
export function code(value: unknown, explicit = false): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return Object.is(value, -0) ? '0' : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => code(item, explicit)).join(', ')}]`;
  const entries = Object.entries(value as object).filter(([, item]) => explicit || item !== undefined);
  return `{ ${entries.map(([key, item]) => `${property(key)}: ${code(item, explicit)}`).join(', ')} }`;
}

/** Code inside a value: `code({ query: reference('requests') })`. */
class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export const reference = (text: string): unknown => new Code(text);

/** A string in the quotes that need fewer escapes, as the formatter would have it. */
function text(value: string): string {
  const json = JSON.stringify(value).replaceAll(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
  if (value.includes("'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

const property = (key: string): string =>
  key === '__proto__' ? "['__proto__']" : /^[A-Za-z_$][\w$]*$/.test(key) ? key : text(key);

const reserved = new Set(
  'abstract any as async await boolean break case catch class const constructor continue debugger declare default delete do else enum export extends false finally for from function get if implements import in instanceof interface is keyof let module namespace never new null number object of package private protected public readonly require return set static string super switch symbol this throw true try type undefined unique unknown var void while with yield column dataset query z'.split(
    ' ',
  ),
);

/** Gives each thing a name of its own in a file: `High error rate!` is `highErrorRate`, the next one `highErrorRate2`. */
export function identifiers(taken: readonly string[] = []): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const words =
      name
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .match(/[A-Za-z0-9]+/g) ?? [];
    const camel = words
      .map((word, index) => {
        const lower = /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word;
        return index === 0 ? lower[0]!.toLowerCase() + lower.slice(1) : lower[0]!.toUpperCase() + lower.slice(1);
      })
      .join('')
      .slice(0, 60);
    const base = camel === '' ? otherwise : /^\d/.test(camel) ? `${otherwise}${camel}` : camel;
    let free = reserved.has(base) ? `${base}_` : base;
    for (let copy = 2; used.has(free); copy += 1) free = `${base}${copy}`;
    used.add(free);
    return free;
  };
}
