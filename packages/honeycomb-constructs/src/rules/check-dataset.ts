import { didYouMean, type Problem } from 'honeycomb-query';
import type { DatasetResourceDefinition } from '../definitions/dataset-resource.ts';
import { checkInteger, checkLength, checkName, problemIf } from './check.ts';

/**
 * Everything wrong with a dataset resource, its columns and definitions.
 * Source: dataset_resource.go and column_resource.go of terraform-provider-honeycombio 0.51.
 */
export function checkDataset({
  dataset,
  description,
  definitions = {},
  expandJsonDepth = 0,
}: DatasetResourceDefinition): readonly Problem[] {
  const columns = Object.entries(dataset.columns);
  return [
    ...checkName(dataset.name, ['dataset', 'name'], 255),
    ...problemIf(
      dataset.name === '__all__',
      ['dataset', 'name'],
      () => '__all__ stands for every dataset and cannot be created; name one',
    ),
    ...checkLength(description, ['description'], 0, 1024),
    ...checkInteger(expandJsonDepth, ['expandJsonDepth'], 0, 10),
    ...columns.flatMap(([name, column]) => [
      ...checkName(name, ['columns', name], 255),
      ...checkLength(column.description, ['columns', name, 'description'], 1, 255),
      ...problemIf(
        column.type === 'histogram',
        ['columns', name, 'type'],
        () => 'the Terraform provider cannot create a histogram column',
      ),
    ]),
    ...Object.entries(definitions).flatMap(([meaning, name]) =>
      problemIf(
        !Object.hasOwn(dataset.columns, name),
        ['definitions', meaning],
        () => `the dataset ${dataset.name} has no column ${name}${didYouMean(name, Object.keys(dataset.columns))}`,
      ),
    ),
  ];
}
