import * as api from 'honeycomb-api';
import { getDefinitions, updateDefinitions } from '../../model/dataset-definitions.ts';
import { type Route, route } from '../route.ts';

export const datasetDefinitionRoutes: readonly Route[] = [
  route(api.getDatasetDefinitions, (context, { path }) => getDefinitions(context, path.dataset!)),
  route(api.updateDatasetDefinitions, (context, { path, body }) => updateDefinitions(context, path.dataset!, body)),
];
