/** What the rules say, together so that it reads alike: what is wrong, then what would be right. */
export const messages = {
  missing: (what: string) => `${what} is missing`,
  length: (text: string, min: number, max: number) =>
    `${lengthInWords(text)}; it takes ${min === 0 ? `at most ${max}` : `${min} to ${max}`}`,
  descriptionWithLink: (text: string, link: string, max: number) => {
    const added = Buffer.byteLength(link);
    const excess = Buffer.byteLength(text) + added - max;
    return `${lengthInWords(text)}, and the runbook link adds ${added}; both together take at most ${max}, so shorten it by ${excess}`;
  },
  noAddress: (name: string) =>
    `"${name}" has no letter a to z and no digit, of which its address in Terraform is made; add one`,
  range: (value: number, min: number, max: number) =>
    max === Number.POSITIVE_INFINITY
      ? `${value} is too small; it takes at least ${min}`
      : `${value} is out of range; it takes ${min} to ${max}`,
  wholeNumber: (value: number) => `${value} is not a whole number`,
  tooMany: (count: number, max: number) => `there are ${count}; it takes at most ${max}`,
  duration: (value: string) => `cannot read "${value}"; write whole seconds with a unit, such as 90s, 5m, 2h or 7d`,
  wholeMinutes: (value: string) => `${value} is not a whole number of minutes`,
  pattern: (value: string, wanted: string) =>
    `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}" does not fit; it takes ${wanted}`,
  repeated: (what: string) => `${what} is there twice`,
} as const;

/** Most texts have as many bytes as characters; where they differ, both are said. */
function lengthInWords(text: string): string {
  const bytes = Buffer.byteLength(text);
  const characters = [...text].length;
  return bytes === characters ? `${bytes} characters` : `${bytes} bytes (${characters} characters)`;
}
