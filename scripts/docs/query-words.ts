import {
  type Calculation,
  type Filter,
  filterText,
  formatSeconds,
  type QuerySpecification,
  resultName,
} from 'honeycomb-query';
import { code, listed } from './markdown.ts';

/** A query specification in Markdown list items: what is calculated, of which rows, by what, over which time. */
export function queryWords(query: QuerySpecification): readonly string[] {
  return [
    `Shows ${calculated(query)}`,
    `Of ${rows(query)}`,
    ...(query.breakdowns?.length ? [`By ${listed(query.breakdowns.map(code))}${order(query)}`] : []),
    ...(query.havings ?? []).map(
      ({ calculate_op, column, op, value }) =>
        `Only groups with ${code(`${resultName(calculate_op, column)} ${op} ${value}`)}`,
    ),
    `Over the last ${hoursOrDays(query.time_range ?? 7200)}${query.granularity ? `, in steps of ${formatSeconds(query.granularity)}` : ''}`,
  ];
}

/** `24h`, as people say, and not `1d`. */
const hoursOrDays = (range: number): string => (range === 86_400 ? '24h' : formatSeconds(range));

function calculated({ calculations = [], formulas = [], calculated_fields = [] }: QuerySpecification): string {
  const fields = calculated_fields.map(({ name, expression }) => `${code(name)} is ${code(expression)}`);
  if (formulas.length === 0)
    return sentence(
      listed(calculations.map((each) => code(resultName(each.op, each.column)) + filtered(each))),
      fields,
    );
  const named = calculations.map(
    (each) => `${code(each.name ?? '')} is ${code(resultName(each.op, each.column))}${filtered(each)}`,
  );
  return sentence(listed(formulas.map(({ expression }) => code(expression))), [...named, ...fields]);
}

const sentence = (what: string, explained: readonly string[]): string =>
  explained.length > 0 ? `${what}, where ${listed(explained)}` : what;

const filtered = ({ filters = [], filter_combination }: Calculation): string =>
  filters.length > 0 ? ` of rows where ${filterWords(filters, filter_combination)}` : '';

const rows = ({ filters = [], filter_combination }: QuerySpecification): string =>
  filters.length > 0 ? `rows where ${filterWords(filters, filter_combination)}` : 'all rows';

const filterWords = (filters: readonly Filter[], combination = 'AND'): string =>
  filters
    .map(filterText)
    .map(code)
    .join(combination === 'AND' ? ' and ' : ' or ');

function order({ orders = [], limit }: QuerySpecification): string {
  const by = orders.map(({ op, column, order: direction }) => {
    const what = op === undefined ? (column ?? '') : resultName(op, column);
    return `${direction === 'descending' ? 'highest' : 'lowest'} ${code(what)} first`;
  });
  return [by.length > 0 ? `, ${listed(by)}` : '', limit === undefined ? '' : `, at most ${limit}`].join('');
}
