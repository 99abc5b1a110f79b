import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'honeycomb-api';
import { datasetOf, type HoneycombObject, type ObjectKind, objectKinds, type Values } from './honeycomb-objects.ts';
import type { TerraformPlan } from './plan-summary.ts';
import { planStack, type StackRun } from './stack-run.ts';

/** A resource as Terraform's JSON output has it, in a plan or in a state. */
interface Resource {
  readonly address: string;
  readonly type: string;
  readonly mode?: string;
  readonly values: Values;
}
interface State {
  readonly values?: { readonly root_module?: { readonly resources?: readonly Resource[] } };
}
type PlanWithState = TerraformPlan & { readonly prior_state?: State };

const resourcesOf = ({ values }: State): readonly Resource[] =>
  (values?.root_module?.resources ?? []).filter(({ mode }) => mode === 'managed');

/** A plan, and what it does about answers that never arrived, in sentences. */
export interface PlanOfStack {
  readonly plan: TerraformPlan;
  readonly notes: readonly string[];
}

/**
 * Plans a stack. When the answer to a creation is lost, Honeycomb has what Terraform does not know: the next creation makes
 * a second one, or is refused. So whatever is to be created and is there already is taken over instead, and what is there
 * twice, equal in everything, is named.
 */
export async function planDespiteLostAnswers(stack: StackRun, client: Client): Promise<PlanOfStack> {
  const first = (await planStack(stack, { refresh: true })) as PlanWithState;
  const known = resourcesOf(first.prior_state ?? {});
  const creations = (first.resource_changes ?? []).flatMap(({ address, type, change }): readonly Resource[] =>
    change.actions.join() === 'create' ? [{ address, type, values: change.after ?? {} }] : [],
  );
  const found = await Promise.all(
    objectKinds.map(async (kind) => {
      const wanted = creations.filter(({ type }) => type === kind.type);
      const { strangers, copies } = await lookAt(kind, client, known, wanted);
      return {
        copies: copies.map(({ name }) => `The ${kind.what} ${name} is there twice; the copy goes.`),
        imports: wanted.flatMap(({ address, values }) => {
          const object = strangers.get(kind.keyOf(values));
          return object === undefined ? [] : [{ to: address, id: object.importId }];
        }),
      };
    }),
  );
  const imports = found.flatMap((each) => each.imports);
  const notes = [
    ...imports.map(({ to }) => `${to} is there already, and not in the state: it is taken over.`),
    ...found.flatMap((each) => each.copies),
  ];
  return { plan: imports.length === 0 ? first : await planImports(stack, imports), notes };
}

/** The plan holds what it needs of the configuration, so the file with the imports can go at once. */
async function planImports(stack: StackRun, imports: readonly object[]): Promise<TerraformPlan> {
  const file = join(stack.folder, 'taken-over.tf.json');
  writeFileSync(file, JSON.stringify({ import: imports }));
  try {
    return await planStack(stack, { refresh: true });
  } finally {
    rmSync(file, { force: true });
  }
}

/** What Honeycomb has twice, equal in everything, one of which the state does not know. */
export interface Copy {
  /** Such as `board "Request Overview"`. */
  readonly what: string;
  remove(): Promise<unknown>;
}

export async function findCopies(stack: StackRun, client: Client): Promise<readonly Copy[]> {
  const { stdout } = await stack.terraform.run(['show', '-json'], stack.folder, stack.env);
  const known = resourcesOf(JSON.parse(stdout) as State);
  const found = await Promise.all(
    objectKinds.map(async (kind) => {
      const { copies } = await lookAt(kind, client, known, []);
      return copies.map(({ object, name }) => ({
        what: `${kind.what} ${name}`,
        remove: async () => object.remove?.(),
      }));
    }),
  );
  return found.flat();
}

/** @returns what was removed, in sentences */
export async function removeCopies(stack: StackRun, client: Client): Promise<readonly string[]> {
  const copies = await findCopies(stack, client);
  for (const copy of copies) await copy.remove();
  return copies.map(({ what }) => `The ${what} was there twice, as the answer to its creation was lost: one is left.`);
}

interface Sighting {
  /** What no resource of the state is, by its key. */
  readonly strangers: ReadonlyMap<string, HoneycombObject>;
  /** Strangers that equal what the state knows. */
  readonly copies: readonly { readonly object: HoneycombObject; readonly name: string }[];
}

/** What Honeycomb has of one kind besides what the state knows. */
async function lookAt(
  kind: ObjectKind,
  client: Client,
  known: readonly Resource[],
  wanted: readonly Resource[],
): Promise<Sighting> {
  const ours = known.filter(({ type }) => type === kind.type);
  if (ours.length + wanted.length === 0) return { strangers: new Map(), copies: [] };
  const datasets = [...new Set([...ours, ...wanted].map(({ values }) => datasetOf(values)))];
  const objects = await kind.list(client, datasets);
  const ids = new Set(ours.map(({ values }) => values.id));
  const isOurs = ({ id }: HoneycombObject): boolean => ids.has(id);
  const strangers = objects.filter((object) => !isOurs(object));
  const copies = strangers.flatMap((object) => {
    if (object.remove === undefined) return [];
    const twin = objects.find((each) => isOurs(each) && each.key === object.key && each.content === object.content);
    return twin === undefined ? [] : [{ object, name: nameOf(ours, twin) }];
  });
  return { strangers: new Map(strangers.map((object) => [object.key, object])), copies };
}

const nameOf = (resources: readonly Resource[], { id }: HoneycombObject): string => {
  const { values, address } = resources.find((each) => each.values.id === id)!;
  return typeof values.name === 'string' ? `"${values.name}"` : address;
};
