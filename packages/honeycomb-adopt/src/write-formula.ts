import { type ColumnType, definitionOf, type Expression, type FunctionName } from 'honeycomb-query';
import { code } from './code.ts';

/** What a formula gives, as far as types are told apart here. */
export type FormulaType = 'string' | 'number' | 'boolean' | 'mixed' | 'null';

/** The types of the names that a formula may read. */
export type NamesInScope = ReadonlyMap<string, FormulaType>;

export interface WrittenFormula {
  readonly code: string;
  readonly type: FormulaType;
  /** Whether it is more than a value written out. */
  readonly isFormula: boolean;
  /** Whether TypeScript knows the very values that it gives, so that no other value can be compared with it. */
  readonly isNarrow: boolean;
  /** The functions that it calls. */
  readonly functions: readonly string[];
}

export const formulaType = (type: ColumnType): FormulaType =>
  type === 'integer' || type === 'float' || type === 'histogram' ? 'number' : type;

/** What an expression gives; columns that are not in scope give anything. */
export function typeOf(expression: Expression, scope: NamesInScope): FormulaType {
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? 'null' : (typeof expression.value as FormulaType);
    case 'column':
      return scope.get(expression.name) ?? 'mixed';
    case 'call': {
      const { result } = definitionOf(expression.function);
      if (result !== 'argument') return result;
      return commonType(chosen(expression.function, expression.arguments).map((argument) => typeOf(argument, scope)));
    }
  }
}

function commonType(types: readonly FormulaType[]): FormulaType {
  const [first = 'null', ...more] = [...new Set(types)].filter((type) => type !== 'null');
  return more.length > 0 ? 'mixed' : first;
}

/** The arguments that a function chooses its result from. */
function chosen<T>(name: FunctionName, args: readonly T[]): readonly T[] {
  const from = name === 'IF' ? 1 : name === 'SWITCH' ? 2 : undefined;
  if (from === undefined) return args;
  return args.filter((_, index) => index >= from && ((index - from) % 2 === 0 || index === args.length - 1));
}

/**
 * An expression as calls of honeycomb-query's functions, or undefined where the types would not let it: a number that is
 * compared with a text, a value written out on the left of EQUALS, a column that is not in scope.
 */
export function writeFormula(expression: Expression, scope: NamesInScope): WrittenFormula | undefined {
  switch (expression.kind) {
    case 'literal': {
      const type = typeOf(expression, scope);
      return { code: code(expression.value), type, isFormula: false, isNarrow: type !== 'null', functions: [] };
    }
    case 'column': {
      const type = scope.get(expression.name);
      if (type === undefined) return undefined;
      return { code: `$(${code(expression.name)})`, type, isFormula: true, isNarrow: false, functions: [] };
    }
    case 'call': {
      const args = expression.arguments.map((argument) => writeFormula(argument, scope));
      if (!args.every((argument) => argument !== undefined) || !fits(expression.function, args)) return undefined;
      const name = expression.function === '!=' ? 'NOT_EQUALS' : expression.function;
      return {
        code: `${name}(${args.map((argument) => argument.code).join(', ')})`,
        type: typeOf(expression, scope),
        isFormula: true,
        isNarrow:
          ['IF', 'SWITCH', 'COALESCE'].includes(name) &&
          chosen(expression.function, args).some((argument) => argument.isNarrow),
        functions: [...new Set([name, ...args.flatMap(({ functions }) => functions)])],
      };
    }
  }
}

/** Whether the types of honeycomb-query's function take these arguments. */
function fits(name: FunctionName, args: readonly WrittenFormula[]): boolean {
  const [first, ...rest] = args;
  const all = (type: FormulaType, list = args): boolean => list.every((argument) => argument.type === type);
  const written = (list: readonly WrittenFormula[]): boolean => list.every(({ isFormula }) => !isFormula);
  const sameAsFirst = (list: readonly WrittenFormula[]): boolean =>
    first !== undefined && first.type !== 'mixed' && first.type !== 'null' && all(first.type, list);
  const condition = (argument: WrittenFormula | undefined): boolean =>
    argument !== undefined && (argument.isFormula || argument.type === 'boolean');
  switch (name) {
    case 'IF':
      return condition(first);
    case 'COALESCE':
    case 'INT':
    case 'FLOAT':
    case 'BOOL':
    case 'STRING':
    case 'CONCAT':
    case 'EVENT_TIMESTAMP':
    case 'INGEST_TIMESTAMP':
      return true;
    case 'SWITCH': {
      const cases = args.filter((_, index) => index % 2 === 1 && index < args.length - 1);
      return first?.isFormula === true && !first.isNarrow && written(cases) && sameAsFirst(cases);
    }
    case 'LT':
    case 'LTE':
    case 'GT':
    case 'GTE':
    case 'MIN':
    case 'MAX':
      return sameAsFirst(rest) && first?.type !== 'boolean';
    case 'EQUALS':
    case '!=':
    case 'IN':
      return first?.isFormula === true && !first.isNarrow && sameAsFirst(rest);
    case 'EXISTS':
      return first?.isFormula === true;
    case 'NOT':
    case 'AND':
    case 'OR':
      return args.every(condition);
    case 'SUM':
    case 'SUB':
    case 'MUL':
    case 'DIV':
    case 'MOD':
    case 'LOG10':
      return all('number');
    case 'BUCKET':
      return first?.isFormula === true && all('number') && written(rest);
    case 'STARTS_WITH':
    case 'ENDS_WITH':
    case 'CONTAINS':
    case 'TO_LOWER':
    case 'UNIX_TIMESTAMP':
      return all('string');
    case 'LENGTH':
    case 'REG_MATCH':
    case 'REG_VALUE':
    case 'REG_COUNT':
      return all('string') && written(rest);
    case 'FORMAT_TIME':
      return first?.type === 'string' && !first.isFormula && all('number', rest);
    case 'LAST':
    case 'RATE':
    case 'INCREASE':
    case 'SUMMARIZE':
    case 'RAW_METRIC':
      return first?.type === 'number';
  }
}
