import { columnsOf, type Dataset, didYouMean, type Problem, printExpression } from 'honeycomb-query';
import type { DerivedColumnDefinition } from '../definitions/derived-column.ts';
import { checkLength, checkName, problemIf } from './check.ts';

/**
 * A calculated field that is kept with a dataset: lengths, and that it reads columns which the dataset has.
 * Source: resource_derived_column.go of terraform-provider-honeycombio 0.51; that columns exist is Honeycomb's own check.
 */
export function checkDerivedColumn({
  alias,
  description,
  dataset,
  formula,
}: DerivedColumnDefinition): readonly Problem[] {
  const expression = printExpression(formula.expression);
  return [
    ...checkName(alias, ['alias'], 255),
    ...checkLength(description, ['description'], 1, 255),
    ...problemIf(
      Object.hasOwn(dataset.columns, alias),
      ['alias'],
      () => `${alias} is already a column of ${dataset.name}; choose another name`,
    ),
    ...(formula.problems ?? []).map((message) => ({ path: ['expression'], message })),
    ...checkLength(expression, ['expression'], 1, 4095),
    ...unknownColumns(dataset, columnsOf(formula.expression)),
  ];
}

const unknownColumns = (dataset: Dataset, names: readonly string[]): readonly Problem[] =>
  names
    .filter((name) => !Object.hasOwn(dataset.columns, name))
    .map((name) => ({
      path: ['expression'],
      message: `the dataset ${dataset.name} has no column ${name}${didYouMean(name, Object.keys(dataset.columns))}`,
    }));
