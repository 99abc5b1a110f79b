import type { Operation } from 'honeycomb-api';
import type { Context, Outcome, World } from '../model/context.ts';
import type { ApiKeyRow, ManagementKeyRow } from '../model/rows.ts';

/** What a request brings besides its body. */
export interface Call<Read> {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly url: string;
  readonly body: Read;
}

/** An operation and the rule that answers it: `handler` for v1, `management` for v2. */
export type Route =
  | {
      readonly version: 1;
      readonly operation: Operation;
      readonly handle: (context: Context, call: Call<unknown>, key: ApiKeyRow) => Outcome;
    }
  | {
      readonly version: 2;
      readonly operation: Operation;
      readonly handle: (world: World, call: Call<unknown>, key: ManagementKeyRow) => Outcome;
    };

/** The answer must be what the operation says it is. */
export function route<Sent, Result, Read>(
  operation: Operation<Sent, Result, Read>,
  handle: (context: Context, call: Call<Read>, key: ApiKeyRow) => Outcome<NoInfer<Result>>,
): Route {
  return { version: 1, operation: operation as unknown as Operation, handle: handle as never };
}

export function managementRoute<Sent, Result, Read>(
  operation: Operation<Sent, Result, Read>,
  handle: (world: World, call: Call<Read>, key: ManagementKeyRow) => Outcome<NoInfer<Result>>,
): Route {
  return { version: 2, operation: operation as unknown as Operation, handle: handle as never };
}
