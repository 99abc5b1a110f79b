import {
  type Calculation,
  type ColumnSchema,
  calculations as calculationRules,
  type Dataset,
  type Expression,
  equivalent,
  type Filter,
  filterOps,
  formatSeconds,
  type NamedExpression,
  parseExpression,
  printExpression,
  type QuerySpecification,
  type QueryValue,
  query,
  relationOf,
  resultName,
} from 'honeycomb-query';
import { code } from './code.ts';
import { type FormulaType, formulaType, type NamesInScope, typeOf, writeFormula } from './write-formula.ts';

export interface WrittenQuery {
  /** An expression that evaluates to the query. */
  readonly code: string;
  /** What it needs of honeycomb-query. */
  readonly imports: readonly string[];
  readonly kind: 'built' | 'raw';
}

/** The builder with its types off: what is written is carried out at once, to see that it says the same. */
type Builder = QueryValue & Readonly<Record<string, (...args: readonly unknown[]) => Builder>>;

interface Step {
  readonly method: string;
  /** The arguments as code. */
  readonly code: string;
  readonly args: readonly unknown[];
  readonly imports?: readonly string[];
}

/** Thrown and caught in this file: the builder cannot say this. */
class NotExpressible extends Error {}
const not = (): never => {
  throw new NotExpressible();
};

/**
 * A query as code: with the builder where it says exactly the same, else as `rawQuery` with the JSON.
 * @param name of the dataset in the code
 * @param raw whether the builder shall not be tried
 */
export function writeQuery(
  specification: QuerySpecification,
  dataset: Dataset,
  name: string,
  raw = false,
): WrittenQuery {
  return (
    (raw ? undefined : writeBuilt(specification, dataset, name)) ?? {
      code: `rawQuery(${name}, ${code(specification)})`,
      imports: ['rawQuery'],
      kind: 'raw',
    }
  );
}

function writeBuilt(specification: QuerySpecification, dataset: Dataset, name: string): WrittenQuery | undefined {
  try {
    const steps = stepsOf(specification, dataset);
    const built = steps.reduce(
      (before, { method, args }) => before[method]!(...args),
      query(dataset) as unknown as Builder,
    );
    if (!equivalent(built.specification, specification)) return undefined;
    return {
      code: [`query(${name})`, ...steps.map((step) => `.${step.method}(${step.code})`)].join(''),
      imports: [...new Set(['query', ...steps.flatMap(({ imports = [] }) => imports)])],
      kind: 'built',
    };
  } catch (error) {
    if (error instanceof NotExpressible) return undefined;
    throw error;
  }
}

const step = (method: string, ...args: readonly unknown[]): Step => ({
  method,
  code: args.map((argument) => code(argument)).join(', '),
  args,
});

function stepsOf(specification: QuerySpecification, dataset: Dataset): readonly Step[] {
  const { calculated_fields = [], calculations = [], formulas = [], filters = [], breakdowns = [] } = specification;
  const { havings = [], orders = [], filter_combination = 'AND' } = specification;
  if (specification.usage_mode) not();
  const columns = new Map<string, ColumnSchema>(Object.entries(dataset.columns));
  const fields = calculated_fields.map((field) => {
    if (columns.has(field.name)) not();
    const filtered = filters.some(({ column, value }) => column === field.name && value !== undefined);
    const written = fieldStep(
      field,
      new Map([...columns].map(([name, { type }]) => [name, formulaType(type)])),
      filtered,
    );
    return { field, ...written };
  });
  for (const { field, type } of fields) columns.set(field.name, columnOf(type));
  if (new Set(calculated_fields.map(({ name }) => name)).size < calculated_fields.length) not();

  const related = filters.filter(({ column }) => !columns.has(column) && relationOf(column));
  const own = filters.filter((filter) => !related.includes(filter));
  const relations = [...new Set(related.map(({ column }) => relationOf(column)!.relation))];
  const names = calculations.map(({ name }) => name).filter((name) => name !== undefined);
  if (new Set(names).size < names.length) not();
  const named = new Map<string, FormulaType>(names.map((name) => [name, 'number']));
  const results = (calculations.length > 0 ? calculations : [{ op: 'COUNT' } as Calculation]).filter(
    ({ op }) => op !== 'HEATMAP',
  );

  return [
    ...fields.map(({ step }) => step),
    ...conditionsOf(own, columns, filter_combination).map(({ code, args }) => ({ method: 'where', code, args })),
    ...(filter_combination === 'OR' && filters.length > 0 ? [step('filterCombination', 'OR')] : []),
    ...relations.map((relation): Step => {
      const ofRelation = related
        .filter(({ column }) => relationOf(column)?.relation === relation)
        .map((filter) => ({ ...filter, column: relationOf(filter.column)!.column }));
      const span = callback('span', conditionsOf(ofRelation, columns, filter_combination));
      return { method: 'whereRelated', code: `${code(relation)}, ${span.code}`, args: [relation, span.run] };
    }),
    ...calculations.map((calculation) => calculationStep(calculation, columns, dataset)),
    ...formulas.map((formula) => fieldStep(formula, named, false, 'formula').step),
    ...groupSteps(breakdowns, columns),
    ...havings.map(({ calculate_op, column, op, value }) => {
      const found = results.find((result) => result.op === calculate_op && result.column === column) ?? not();
      return step('having', found.name ?? resultName(found.op, found.column), op, value);
    }),
    ...orders.map(({ op, column, order = 'ascending' }) => {
      if (op === undefined) {
        const known = [...names, ...formulas.map(({ name }) => name), ...breakdowns];
        return step('orderBy', column !== undefined && known.includes(column) ? column : not(), order);
      }
      const found = results.find((result) => result.op === op && result.column === column) ?? not();
      return step('orderBy', found.name === undefined ? resultName(found.op, found.column) : not(), order);
    }),
    ...(specification.limit === undefined ? [] : [step('limit', specification.limit)]),
    ...durationStep('timeRange', specification.time_range),
    ...instantStep('startTime', specification.start_time),
    ...instantStep('endTime', specification.end_time),
    ...(specification.granularity ? durationStep('granularity', specification.granularity) : []),
    ...durationStep('compareTimeOffset', specification.compare_time_offset_seconds),
  ];
}

const columnOf = (type: FormulaType): ColumnSchema => ({
  type: type === 'number' ? 'float' : type === 'boolean' ? 'boolean' : 'string',
});

/** A calculated field or a formula. Its text must be what the printer writes: Terraform compares texts. */
function fieldStep(
  { name, expression: text }: NamedExpression,
  scope: NamesInScope,
  values: boolean,
  method = 'calculatedField',
) {
  const parsed = parseExpression(text);
  if (!parsed.ok || printExpression(parsed.expression) !== text) return not();
  const type = typeOf(parsed.expression, scope);
  if (type === 'null' || type === 'mixed') return not();
  const formula = formulaCode(parsed.expression, scope, type, values);
  const built: Step = {
    method,
    code: `${code(name)}, ${formula.code}`,
    args: [name, () => ({ expression: parsed.expression })],
    imports: formula.imports,
  };
  return { step: built, type };
}

/**
 * A function from `$` to a formula, as typed calls or, where the types do not fit, from its text.
 * @param values whether the result is compared with values: a type that knows its very values would refuse others
 */
export function formulaCode(
  expression: Expression,
  scope: NamesInScope,
  type: FormulaType,
  values: boolean,
): { readonly code: string; readonly imports: readonly string[] } {
  const written = writeFormula(expression, scope);
  if (!written?.isFormula || (values && written.isNarrow))
    return {
      code: `() => rawExpression<${type === 'mixed' ? 'string | number | boolean' : type}>(${code(printExpression(expression))})`,
      imports: ['rawExpression'],
    };
  return { code: `${/\$\(/.test(written.code) ? '($)' : '()'} => ${written.code}`, imports: written.functions };
}

interface Written {
  readonly code: string;
  readonly args: readonly unknown[];
}

/** Arguments of `where()` for each filter. A negative one can be said beside an `exists` on its column alone. */
function conditionsOf(
  filters: readonly Filter[],
  columns: ReadonlyMap<string, ColumnSchema>,
  combination: 'AND' | 'OR',
): readonly Written[] {
  const negative = new Set(filters.filter(({ op }) => 'negates' in filterOps[op]).map(({ column }) => column));
  const exists = new Set(filters.filter(({ op }) => op === 'exists').map(({ column }) => column));
  if (negative.size > 0 && (combination === 'OR' || [...negative].some((column) => !exists.has(column)))) not();
  return filters
    .filter(({ column, op }) => op !== 'exists' || !negative.has(column))
    .map(({ column, op, value }): Written => {
      const schema = columns.get(column) ?? not();
      if (!takes(schema, { column, op, value })) not();
      const policy = 'negates' in filterOps[op] ? [{ missing: 'exclude' }] : [];
      const args = [column, op, ...(filterOps[op].value === 'none' ? [] : [value]), ...policy];
      return { args, code: args.map((argument) => code(argument)).join(', ') };
    });
}

/** Whether the types let a filter stand on a column. */
function takes({ type: columnType, values }: ColumnSchema, { op, value }: Filter): boolean {
  const rule = filterOps[op];
  const type = formulaType(columnType);
  if (rule.of !== 'any' && !(type !== 'boolean' && rule.of.includes(type))) return false;
  const isOwn = (item: unknown): boolean =>
    typeof item === type && (values === undefined || values.includes(item as string));
  switch (rule.value) {
    case 'none':
      return value === undefined;
    case 'string':
      return typeof value === 'string';
    case 'scalar':
      return isOwn(value);
    case 'list':
      return Array.isArray(value) && value.length > 0 && value.every(isOwn);
  }
}

function callback(parameter: string, conditions: readonly Written[]) {
  return {
    code: `(${parameter}) => ${parameter}${conditions.map(({ code }) => `.where(${code})`).join('')}`,
    run: (event: Builder) => conditions.reduce((before, { args }) => before.where!(...args), event),
  };
}

function calculationStep(calculation: Calculation, columns: ReadonlyMap<string, ColumnSchema>, dataset: Dataset): Step {
  const { op, column, name, filters = [], filter_combination = 'AND' } = calculation;
  const rule = calculationRules[op];
  if (rule.datasets !== 'both' && rule.datasets !== dataset.kind) not();
  if (rule.column === 'none' ? column !== undefined : rule.column === 'required' && column === undefined) not();
  if (column !== undefined) {
    const schema = columns.get(column) ?? not();
    if (rule.of === 'number' && formulaType(schema.type) !== 'number') not();
  }
  if (filters.length > 0 && (name === undefined || filter_combination === 'OR')) not();
  const where = filters.length > 0 ? callback('event', conditionsOf(filters, columns, 'AND')) : undefined;
  const options = name === undefined ? undefined : { as: name, ...(where && { where: where.run }) };
  const parts = [
    code(op),
    ...(column === undefined ? [] : [code(column)]),
    ...(name === undefined ? [] : [`{ as: ${code(name)}${where ? `, where: ${where.code}` : ''} }`]),
  ];
  return {
    method: 'calculate',
    code: parts.join(', '),
    args: [op, ...(column === undefined ? [] : [column]), ...(options ? [options] : [])],
  };
}

/** Groups keep their order; neighbours of one kind are said together. */
function groupSteps(breakdowns: readonly string[], columns: ReadonlyMap<string, ColumnSchema>): readonly Step[] {
  const steps: Step[] = [];
  for (const name of breakdowns) {
    const related = columns.has(name) ? undefined : relationOf(name);
    if (!columns.has(related?.column ?? name) || related?.relation === 'none') not();
    const [method, args] = related
      ? (['groupByRelated', [related.relation, related.column]] as const)
      : (['groupBy', [name]] as const);
    const last = steps.at(-1);
    const joins = last?.method === method && (!related || last.args[0] === related.relation);
    if (joins) steps[steps.length - 1] = step(method, ...last.args, args.at(-1));
    else steps.push(step(method, ...args));
  }
  return steps;
}

const durationStep = (method: string, seconds: number | undefined): readonly Step[] =>
  seconds === undefined ? [] : [step(method, formatSeconds(seconds))];

const instantStep = (method: string, seconds: number | undefined): readonly Step[] =>
  seconds === undefined ? [] : [step(method, new Date(seconds * 1000).toISOString().replace('.000', ''))];

/** The columns of a dataset that a formula may read, with their types. */
export const scopeOf = ({ columns }: Dataset): NamesInScope =>
  new Map(Object.entries(columns).map(([name, { type }]) => [name, formulaType(type)]));
