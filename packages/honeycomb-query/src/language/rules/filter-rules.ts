import { type FilterRule, filterOps, relationOf } from '../filters.ts';
import type { Problem } from '../problem.ts';
import type { Filter } from '../query-schema.ts';
import type { ColumnSchema } from '../schema.ts';
import { type Path, type QueryContext, type QueryRule, resolveColumn } from './context.ts';

/** Filters of the whole query. */
export const filterRules: QueryRule = (context) => checkFilters(context, context.query.filters ?? [], ['filters']);

/** Relational filters look at other spans of the trace; Honeycomb combines them with AND only. */
export const relationalRules: QueryRule = ({ query }) => {
  const filters = query.filters ?? [];
  const related = filters.findIndex((filter) => relationOf(filter.column));
  const problems: Problem[] = [];
  if (related >= 0 && query.filter_combination === 'OR')
    problems.push({
      path: ['filters', related, 'column'],
      message: `${filters[related]?.column} looks at another span, which only works with filter_combination AND`,
    });
  query.breakdowns?.forEach((column, index) => {
    if (relationOf(column)?.relation === 'none')
      problems.push({
        path: ['breakdowns', index],
        message: `${column}: "none" means that no such span exists, so there is nothing to group by`,
      });
  });
  return problems;
};

const aColumn = ({ type }: ColumnSchema): string => `${type === 'integer' ? 'an' : 'a'} ${type} column`;

/** Checks a list of filters, of the query or of one calculation. */
export function checkFilters(context: QueryContext, filters: readonly Filter[], path: Path): readonly Problem[] {
  return filters.flatMap((filter, index) => checkFilter(context, filter, [...path, index]));
}

function checkFilter(context: QueryContext, { column: name, op, value }: Filter, path: Path): readonly Problem[] {
  const rule: FilterRule = filterOps[op];
  const valuePath = [...path, 'value'];
  if (rule.value === 'none' && value !== undefined)
    return [{ path: valuePath, message: `${op} takes no value, got ${JSON.stringify(value)}` }];
  if (rule.value !== 'none' && value === undefined) return [{ path: valuePath, message: `${op} needs a value` }];
  if (rule.value === 'list' && !Array.isArray(value))
    return [{ path: valuePath, message: `${op} takes a list of values, got ${JSON.stringify(value)}` }];
  if (rule.value === 'list' && Array.isArray(value) && value.length === 0)
    return [{ path: valuePath, message: `${op} needs at least one value; the list is empty` }];
  if (rule.value !== 'list' && Array.isArray(value))
    return [{ path: valuePath, message: `${op} takes one value, got a list; use in or not-in` }];
  if (rule.value === 'string' && typeof value !== 'string')
    return [{ path: valuePath, message: `${op} compares text, got ${JSON.stringify(value)}; write it as a string` }];

  const { column, problems } = resolveColumn(context, relationOf(name)?.column ?? name, [...path, 'column']);
  return column ? checkAgainstColumn(name, column, { column: name, op, value }, path) : problems;
}

function checkAgainstColumn(name: string, column: ColumnSchema, { op, value }: Filter, path: Path): readonly Problem[] {
  const rule: FilterRule = filterOps[op];
  const kind = column.type === 'integer' || column.type === 'float' ? 'number' : column.type;
  if (rule.of === 'number' && kind !== 'number')
    return [{ path: [...path, 'op'], message: `${op} compares numbers, and ${name} is ${aColumn(column)}` }];
  if (rule.of === 'string' && kind !== 'string')
    return [{ path: [...path, 'op'], message: `${op} compares text, and ${name} is ${aColumn(column)}` }];

  // What is compared as a whole; a part of a text and a bound need not be a value of the column.
  const known = rule.of === 'any' || rule.of === 'string or number' ? column.values : undefined;
  const values = rule.value === 'none' ? [] : Array.isArray(value) ? value : [value];
  return values.flatMap((item, index) => {
    const place = [...path, 'value', ...(Array.isArray(value) ? [index] : [])];
    if (item === null) return [{ path: place, message: `${op} null never matches; use exists or does-not-exist` }];
    if (typeof item !== kind)
      return [
        {
          path: place,
          message: `${name} is ${aColumn(column)}, and ${JSON.stringify(item)} is a ${typeof item}: Honeycomb compares strictly`,
        },
      ];
    return known && !known.includes(item)
      ? [{ path: place, message: `${name} is never ${JSON.stringify(item)}; it is one of ${known.join(', ')}` }]
      : [];
  });
}
