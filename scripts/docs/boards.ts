import type { BoardDefinition } from 'honeycomb-constructs';
import { businessMetrics } from '../../stacks/lift-sys/boards/business-metrics.ts';
import { errorTracking } from '../../stacks/lift-sys/boards/error-tracking.ts';
import type { BoardLinks } from '../../stacks/lift-sys/boards/introduction.ts';
import { performanceAnalysis } from '../../stacks/lift-sys/boards/performance-analysis.ts';
import { requestOverview } from '../../stacks/lift-sys/boards/request-overview.ts';
import { documentedPlace, regions } from './honeycomb-pages.ts';

const links: BoardLinks = {
  runbooks: '../runbooks',
  boards: `${regions.US}/${documentedPlace.team}/environments/${documentedPlace.environment}/boards`,
};

/** The boards of production, in the order in which people read them. */
export const boards: readonly BoardDefinition[] = [
  requestOverview(links),
  performanceAnalysis(links),
  errorTracking(links),
  businessMetrics(links),
];

/** Name of a board's file: `Request Overview` is `request-overview`. */
export const boardFileName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
