import type { FilterOp } from 'honeycomb-query';
import type { Named } from './named.ts';
import type { Panel } from './panel.ts';
import type { Tags } from './tags.ts';

/** A column that people can filter a whole board by, and what it is called there (1 to 50 characters). */
export interface PresetFilter {
  readonly column: string;
  readonly alias: string;
}

/** A saved set of filters of a board. */
export interface BoardViewDefinition extends Named {
  readonly filters: readonly BoardViewFilter[];
}

export interface BoardViewFilter {
  readonly column: string;
  readonly op: FilterOp;
  /** Values of `in` and `not-in` are a list. */
  readonly value?: string | number | boolean | readonly (string | number)[];
}

export interface BoardDefinition extends Named {
  /** The question that the board answers. */
  readonly description: string;
  /** In reading order: left to right, then down. */
  readonly panels: readonly Panel[];
  readonly presetFilters?: readonly PresetFilter[];
  readonly views?: readonly BoardViewDefinition[];
  readonly tags?: Tags;
}

export const defineBoard = (definition: BoardDefinition): BoardDefinition => definition;
