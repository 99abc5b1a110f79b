import {
  columnsOf,
  definitionOf,
  didYouMean,
  type Expression,
  type Problem,
  parseExpression,
} from 'honeycomb-query/language';
import { compileExpression } from '../expression/compile.ts';
import { regexOf } from '../expression/regex.ts';
import { columnVector, missingVector, noTexts, type TextVector, type Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import type { Table } from '../store/event-store.ts';
import { QueryError } from './query-error.ts';

/** Expressions by the name they are read as: calculated fields and derived columns. */
export type Fields = ReadonlyMap<string, Expression>;

/** Reads expressions, the query's own before the dataset's. @throws QueryError with all that cannot be read */
export function fieldsOf(
  own: readonly { readonly name: string; readonly expression: string }[],
  derived: Readonly<Record<string, string>>,
): Fields {
  const problems: Problem[] = [];
  const fields = new Map<string, Expression>();
  const read = (name: string, expression: string, path: Problem['path']): void => {
    const parsed = parseExpression(expression);
    const refusal = parsed.ok ? refusalOf(parsed.expression) : parsed.problem.message;
    if (parsed.ok && refusal === undefined) fields.set(name, parsed.expression);
    else problems.push({ path, message: refusal! });
  };
  for (const [name, expression] of Object.entries(derived)) read(name, expression, ['derived columns', name]);
  own.forEach(({ name, expression }, index) => {
    read(name, expression, ['calculated_fields', index, 'expression']);
  });
  if (problems.length > 0) throw new QueryError(problems);
  return fields;
}

/** Why an expression cannot be worked out although it can be read: time series, which events are not, or no RE2. */
export function refusalOf(expression: Expression): string | undefined {
  if (expression.kind !== 'call') return undefined;
  const { function: name, arguments: args } = expression;
  if (definitionOf(name).timeSeries) return `${name} works on metrics datasets only`;
  const regex = name.startsWith('REG_') ? args[1] : undefined;
  if (regex?.kind === 'literal') {
    try {
      regexOf(String(regex.value));
    } catch (error) {
      return `argument 2 of ${name} is no regex of RE2: ${(error as Error).message}`;
    }
  }
  return args.map(refusalOf).find((refusal) => refusal !== undefined);
}

/** Finds what a name in a query stands for: a calculated field, or a column of the table. */
export interface ColumnResolver {
  readonly vectorOf: (name: string, path: Problem['path']) => Vector;
  /** A column that must hold texts, such as a trace id. */
  readonly textVectorOf: (name: string, path: Problem['path']) => TextVector;
  /** What was asked for and is not there. */
  readonly problems: readonly Problem[];
}

export function resolveColumns(table: Table, fields: Fields, semantics: Semantics): ColumnResolver {
  const problems: Problem[] = [];
  const vectors = new Map<string, Vector>();
  const reading: string[] = [];

  const fieldVector = (name: string, expression: Expression, path: Problem['path']): Vector => {
    if (reading.includes(name)) {
      problems.push({ path, message: `${[...reading, name].join(' reads ')}: a calculated field cannot read itself` });
      return missingVector;
    }
    reading.push(name);
    const inner = columnsOf(expression).find((column) => fields.has(column));
    if (inner !== undefined && semantics.calculatedFieldOfAnother === 'error') {
      problems.push({ path, message: `${name} reads the calculated field ${inner}; write its formula there instead` });
    }
    const vector = compileExpression(expression, (column) => vectorOf(column, path), semantics);
    reading.pop();
    return vector;
  };
  const vectorOf = (name: string, path: Problem['path']): Vector => {
    const known = vectors.get(name);
    if (known) return known;
    const expression = fields.get(name);
    const column = table.columns.get(name);
    const vector = expression ? fieldVector(name, expression, path) : column ? columnVector(column) : missingVector;
    if (!expression && !column && semantics.unknownColumn === 'error') {
      const near = didYouMean(name, [...fields.keys(), ...table.columns.keys()]);
      problems.push({ path, message: `there is no column ${name}${near}` });
    }
    if (!reading.includes(name)) vectors.set(name, vector);
    return vector;
  };
  const textVectorOf = (name: string, path: Problem['path']): TextVector => {
    const vector = vectorOf(name, path);
    if (vector.kind === 'text') return vector;
    if (vector !== missingVector) problems.push({ path, message: `${name} must be a string column` });
    return noTexts;
  };
  return { vectorOf, textVectorOf, problems };
}
