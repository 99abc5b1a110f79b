import type { BoardDefinition } from 'honeycomb-constructs';
import { businessMetrics } from './business-metrics.ts';
import { errorTracking } from './error-tracking.ts';
import type { BoardLinks } from './introduction.ts';
import { performanceAnalysis } from './performance-analysis.ts';
import { requestOverview } from './request-overview.ts';

/** Every board of lift-sys, in the order in which people read them. */
export const boardsOf = (links: BoardLinks): readonly BoardDefinition[] =>
  [requestOverview, performanceAnalysis, errorTracking, businessMetrics].map((board) => board(links));
