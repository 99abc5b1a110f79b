import * as api from 'honeycomb-api';
import * as queryAnnotations from '../../model/query-annotations.ts';
import { type Route, route } from '../route.ts';

export const queryAnnotationRoutes: readonly Route[] = [
  route(api.listQueryAnnotations, (context, { path, query }) =>
    queryAnnotations.listQueryAnnotations(context, path.dataset!, query.get('include_board_annotations') === 'true'),
  ),
  route(api.createQueryAnnotation, (context, { path, body }) =>
    queryAnnotations.createQueryAnnotation(context, path.dataset!, body),
  ),
  route(api.getQueryAnnotation, (context, { path }) =>
    queryAnnotations.getQueryAnnotation(context, path.dataset!, path.id!),
  ),
  route(api.updateQueryAnnotation, (context, { path, body }) =>
    queryAnnotations.updateQueryAnnotation(context, path.dataset!, path.id!, body),
  ),
  route(api.deleteQueryAnnotation, (context, { path }) =>
    queryAnnotations.deleteQueryAnnotation(context, path.dataset!, path.id!),
  ),
];
