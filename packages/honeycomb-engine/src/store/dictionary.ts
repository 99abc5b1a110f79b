/** The distinct texts of a column, numbered in the order of their first appearance. */
export interface Dictionary {
  readonly texts: readonly string[];
  /** The number of a text, or -1 when it does not occur. */
  find(text: string): number;
  /** The number of a text, which is added when it is new. Half a surrogate pair becomes U+FFFD, as in UTF-8. */
  add(text: string): number;
}

// The quick question first: hardly any text has surrogates at all.
const surrogate = /[\ud800-\udfff]/;
const loneSurrogates = /\p{Surrogate}/gu;

export function createDictionary(): Dictionary {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  // The same text often comes again at once: the version of a service, a status.
  let last: string | undefined;
  let lastId = -1;
  return {
    texts,
    find: (text) => ids.get(text) ?? -1,
    add(text) {
      if (text === last) return lastId;
      const known = ids.get(text);
      if (known !== undefined) {
        last = text;
        lastId = known;
        return known;
      }
      const wellFormed = surrogate.test(text) ? text.replace(loneSurrogates, '\u{fffd}') : text;
      if (wellFormed !== text) {
        const id = this.add(wellFormed);
        ids.set(text, id);
        return id;
      }
      const id = texts.length;
      texts.push(text);
      ids.set(text, id);
      return id;
    },
  };
}
