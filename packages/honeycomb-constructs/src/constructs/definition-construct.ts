import { Construct } from 'constructs';
import { formatProblem, type Problem } from 'honeycomb-query';
import { HoneycombStack } from './honeycomb-stack.ts';

/**
 * A definition in the construct tree. Its problems are told when the app is synthesized, together with everybody else's,
 * under the path `stack/kind "name"`.
 */
export abstract class DefinitionConstruct<D> extends Construct {
  readonly definition: D;
  protected readonly stack: HoneycombStack;

  constructor(scope: Construct, kind: string, name: string, definition: D) {
    super(scope, freeId(scope, `${kind} "${name}"`));
    this.definition = definition;
    this.stack = HoneycombStack.of(this);
    this.node.addValidation({ validate: () => this.problems().map(formatProblem) });
  }

  protected abstract problems(): readonly Problem[];
}

/**
 * An id that its scope does not have yet: two definitions of one name must both get into the tree, so that the duplicate
 * can be told with all other problems. An empty name gets an id as well, for the same reason.
 */
export function freeId(scope: Construct, name: string): string {
  const id = name.replaceAll('/', '-') || 'without a name';
  const taken = (candidate: string): boolean => scope.node.tryFindChild(candidate) !== undefined;
  if (!taken(id)) return id;
  let copy = 2;
  while (taken(`${id} (${copy})`)) copy += 1;
  return `${id} (${copy})`;
}
