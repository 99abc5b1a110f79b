/**
 * Tags of a board, trigger or SLO: at most 10. A key is 1 to 32 lower-case letters; a value starts with a lower-case
 * letter and has 2 to 129 lower-case letters, digits, `/` and `-`.
 */
export type Tags = Readonly<Record<string, string>>;
