import type { Expression, FunctionName } from 'honeycomb-query/language';

/** An expression in SQL, and what it gives; null where it has no value. */
export interface Sql {
  readonly kind: 'number' | 'text' | 'boolean' | 'none';
  readonly sql: string;
}

/**
 * A calculated-field expression as DuckDB's SQL, written from the documentation and not from the engine. It knows values
 * of one type each: an expression that could give two has no translation.
 */
export function expressionToSql(expression: Expression, columnOf: (name: string) => Sql): Sql {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'column':
      return columnOf(expression.name);
    case 'call':
      return call(
        expression.function,
        expression.arguments.map((argument) => expressionToSql(argument, columnOf)),
      );
  }
}

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

export function literal(value: string | number | boolean | null): Sql {
  if (value === null) return { kind: 'none', sql: 'NULL' };
  if (typeof value === 'string') return { kind: 'text', sql: text(value) };
  return typeof value === 'number'
    ? { kind: 'number', sql: `(${value})::DOUBLE` }
    : { kind: 'boolean', sql: String(value) };
}

const number = (sql: string): Sql => ({ kind: 'number', sql });
const boolean = (sql: string): Sql => ({ kind: 'boolean', sql: `coalesce(${sql}, false)` });
const textual = (sql: string): Sql => ({ kind: 'text', sql });

/** Non-zero numbers, true, and the text "true". */
function truth({ kind, sql }: Sql): string {
  if (kind === 'none') return 'false';
  const test = { number: `${sql} <> 0`, text: `${sql} = 'true'`, boolean: sql }[kind];
  return `coalesce(${test}, false)`;
}

/** A value in arithmetic: what is no number is 0. */
function amount({ kind, sql }: Sql): string {
  const spelled = `regexp_full_match(${sql}, '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?')`;
  if (kind === 'none') return '0::DOUBLE';
  const value = {
    number: sql,
    text: `CASE WHEN ${spelled} THEN TRY_CAST(${sql} AS DOUBLE) END`,
    boolean: `CASE WHEN ${sql} THEN 1 ELSE 0 END`,
  }[kind];
  return `coalesce(${value}, 0)::DOUBLE`;
}

function asText({ kind, sql }: Sql): string {
  if (kind === 'none') return "''";
  const whole = `CASE WHEN ${sql} = trunc(${sql}) THEN CAST(CAST(${sql} AS BIGINT) AS VARCHAR) ELSE CAST(${sql} AS VARCHAR) END`;
  return `coalesce(${kind === 'number' ? whole : `CAST(${sql} AS VARCHAR)`}, '')`;
}

const same = (a: Sql, b: Sql): string =>
  a.kind === b.kind && a.kind !== 'none' ? `coalesce(${a.sql} = ${b.sql}, false)` : 'false';

function compared(operator: string, [a, b]: readonly Sql[]): Sql {
  const comparable = a!.kind === b!.kind && (a!.kind === 'number' || a!.kind === 'text');
  return boolean(comparable ? `${a!.sql} ${operator} ${b!.sql}` : 'false');
}

const kindOf = (values: readonly Sql[]): Sql['kind'] => values.find(({ kind }) => kind !== 'none')?.kind ?? 'none';

function call(name: FunctionName, args: readonly Sql[]): Sql {
  const [a = literal(null), b = literal(null)] = args;
  switch (name) {
    case 'IF': {
      const pairs = args.flatMap((condition, i) =>
        i % 2 === 0 && args[i + 1] ? [[condition, args[i + 1]!] as const] : [],
      );
      const otherwise = args.length % 2 === 1 ? args.at(-1)! : literal(null);
      const cases = pairs.map(([condition, value]) => `WHEN ${truth(condition)} THEN ${value.sql}`);
      const kind = kindOf([...pairs.map(([, value]) => value), otherwise]);
      return { kind, sql: `(CASE ${cases.join(' ')} ELSE ${otherwise.sql} END)` };
    }
    case 'COALESCE':
      return { kind: kindOf(args), sql: `coalesce(${args.map(({ sql }) => sql).join(', ')})` };
    case 'LT':
      return compared('<', args);
    case 'LTE':
      return compared('<=', args);
    case 'GT':
      return compared('>', args);
    case 'GTE':
      return compared('>=', args);
    case 'EQUALS':
      return boolean(same(a, b));
    case '!=':
      return boolean(`NOT ${same(a, b)}`);
    case 'IN':
      return boolean(
        args
          .slice(1)
          .map((each) => same(a, each))
          .join(' OR '),
      );
    case 'EXISTS':
      return boolean(a.kind === 'none' ? 'false' : `${a.sql} IS NOT NULL`);
    case 'NOT':
      return boolean(`NOT ${truth(a)}`);
    case 'AND':
      return boolean(`(${args.map(truth).join(' AND ')})`);
    case 'OR':
      return boolean(`(${args.map(truth).join(' OR ')})`);
    case 'BOOL':
      return boolean(truth(a));
    case 'MIN':
    case 'MAX':
      return {
        kind: kindOf(args),
        sql: `${name === 'MIN' ? 'least' : 'greatest'}(${args.map(({ sql }) => sql).join(', ')})`,
      };
    case 'SUM':
      return number(`(${args.map(amount).join(' + ')})`);
    case 'SUB':
      return number(`(${amount(a)} - ${amount(b)})`);
    case 'MUL':
      return number(`(${args.map(amount).join(' * ')})`);
    case 'DIV':
      return number(`(CASE WHEN ${amount(b)} = 0 THEN NULL ELSE ${amount(a)} / ${amount(b)} END)`);
    case 'MOD':
      return number(`(CASE WHEN ${amount(b)} = 0 THEN NULL ELSE ${amount(a)} % ${amount(b)} END)`);
    case 'LOG10':
      return number(`(CASE WHEN ${amount(a)} > 0 THEN log10(${amount(a)}) END)`);
    case 'INT':
      return number(`trunc(${amount(a)})`);
    case 'FLOAT':
      return number(amount(a));
    case 'STRING':
      return textual(asText(a));
    case 'CONCAT':
      return textual(`(${args.map(asText).join(' || ')})`);
    case 'STARTS_WITH':
      return boolean(a.kind === 'text' && b.kind === 'text' ? `starts_with(${a.sql}, ${b.sql})` : 'false');
    case 'ENDS_WITH':
      return boolean(a.kind === 'text' && b.kind === 'text' ? `ends_with(${a.sql}, ${b.sql})` : 'false');
    case 'CONTAINS':
      return boolean(a.kind === 'text' && b.kind === 'text' ? `contains(${a.sql}, ${b.sql})` : 'false');
    case 'TO_LOWER':
      return textual(a.kind === 'text' ? `lower(${a.sql})` : 'NULL::VARCHAR');
    case 'LENGTH':
      if (a.kind !== 'text') return number('NULL::DOUBLE');
      return number(b.sql === "'bytes'" ? `strlen(${a.sql})::DOUBLE` : `length(${a.sql})::DOUBLE`);
    case 'REG_MATCH':
      return boolean(a.kind === 'text' ? `regexp_matches(${a.sql}, ${b.sql})` : 'false');
    case 'REG_VALUE':
      if (a.kind !== 'text') return textual('NULL::VARCHAR');
      return textual(`(CASE WHEN regexp_matches(${a.sql}, ${b.sql}) THEN regexp_extract(${a.sql}, ${b.sql}, 1) END)`);
    case 'REG_COUNT':
      return number(
        a.kind === 'text' ? `coalesce(len(regexp_extract_all(${a.sql}, ${b.sql})), 0)::DOUBLE` : '0::DOUBLE',
      );
    case 'EVENT_TIMESTAMP':
      return number('(time_ms / 1000)');
    default:
      throw new Error(`${name} has no translation to SQL`);
  }
}
