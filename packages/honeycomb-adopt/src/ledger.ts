import { literal, slug } from './addresses.ts';
import type { KnownResource } from './state.ts';

/** An attribute that a definition does not say as Honeycomb has it; undefined takes it away. */
export interface Kept {
  /** Ids of the constructs from the stack down to the resource. */
  readonly path: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** How Terraform comes to know a resource: the id to import it by, or, where that loses something, its state. */
export type Origin =
  | string
  | {
      readonly attributes: KnownResource['attributes'];
      readonly sensitive?: readonly string[];
      /** Why it is not imported. */
      readonly why: string;
    };

export interface ImportBlock {
  readonly to: string;
  readonly id: string;
}

type Attributes = Readonly<Record<string, unknown>>;

/** What an adoption has come to so far: which addresses are taken, what is imported, and what is told to the user. */
export interface Ledger {
  readonly imports: ImportBlock[];
  readonly known: KnownResource[];
  readonly kept: Kept[];
  readonly resources: Record<string, Record<string, Attributes>>;
  readonly variables: Record<string, Attributes>;
  /** Sentences by heading. */
  readonly notes: Map<Heading, string[]>;
  /** Why the constructs refuse a definition, by the id of its construct; undefined when they do not. */
  refusal(construct: string): string | undefined;
  /** Takes addresses, all or none. False when one is taken or empty. */
  claim(...resources: readonly (readonly [type: string, name: string])[]): boolean;
  /** A free address like this one. */
  freeName(type: string, wanted: string): string;
  /** Lets Terraform take over what is there. */
  take(type: string, name: string, origin: Origin): void;
  /** Keeps an attribute as Honeycomb has it, beside a definition. */
  keep(path: readonly string[], attributes: Attributes, why: string): void;
  /** A resource in plain Terraform, because no definition can say it; gives its address. */
  plain(type: string, wanted: string, origin: Origin, attributes: Attributes, what: string, why: string): string;
  note(heading: Heading, sentence: string): void;
}

export const headings = {
  kept: 'Kept beside the definitions',
  plain: 'In plain Terraform',
  known: 'Known to Terraform without an import',
  missing: 'Not adopted',
  secrets: 'Secrets to set',
  later: 'To do by hand',
} as const;
export type Heading = keyof typeof headings;

export function newLedger(refused: ReadonlyMap<string, string>): Ledger {
  const taken = new Set<string>();
  const ledger: Ledger = {
    imports: [],
    known: [],
    kept: [],
    resources: {},
    variables: {},
    notes: new Map(),
    refusal: (construct) => refused.get(construct),
    claim(...resources) {
      const keys = resources.map((parts) => parts.join('.'));
      const free = (key: string, index: number) => !taken.has(key) && keys.indexOf(key) === index;
      if (!keys.every(free) || resources.some(([, name]) => name.split('__').includes(''))) return false;
      for (const key of keys) taken.add(key);
      return true;
    },
    freeName(type, wanted) {
      const base = wanted.split('__').includes('') ? 'adopted' : wanted;
      for (let copy = 1; ; copy += 1) {
        const name = copy === 1 ? base : `${base}_${copy}`;
        if (ledger.claim([type, name])) return name;
      }
    },
    take(type, name, origin) {
      if (typeof origin === 'string') {
        ledger.imports.push({ to: `${type}.${name}`, id: literal(origin) });
        return;
      }
      const { attributes, sensitive = [], why } = origin;
      ledger.known.push({ type, name, attributes, sensitive });
      ledger.note('known', `${type}.${name}: ${why}`);
    },
    keep(path, attributes, why) {
      ledger.kept.push({ path, attributes });
      ledger.note('kept', `${path.join(', ')}: ${why}`);
    },
    plain(type, wanted, origin, attributes, what, why) {
      const name = ledger.freeName(type, wanted);
      const named = ledger.resources[type] ?? {};
      ledger.resources[type] = named;
      named[name] = attributes;
      ledger.take(type, name, origin);
      ledger.note('plain', `${what}: ${why}`);
      return name;
    },
    note(heading, sentence) {
      const list = ledger.notes.get(heading) ?? [];
      if (!list.includes(sentence)) list.push(sentence);
      ledger.notes.set(heading, list);
    },
  };
  return ledger;
}

/** A name for a Terraform variable. */
export const variableName = (...parts: readonly string[]): string => slug(parts.join(' '));
