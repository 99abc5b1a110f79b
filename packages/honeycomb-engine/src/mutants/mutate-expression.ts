import { type ColumnSchema, type Expression, type FunctionName, printExpression } from 'honeycomb-query/language';
import { eachItem, type Mutant, within } from './mutant.ts';

/** Functions that are easily mistaken for each other. */
const others: Partial<Record<FunctionName, readonly FunctionName[]>> = {
  AND: ['OR'],
  OR: ['AND'],
  EQUALS: ['!='],
  '!=': ['EQUALS'],
  LT: ['LTE', 'GT'],
  LTE: ['LT', 'GTE'],
  GT: ['GTE', 'LT'],
  GTE: ['GT', 'LTE'],
  SUM: ['SUB'],
  SUB: ['SUM'],
  MUL: ['DIV'],
  DIV: ['MUL'],
  STARTS_WITH: ['ENDS_WITH', 'CONTAINS'],
  ENDS_WITH: ['STARTS_WITH', 'CONTAINS'],
  CONTAINS: ['STARTS_WITH', 'ENDS_WITH'],
};

/**
 * Every way in which one thing about an expression can be otherwise: another function, another column of the same type,
 * another value, a negation left out, two branches exchanged, an argument of AND and OR left out.
 */
export function expressionMutants(
  expression: Expression,
  columns: Readonly<Record<string, ColumnSchema>>,
): readonly Mutant<Expression>[] {
  switch (expression.kind) {
    case 'literal':
      return otherLiterals(expression.value).map((value) => replaced(expression, { kind: 'literal', value }));
    case 'column': {
      const other = otherColumn(expression.name, columns);
      return other === undefined ? [] : [replaced(expression, { kind: 'column', name: other })];
    }
    case 'call': {
      const { function: name, arguments: args } = expression;
      const call = (of: readonly Expression[], named: FunctionName = name): Expression => ({
        kind: 'call',
        function: named,
        arguments: of,
      });
      const [first] = args;
      return [
        ...(others[name] ?? []).map((other) => replaced(expression, call(args, other))),
        ...(name === 'NOT' && first ? [replaced(expression, first)] : []),
        ...(name === 'EXISTS' ? [replaced(expression, { kind: 'literal', value: true })] : []),
        ...((name === 'AND' || name === 'OR') && args.length === 2
          ? args.map((argument) => replaced(expression, argument))
          : []),
        ...(name === 'IF' ? otherBranches(expression, args, call) : []),
        ...within(
          eachItem(args, (argument) => expressionMutants(argument, columns)),
          (mutant) => call(mutant),
        ),
      ];
    }
  }
}

const replaced = (from: Expression, to: Expression): Mutant<Expression> => ({
  change: `${printExpression(from)} became ${printExpression(to)}`,
  mutant: to,
});

/** IF with a condition that is negated, and with or without an else. */
function otherBranches(
  expression: Expression,
  args: readonly Expression[],
  call: (of: readonly Expression[]) => Expression,
): readonly Mutant<Expression>[] {
  const [condition, ...rest] = args;
  if (condition === undefined) return [];
  const negated: Expression = { kind: 'call', function: 'NOT', arguments: [condition] };
  const hasElse = args.length % 2 === 1;
  return [
    replaced(expression, call([negated, ...rest])),
    replaced(expression, call(hasElse ? args.slice(0, -1) : [...args, { kind: 'literal', value: false }])),
  ];
}

export function otherLiterals(value: string | number | boolean | null): readonly (string | number | boolean | null)[] {
  switch (typeof value) {
    case 'number':
      return value === 0 ? [1] : value === 1 ? [0] : otherNumbers(value);
    case 'boolean':
      return [!value];
    case 'string':
      return [`${value}x`];
    default:
      return [];
  }
}

/** A little more and a little less: by one for small whole numbers, else by a twentieth. */
export function otherNumbers(value: number): readonly number[] {
  const step = Number.isInteger(value) && Math.abs(value) <= 20 ? 1 : Math.abs(value) / 20;
  return [value - step, value + step].map((each) => Number(each.toPrecision(12)));
}

/** The next column of the same type: in the order of the schema, and the first after the last. */
export function otherColumn(name: string, columns: Readonly<Record<string, ColumnSchema>>): string | undefined {
  const isNumber = (type: string): boolean => type === 'float' || type === 'integer';
  const type = columns[name]?.type;
  if (type === undefined) return undefined;
  const alike = Object.entries(columns).filter(
    ([, column]) => column.type === type || (isNumber(type) && isNumber(column.type)),
  );
  const names = alike.map(([each]) => each);
  const next = names[(names.indexOf(name) + 1) % names.length];
  return next === name ? undefined : next;
}
