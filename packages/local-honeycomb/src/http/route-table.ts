/** What a path says: the values of its parameters, by their names. */
export type Parameters = Readonly<Record<string, string>>;

/** A method and a path whose parameters are in braces: `GET /1/boards/{id}`. Its first two words are never parameters. */
interface Addressed {
  readonly method: string;
  readonly path: string;
}

/**
 * Finds what answers a method and a path, and reads the parameters of the path, percent-decoded. HEAD has the headers of GET;
 * Node leaves out the body.
 */
export function routeTable<R extends Addressed>(
  routes: readonly R[],
): (method: string, path: string) => { readonly route: R; readonly parameters: Parameters } | undefined {
  // The method, the first two words and the number of all words leave one or two routes to compare.
  const keyOf = (method: string, words: readonly string[]) => `${method} ${words[1]}/${words[2]} ${words.length}`;
  const table = new Map<string, { readonly route: R; readonly words: readonly string[] }[]>();
  for (const route of routes) {
    const words = route.path.split('/');
    const key = keyOf(route.method, words);
    table.set(key, [...(table.get(key) ?? []), { route, words }]);
  }
  return (method, path) => {
    const parts = path.split('/');
    for (const { route, words } of table.get(keyOf(method === 'HEAD' ? 'GET' : method, parts)) ?? []) {
      const parameters = parametersOf(words, parts);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  };
}

function parametersOf(words: readonly string[], parts: readonly string[]): Parameters | undefined {
  const parameters: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const [word, part] = [words[index]!, parts[index]!];
    if (!word.startsWith('{')) {
      if (word !== part) return undefined;
    } else if (part === '') return undefined;
    else parameters[word.slice(1, -1)] = decoded(part);
  }
  return parameters;
}

/** What is no percent-encoding stands for itself. */
function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
