import * as api from 'honeycomb-api';
import * as datasets from '../../model/datasets.ts';
import { type Route, route } from '../route.ts';

export const datasetRoutes: readonly Route[] = [
  route(api.listDatasets, (context) => datasets.listDatasets(context)),
  route(api.createDataset, (context, { body }) => datasets.createDataset(context, body)),
  route(api.getDataset, (context, { path }) => datasets.getDataset(context, path.dataset!)),
  route(api.updateDataset, (context, { path, body }) => datasets.updateDataset(context, path.dataset!, body)),
  route(api.deleteDataset, (context, { path }) => datasets.deleteDataset(context, path.dataset!)),
];
