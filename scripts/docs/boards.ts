import type { BoardDefinition } from 'honeycomb-constructs';
import { boardsOf } from '../../stacks/lift-sys/boards/boards.ts';
import type { BoardLinks } from '../../stacks/lift-sys/boards/introduction.ts';
import { documentedPlace, regions } from './honeycomb-pages.ts';

const links: BoardLinks = {
  runbooks: '../runbooks',
  boards: `${regions.US}/${documentedPlace.team}/environments/${documentedPlace.environment}/boards`,
};

/** The boards of production. */
export const boards: readonly BoardDefinition[] = boardsOf(links);

/** Name of a board's file: `Request Overview` is `request-overview`. */
export const boardFileName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
