import {
  type Calculation,
  type CalculationOp,
  type DatasetSchema,
  expressionOf,
  type Filter,
  type FilterOp,
  filterText,
  type Having,
  printExpression,
  type QuerySpecification,
  resultName,
} from 'honeycomb-query/language';
import { eachDropped, eachItem, type Mutant, within } from './mutant.ts';
import { expressionMutants, otherColumn, otherLiterals, otherNumbers } from './mutate-expression.ts';
import { otherThresholdOps } from './threshold-ops.ts';

/** Every way in which one thing about a query can be otherwise: its fields, formulas, filters, groups, havings and calculations. */
export function queryMutants(query: QuerySpecification, dataset: DatasetSchema): readonly Mutant<QuerySpecification>[] {
  const {
    calculated_fields = [],
    calculations = [],
    filters = [],
    breakdowns = [],
    havings = [],
    formulas = [],
  } = query;
  const put =
    <Key extends keyof QuerySpecification>(key: Key) =>
    (mutant: QuerySpecification[Key]): QuerySpecification => ({ ...query, [key]: mutant });
  const fieldNames = new Set(calculated_fields.map(({ name }) => name));
  const combination = query.filter_combination === 'OR' ? 'AND' : 'OR';
  return [
    ...within(
      eachItem(calculated_fields, (field) =>
        within(
          expressionMutants(expressionOf(field.expression), dataset.columns),
          (mutant) => ({ ...field, expression: printExpression(mutant) }),
          field.name,
        ),
      ),
      put('calculated_fields'),
    ),
    ...within(
      eachItem(formulas, (formula) =>
        within(
          expressionMutants(expressionOf(formula.expression), {}),
          (mutant) => ({ ...formula, expression: printExpression(mutant) }),
          formula.name,
        ),
      ),
      put('formulas'),
    ),
    ...within(eachDropped(filters, filterInWords), put('filters')),
    ...within(
      eachItem(filters, (filter) => filterMutants(filter, dataset)),
      put('filters'),
    ),
    ...(filters.length > 1
      ? [
          {
            change: `filters combined by ${combination}`,
            mutant: { ...query, filter_combination: combination } as const,
          },
        ]
      : []),
    ...within(
      eachDropped(breakdowns, (column) => `group by ${column}`),
      put('breakdowns'),
    ),
    ...within(
      eachItem(breakdowns, (column) => {
        const other = fieldNames.has(column) ? undefined : otherColumn(column, dataset.columns);
        return other === undefined ? [] : [{ change: `group by ${column} became ${other}`, mutant: other }];
      }),
      put('breakdowns'),
    ),
    ...within(
      eachDropped(havings, (having) => `having ${havingInWords(having)}`),
      put('havings'),
    ),
    ...within(eachItem(havings, havingMutants), put('havings')),
    ...calculationMutants(query, calculations, fieldNames, dataset),
  ];
}

const filterInWords = (filter: Filter): string => `filter ${filterText(filter)}`;

const otherFilterOps: Partial<Record<FilterOp, readonly FilterOp[]>> = {
  '=': ['!='],
  '!=': ['='],
  ...otherThresholdOps,
  exists: ['does-not-exist'],
  'does-not-exist': ['exists'],
  in: ['not-in'],
  'not-in': ['in'],
  contains: ['does-not-contain'],
  'does-not-contain': ['contains'],
  'starts-with': ['does-not-start-with', 'contains'],
  'does-not-start-with': ['starts-with'],
  'ends-with': ['does-not-end-with', 'contains'],
  'does-not-end-with': ['ends-with'],
};

function filterMutants(filter: Filter, dataset: DatasetSchema): readonly Mutant<Filter>[] {
  const changed = (mutant: Filter): Mutant<Filter> => ({
    change: `${filterInWords(filter)} became ${filterInWords(mutant)}`,
    mutant,
  });
  const other = otherColumn(filter.column, dataset.columns);
  return [
    ...(otherFilterOps[filter.op] ?? []).map((op) => changed({ ...filter, op })),
    ...otherValues(filter).map((value) => changed({ ...filter, value })),
    ...(other === undefined ? [] : [changed({ ...filter, column: other })]),
  ];
}

function otherValues({ value }: Filter): readonly (string | number | boolean | null)[] {
  if (value === undefined || value === null || typeof value === 'object') return [];
  return otherLiterals(value);
}

const havingInWords = ({ calculate_op, column, op, value }: Having): string =>
  `${resultName(calculate_op, column)} ${op} ${value}`;

function havingMutants(having: Having): readonly Mutant<Having>[] {
  const changed = (mutant: Having): Mutant<Having> => ({
    change: `having ${havingInWords(having)} became ${havingInWords(mutant)}`,
    mutant,
  });
  const ops = having.op === '=' || having.op === '!=' ? [] : otherThresholdOps[having.op];
  return [
    ...otherNumbers(having.value).map((value) => changed({ ...having, value })),
    ...ops.map((op) => changed({ ...having, op })),
  ];
}

const otherCalculations: Partial<Record<CalculationOp, readonly CalculationOp[]>> = {
  SUM: ['AVG', 'MAX'],
  AVG: ['SUM', 'MAX'],
  MAX: ['AVG', 'P95'],
  MIN: ['AVG', 'MAX'],
  P50: ['AVG', 'P75'],
  P75: ['P50', 'P90'],
  P90: ['P75', 'P95'],
  P95: ['P90', 'P99', 'AVG', 'MAX'],
  P99: ['P95', 'MAX'],
  P999: ['P99', 'MAX'],
};

/** Other operations and columns, but for calculations that a having names: without them it would be no query. */
function calculationMutants(
  query: QuerySpecification,
  calculations: readonly Calculation[],
  fieldNames: ReadonlySet<string>,
  dataset: DatasetSchema,
): readonly Mutant<QuerySpecification>[] {
  const forHaving = ({ op, column }: Calculation): boolean =>
    (query.havings ?? []).some((having) => having.calculate_op === op && having.column === column);
  const name = ({ op, column, name }: Calculation): string => name ?? resultName(op, column);
  return within(
    eachItem(calculations, (calculation) => {
      if (forHaving(calculation)) return [];
      const { op, column } = calculation;
      const other =
        column === undefined
          ? undefined
          : fieldNames.has(column)
            ? 'duration_ms'
            : otherColumn(column, dataset.columns);
      const mutants = [
        ...(otherCalculations[op] ?? []).map((each) => ({ ...calculation, op: each })),
        ...(other === undefined || dataset.columns[other] === undefined ? [] : [{ ...calculation, column: other }]),
      ];
      return mutants.map((mutant) => ({ change: `${name(calculation)} became ${name(mutant)}`, mutant }));
    }),
    (mutant) => ({ ...query, calculations: mutant }),
  );
}
