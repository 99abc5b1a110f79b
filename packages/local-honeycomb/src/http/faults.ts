/** What a test can make go wrong with a request instead of its answer. Only from within the process. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection is closed without an answer: before the request is carried out, or after. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Asked for every request of /1 and /2, `route` as in `GET /1/boards/{id}`. Nothing: the request goes its way. */
export type Faults = (request: {
  readonly method: string;
  readonly path: string;
  readonly route: string;
}) => Fault | undefined;
