/** What the rules say, together so that it reads alike: what is wrong, then what would be right. */
export const messages = {
  missing: (what: string) => `${what} is missing`,
  length: (length: number, min: number, max: number) =>
    `${length} characters; it takes ${min === 0 ? `at most ${max}` : `${min} to ${max}`}`,
  descriptionWithLink: (length: number, link: number, max: number) =>
    `${length} characters, and the runbook link adds ${link}; both together take at most ${max}, so shorten it by ${length + link - max}`,
  range: (value: number, min: number, max: number, unit = '') =>
    `${value}${unit} is out of range; it takes ${min}${unit} to ${max}${unit}`,
  wholeNumber: (value: number) => `${value} is not a whole number`,
  tooMany: (count: number, max: number) => `there are ${count}; it takes at most ${max}`,
  duration: (value: string) => `cannot read "${value}"; write whole seconds with a unit, such as 90s, 5m, 2h or 7d`,
  wholeMinutes: (value: string) => `${value} is not a whole number of minutes`,
  pattern: (value: string, wanted: string) => `"${value}" does not fit; it takes ${wanted}`,
  repeated: (what: string) => `${what} is there twice`,
} as const;
