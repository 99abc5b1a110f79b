import { definitionOf, type Expression } from 'honeycomb-query/language';

/** What kind of value an expression can give; `none` is always null. */
export type Kind = 'number' | 'text' | 'boolean' | 'mixed' | 'none';

/** The kind of an expression's values, from the kinds of its columns. */
export function resultKind(expression: Expression, kindOfColumn: (name: string) => Kind): Kind {
  switch (expression.kind) {
    case 'literal':
      return kindOfValue(expression.value);
    case 'column':
      return kindOfColumn(expression.name);
    case 'call': {
      const { function: name, arguments: args } = expression;
      const { result } = definitionOf(name);
      if (result !== 'argument') return result === 'string' ? 'text' : result;
      return joined(chosen(name, args).map((argument) => resultKind(argument, kindOfColumn)));
    }
  }
}

/** The arguments that a choosing function can give. */
function chosen(name: string, args: readonly Expression[]): readonly Expression[] {
  const last = args.length - 1;
  if (name === 'IF') return args.filter((_, i) => i % 2 === 1 || (i === last && i % 2 === 0));
  if (name === 'SWITCH') return args.filter((_, i) => i > 0 && (i % 2 === 0 || (i === last && i % 2 === 1)));
  return args;
}

function kindOfValue(value: string | number | boolean | null): Kind {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'string':
      return 'text';
    case 'boolean':
      return 'boolean';
    default:
      return 'none';
  }
}

const joined = (kinds: readonly Kind[]): Kind =>
  kinds.reduce(
    (kind, other) => (kind === 'none' ? other : other === 'none' || other === kind ? kind : 'mixed'),
    'none',
  );
