import { type CalculationRule, calculations } from '../calculations.ts';
import { relationOf } from '../filters.ts';
import type { Problem } from '../problem.ts';
import type { Calculation } from '../query-schema.ts';
import { type Path, type QueryContext, type QueryRule, repeated, resolveColumn } from './context.ts';
import { checkFilters } from './filter-rules.ts';

/** What each calculation needs: its column, the column's type, the kind of dataset, a name for its filters. */
export const calculationRules: QueryRule = (context) => {
  const { query, dataset } = context;
  const list = query.calculations ?? [];
  if (dataset?.kind === 'metrics' && list.length === 0)
    return [{ path: ['calculations'], message: 'a query on a metrics dataset needs at least one calculation' }];
  return [
    ...list.flatMap((calculation, index) => checkCalculation(context, calculation, ['calculations', index])),
    ...repeated(list.map((calculation) => calculation.name)).map(({ value, index }) => ({
      path: ['calculations', index, 'name'],
      message: `two calculations are named ${value}; give each its own name`,
    })),
  ];
};

function checkCalculation(context: QueryContext, calculation: Calculation, path: Path): readonly Problem[] {
  const { op, column, name, filters = [] } = calculation;
  const rule: CalculationRule = calculations[op];
  const problems: Problem[] = [];
  const kind = context.dataset?.kind;
  if (kind && rule.datasets !== 'both' && rule.datasets !== kind)
    problems.push({ path: [...path, 'op'], message: `${op} works on ${rule.datasets} datasets only` });
  if (rule.column === 'none' && column !== undefined)
    problems.push({ path: [...path, 'column'], message: `${op} takes no column` });
  if (rule.column === 'required' && column === undefined) problems.push({ path, message: `${op} needs a column` });
  if (rule.column !== 'none' && column !== undefined)
    problems.push(...checkColumn(context, rule, op, column, [...path, 'column']));
  if (filters.length > 0 && name === undefined)
    problems.push({ path, message: `${op} has filters of its own, so it needs a name` });
  filters.forEach((filter, index) => {
    if (relationOf(filter.column))
      problems.push({
        path: [...path, 'filters', index, 'column'],
        message: `${filter.column} looks at another span, which a calculation's own filter cannot`,
      });
  });
  return [
    ...problems,
    ...checkFilters(
      context,
      filters.filter((filter) => !relationOf(filter.column)),
      [...path, 'filters'],
    ),
  ];
}

function checkColumn(context: QueryContext, rule: CalculationRule, op: string, name: string, path: Path) {
  const { column, problems } = resolveColumn(context, name, path);
  if (
    !column ||
    rule.of === 'any' ||
    column.type === 'integer' ||
    column.type === 'float' ||
    column.type === 'histogram'
  )
    return problems;
  return [{ path, message: `${op} needs a numeric column, and ${name} is a ${column.type} column` }];
}

/** The rules of Query Math: unique names, formulas over named calculations, nothing that Honeycomb leaves out of it. */
export const formulaRules: QueryRule = ({ query }) => {
  const list = query.calculations ?? [];
  const formulas = query.formulas ?? [];
  const problems: Problem[] = repeated([...list.map((c) => c.name), ...formulas.map((f) => f.name)])
    .filter(({ index }) => index >= list.length)
    .map(({ value, index }) => ({
      path: ['formulas', index - list.length, 'name'],
      message: `the name ${value} is taken; calculations and formulas need names of their own`,
    }));
  if (formulas.length > 0)
    list.forEach(({ op }, index) => {
      if (op === 'HEATMAP')
        problems.push({ path: ['calculations', index, 'op'], message: 'HEATMAP cannot stand beside a formula' });
    });
  if (formulas.length > 0 || list.some((calculation) => calculation.filters?.length))
    problems.push(
      ...relationalColumns(
        query.filters?.map((filter) => filter.column),
        'filters',
      ),
      ...relationalColumns(query.breakdowns, 'breakdowns'),
    );
  return problems;
};

const relationalColumns = (columns: readonly string[] | undefined, list: string): readonly Problem[] =>
  (columns ?? []).flatMap((column, index) =>
    relationOf(column)
      ? [
          {
            path: [list, index],
            message: `${column} looks at another span, which a query with formulas or filtered calculations cannot`,
          },
        ]
      : [],
  );
