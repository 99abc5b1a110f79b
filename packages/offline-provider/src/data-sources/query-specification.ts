import { calculationOps, filterOpNames, havingOps } from 'honeycomb-query/language';
import type { DataSource } from '../engine/resource.ts';
import { expression } from '../rules/expression.ts';
import { atLeast, between } from '../rules/numbers.ts';
import { oneOf } from '../rules/strings.ts';
import { readQuerySpecification } from './read-query-specification.ts';

const combination = [oneOf('AND', 'OR')];

/** Makes the JSON of a query from blocks. It needs no API: its answer is in its configuration. */
export const querySpecificationSource: DataSource = {
  half: 'framework',
  api: 'v1',
  fractions: ['having.value'],
  checks: {
    filter_combination: combination,
    limit: [between(1, 1000)],
    granularity: [atLeast(0)],
    'calculation.op': [oneOf(...calculationOps)],
    'calculation.filter_combination': combination,
    'calculation.filter.op': [oneOf(...filterOpNames)],
    'calculated_field.expression': [expression],
    'formula.expression': [expression],
    'filter.op': [oneOf(...filterOpNames)],
    'having.calculate_op': [oneOf(...calculationOps.filter((op) => op !== 'HEATMAP'))],
    'having.op': [oneOf(...havingOps)],
    'order.op': [oneOf(...calculationOps)],
    'order.order': [oneOf('ascending', 'descending')],
  },
  read: { locally: readQuerySpecification },
};
