/**
 * What one argument may be. `condition` is anything (a non-zero number, `true` and the text "true" count as true),
 * `comparable` is a number or a text. A `... literal` must be written out: a column or a call is refused there.
 */
export type ArgumentKind =
  | 'any'
  | 'condition'
  | 'number'
  | 'string'
  | 'comparable'
  | 'string literal'
  | 'number literal';

/** What a call gives; `argument` means: the kind of the arguments that it chooses from. */
export type ResultKind = 'boolean' | 'number' | 'string' | 'argument';

/** One function of the calculated-field language. */
export interface FunctionDefinition {
  /** How a call is written, with `[...]` around what may be left out. */
  readonly signature: string;
  /** The operator that also writes it; between two arguments, but for `!`, which stands before one. */
  readonly operator?: string;
  /** How tightly the operator binds: the higher, the tighter. Operators of one precedence group from the left. */
  readonly precedence?: number;
  /** False for what only an operator can write. */
  readonly callable?: false;
  readonly minArguments: number;
  readonly maxArguments: number;
  /** Kinds of the arguments in order; the last one also stands for all further arguments. */
  readonly arguments: readonly ArgumentKind[];
  readonly result: ResultKind;
  /** True when the result can be null (no value) although nothing is wrong with the expression. */
  readonly nullable: boolean;
  /** For metrics datasets only; an expression holds at most one such function. */
  readonly timeSeries?: true;
  /** One sentence: what it gives, and what it gives for a missing column. */
  readonly doc: string;
}

const many = Number.POSITIVE_INFINITY;

/**
 * Every function of Honeycomb's calculated fields, in the order of Honeycomb's reference. Names and operators are those
 * of Honeycomb's open-source validator (honeycomb-derived-column-validator), which checks no arguments; their number,
 * kinds and results follow docs.honeycomb.io, reference/calculated-field-formula. How many arguments the time-series
 * functions take is not documented where we could read it, hence no upper bound there.
 */
export const functions = {
  IF: {
    signature: 'IF(condition, value[, condition, value, ...][, otherwise])',
    minArguments: 2,
    maxArguments: many,
    arguments: ['any'],
    result: 'argument',
    nullable: true,
    doc: 'The value after the first true condition, else `otherwise`, else null; a missing column is not true.',
  },
  SWITCH: {
    signature: 'SWITCH(input, case, value[, case, value, ...][, otherwise])',
    minArguments: 3,
    maxArguments: many,
    arguments: ['any'],
    result: 'argument',
    nullable: true,
    doc: 'The value after the first case that equals the input, else `otherwise`, else null; a missing column equals no case.',
  },
  COALESCE: {
    signature: 'COALESCE(value, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'argument',
    nullable: true,
    doc: 'The first argument that has a value; missing columns are passed over, and null is left when all are missing.',
  },
  LT: {
    signature: 'LT(left, right)',
    operator: '<',
    precedence: 4,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['comparable'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether left is less than right, numbers by size and texts by alphabet; false when either is missing or their types differ.',
  },
  LTE: {
    signature: 'LTE(left, right)',
    operator: '<=',
    precedence: 4,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['comparable'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether left is less than or equal to right; false when either is missing or their types differ.',
  },
  GT: {
    signature: 'GT(left, right)',
    operator: '>',
    precedence: 4,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['comparable'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether left is greater than right; false when either is missing or their types differ.',
  },
  GTE: {
    signature: 'GTE(left, right)',
    operator: '>=',
    precedence: 4,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['comparable'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether left is greater than or equal to right; false when either is missing or their types differ.',
  },
  EQUALS: {
    signature: 'EQUALS(left, right)',
    operator: '=',
    precedence: 3,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['any'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether both are the same value of the same type (200 is not "200"); false for a missing column.',
  },
  '!=': {
    signature: 'left != right',
    operator: '!=',
    precedence: 3,
    callable: false,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['any'],
    result: 'boolean',
    nullable: false,
    doc: 'The opposite of EQUALS, hence true for a missing column and for values of different types.',
  },
  IN: {
    signature: 'IN(value, candidate, ...)',
    minArguments: 2,
    maxArguments: many,
    arguments: ['any'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the value EQUALS one of the candidates; false for a missing column.',
  },
  EXISTS: {
    signature: 'EXISTS(value)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['any'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether there is a value; false for a missing column.',
  },
  NOT: {
    signature: 'NOT(condition)',
    operator: '!',
    precedence: 8,
    minArguments: 1,
    maxArguments: 1,
    arguments: ['condition'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the condition is not true; true for a missing column.',
  },
  AND: {
    signature: 'AND(condition, ...)',
    operator: 'AND',
    precedence: 2,
    minArguments: 1,
    maxArguments: many,
    arguments: ['condition'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether all conditions are true; a missing column is not.',
  },
  OR: {
    signature: 'OR(condition, ...)',
    operator: 'OR',
    precedence: 1,
    minArguments: 1,
    maxArguments: many,
    arguments: ['condition'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether at least one condition is true; a missing column is not.',
  },
  MIN: {
    signature: 'MIN(value, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['comparable'],
    result: 'argument',
    nullable: true,
    doc: 'The least argument, among those of the type of the first one present; missing columns are passed over, and null is left when all are missing.',
  },
  MAX: {
    signature: 'MAX(value, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['comparable'],
    result: 'argument',
    nullable: true,
    doc: 'The greatest argument, among those of the type of the first one present; missing columns are passed over, and null is left when all are missing.',
  },
  SUM: {
    signature: 'SUM(number, ...)',
    operator: '+',
    precedence: 5,
    minArguments: 1,
    maxArguments: many,
    arguments: ['number'],
    result: 'number',
    nullable: false,
    doc: 'The sum as a float; a missing column counts as 0.',
  },
  SUB: {
    signature: 'SUB(minuend, subtrahend)',
    operator: '-',
    precedence: 6,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['number'],
    result: 'number',
    nullable: false,
    doc: 'The difference as a float; a missing column counts as 0.',
  },
  MUL: {
    signature: 'MUL(number, ...)',
    operator: '*',
    precedence: 7,
    minArguments: 1,
    maxArguments: many,
    arguments: ['number'],
    result: 'number',
    nullable: false,
    doc: 'The product as a float; a missing column counts as 0.',
  },
  DIV: {
    signature: 'DIV(dividend, divisor)',
    operator: '/',
    precedence: 7,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['number'],
    result: 'number',
    nullable: true,
    doc: 'The quotient as a float, null when the divisor is 0; a missing column counts as 0.',
  },
  MOD: {
    signature: 'MOD(dividend, divisor)',
    operator: '%',
    precedence: 7,
    minArguments: 2,
    maxArguments: 2,
    arguments: ['number'],
    result: 'number',
    nullable: true,
    doc: 'The remainder of the division as a float; a missing column counts as 0.',
  },
  LOG10: {
    signature: 'LOG10(number)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['number'],
    result: 'number',
    nullable: true,
    doc: 'The logarithm to base 10, null for 0, negative numbers and a missing column.',
  },
  BUCKET: {
    signature: 'BUCKET(number, size[, min[, max]])',
    minArguments: 2,
    maxArguments: 4,
    arguments: ['number', 'number literal'],
    result: 'string',
    nullable: true,
    doc: 'A label such as "10 - 20" for the bin that the number falls into (a boundary belongs to the lower bin); null for a missing column.',
  },
  INT: {
    signature: 'INT(value)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['any'],
    result: 'number',
    nullable: false,
    doc: 'The value as an integer, cut towards 0; 0 for a missing column and for what is no number.',
  },
  FLOAT: {
    signature: 'FLOAT(value)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['any'],
    result: 'number',
    nullable: false,
    doc: 'The value as a float; 0.0 for a missing column and for what is no number.',
  },
  BOOL: {
    signature: 'BOOL(value)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['any'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the value counts as true (a non-zero number, true, or the text "true"); false for a missing column.',
  },
  STRING: {
    signature: 'STRING(value)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['any'],
    result: 'string',
    nullable: false,
    doc: 'The value as text; the empty text for a missing column.',
  },
  CONCAT: {
    signature: 'CONCAT(value, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'string',
    nullable: false,
    doc: 'The arguments as texts, one after the other; missing columns are passed over.',
  },
  STARTS_WITH: {
    signature: 'STARTS_WITH(text, prefix)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the text starts with the prefix, upper and lower case being different; false for a missing column.',
  },
  ENDS_WITH: {
    signature: 'ENDS_WITH(text, suffix)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the text ends with the suffix, upper and lower case being different; false for a missing column.',
  },
  CONTAINS: {
    signature: 'CONTAINS(text, part)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the part occurs in the text, upper and lower case being different; false for a missing column.',
  },
  TO_LOWER: {
    signature: 'TO_LOWER(text)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['string'],
    result: 'string',
    nullable: true,
    doc: 'The text in lower case; taken to be null for a missing column, which Honeycomb does not document.',
  },
  LENGTH: {
    signature: 'LENGTH(text[, "chars" or "bytes"])',
    minArguments: 1,
    maxArguments: 2,
    arguments: ['string', 'string literal'],
    result: 'number',
    nullable: true,
    doc: 'How many characters (or bytes) the text has; taken to be null for a missing column, which Honeycomb does not document.',
  },
  REG_MATCH: {
    signature: 'REG_MATCH(text, regex)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string', 'string literal'],
    result: 'boolean',
    nullable: false,
    doc: 'Whether the RE2 expression matches somewhere in the text; false for a missing column.',
  },
  REG_VALUE: {
    signature: 'REG_VALUE(text, regex)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string', 'string literal'],
    result: 'string',
    nullable: true,
    doc: 'What the first group of the RE2 expression matched, null when nothing matches or the column is missing.',
  },
  REG_COUNT: {
    signature: 'REG_COUNT(text, regex)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string', 'string literal'],
    result: 'number',
    nullable: false,
    doc: 'How often the RE2 expression matches without overlap; 0 for a missing column.',
  },
  UNIX_TIMESTAMP: {
    signature: 'UNIX_TIMESTAMP(text)',
    minArguments: 1,
    maxArguments: 1,
    arguments: ['string'],
    result: 'number',
    nullable: true,
    doc: 'An RFC 3339 time as seconds since 1970 with fraction; taken to be null for a missing column, which Honeycomb does not document.',
  },
  EVENT_TIMESTAMP: {
    signature: 'EVENT_TIMESTAMP()',
    minArguments: 0,
    maxArguments: 0,
    arguments: [],
    result: 'number',
    nullable: false,
    doc: 'When the event happened (a span: when it started), in seconds since 1970 with fraction; reads no column.',
  },
  INGEST_TIMESTAMP: {
    signature: 'INGEST_TIMESTAMP()',
    minArguments: 0,
    maxArguments: 0,
    arguments: [],
    result: 'number',
    nullable: false,
    doc: 'When Honeycomb received the event, in seconds since 1970 with fraction; reads no column.',
  },
  FORMAT_TIME: {
    signature: 'FORMAT_TIME(format, seconds)',
    minArguments: 2,
    maxArguments: 2,
    arguments: ['string', 'number'],
    result: 'string',
    nullable: true,
    doc: 'A time in UTC as text by a strftime format; taken to be null for a missing column, which Honeycomb does not document.',
  },
  LAST: {
    signature: 'LAST(metric, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'number',
    nullable: true,
    timeSeries: true,
    doc: 'The latest value of each time series in the time step; null where the metric is missing.',
  },
  RATE: {
    signature: 'RATE(metric, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'number',
    nullable: true,
    timeSeries: true,
    doc: 'The increase of each time series per second; null where the metric is missing.',
  },
  INCREASE: {
    signature: 'INCREASE(metric, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'number',
    nullable: true,
    timeSeries: true,
    doc: 'By how much each time series grew in the time step; null where the metric is missing.',
  },
  SUMMARIZE: {
    signature: 'SUMMARIZE(metric, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'number',
    nullable: true,
    timeSeries: true,
    doc: 'The values of each time series in the time step taken together; null where the metric is missing.',
  },
  RAW_METRIC: {
    signature: 'RAW_METRIC(metric, ...)',
    minArguments: 1,
    maxArguments: many,
    arguments: ['any'],
    result: 'number',
    nullable: true,
    timeSeries: true,
    doc: 'The metric as it was sent, not brought to time steps; null where the metric is missing.',
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

/** Name of a function; `!=` is one too, though only its operator can write it. */
export type FunctionName = keyof typeof functions;

/** All names, in the order of the table. */
export const functionNames = Object.keys(functions) as readonly FunctionName[];

/** Names that can stand before a parenthesis: all but `!=`. */
export const callableNames: readonly string[] = functionNames.filter((name) => definitionOf(name).callable !== false);

/** The row of a function, with the optional properties that `functions` drops where they are absent. */
export function definitionOf(name: FunctionName): FunctionDefinition {
  return functions[name];
}

/** Whether a function can be called by this name; upper and lower case are different. */
export function isCallable(name: string): name is FunctionName {
  return Object.hasOwn(functions, name) && definitionOf(name as FunctionName).callable !== false;
}

/** An operator that stands between two operands. */
export interface InfixOperator {
  readonly function: FunctionName;
  readonly precedence: number;
  /** Whether a chain (`a + b + c`) is one call of the function with all operands. */
  readonly variadic: boolean;
}

/** Infix operators by their spelling. */
export const infixOperators: ReadonlyMap<string, InfixOperator> = new Map(
  functionNames.flatMap((name) => {
    const { operator, precedence, maxArguments } = definitionOf(name);
    if (operator === undefined || operator === '!' || precedence === undefined) return [];
    return [[operator, { function: name, precedence, variadic: maxArguments === many }] as const];
  }),
);
