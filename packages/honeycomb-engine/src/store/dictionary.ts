/** The distinct texts of a column, numbered in the order of their first appearance. */
export interface Dictionary {
  readonly texts: readonly string[];
  /** The number of a text, or -1 when it does not occur. */
  find(text: string): number;
  /** The number of a text, which is added when it is new. Half a surrogate pair becomes U+FFFD, as in UTF-8. */
  add(text: string): number;
}

export function createDictionary(): Dictionary {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  return {
    texts,
    find: (text) => ids.get(text) ?? -1,
    add(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const wellFormed = text.replace(/\p{Surrogate}/gu, '\u{fffd}');
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
