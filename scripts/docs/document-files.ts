import { alertsPage } from './alerts-page.ts';
import { boardFiles } from './board-files.ts';
import { columnsPage } from './columns-page.ts';
import { dashboardsPage } from './dashboards-page.ts';
import type { GeneratedFile } from './generated-files.ts';

/** Every document that is made from the definitions. */
export const documentFiles = (): readonly GeneratedFile[] => [
  { path: 'docs/alerts.md', text: alertsPage() },
  { path: 'docs/columns.md', text: columnsPage() },
  { path: 'docs/dashboards.md', text: dashboardsPage() },
  ...boardFiles(),
];
