import type { Route } from '../route.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { authRoutes } from './auth.ts';
import { boardViewRoutes } from './board-views.ts';
import { boardRoutes } from './boards.ts';
import { burnAlertRoutes } from './burn-alerts.ts';
import { columnRoutes } from './columns.ts';
import { datasetDefinitionRoutes } from './dataset-definitions.ts';
import { datasetRoutes } from './datasets.ts';
import { derivedColumnRoutes } from './derived-columns.ts';
import { environmentRoutes } from './environments.ts';
import { markerSettingRoutes } from './marker-settings.ts';
import { markerRoutes } from './markers.ts';
import { queryResultRoutes, queryRoutes } from './queries.ts';
import { queryAnnotationRoutes } from './query-annotations.ts';
import { recipientRoutes } from './recipients.ts';
import { sloRoutes } from './slos.ts';
import { triggerRoutes } from './triggers.ts';

export const routes: readonly Route[] = [
  ...authRoutes,
  ...datasetRoutes,
  ...columnRoutes,
  ...derivedColumnRoutes,
  ...datasetDefinitionRoutes,
  ...queryRoutes,
  ...queryAnnotationRoutes,
  ...queryResultRoutes,
  ...boardRoutes,
  ...boardViewRoutes,
  ...triggerRoutes,
  ...sloRoutes,
  ...burnAlertRoutes,
  ...recipientRoutes,
  ...markerRoutes,
  ...markerSettingRoutes,
  ...environmentRoutes,
  ...apiKeyRoutes,
];
