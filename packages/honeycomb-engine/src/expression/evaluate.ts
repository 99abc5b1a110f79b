import type { Expression } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { callFunction, type RowTimes } from './call-function.ts';
import type { Value } from './value.ts';

/** An expression made ready for one row after the other: the plain way, which every faster one must agree with. */
export type Evaluate = (columnOf: (name: string) => Value, times: RowTimes) => Value;

export function compileForRows(expression: Expression, semantics: Semantics): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'column': {
      const { name } = expression;
      return (columnOf) => columnOf(name);
    }
    case 'call': {
      const { function: name } = expression;
      const args = expression.arguments.map((argument) => compileForRows(argument, semantics));
      return (columnOf, times) =>
        callFunction(
          name,
          args.map((argument) => argument(columnOf, times)),
          semantics,
          times,
        );
    }
  }
}
