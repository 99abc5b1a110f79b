import type { Board } from 'honeycomb-api';
import { blocks, tagList, tagMap, text, textIfAny } from '../api/fields.ts';
import { elements, isKnown, isList, isObject, type Value } from '../cty/value.ts';
import { useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { byId, resourceApi } from '../engine/resource-api.ts';
import type { Check } from '../rules/check.ts';
import { requires, sizeAtMost } from '../rules/collections.ts';
import { atLeast, between } from '../rules/numbers.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';
import { tagChecks } from '../rules/tags.ts';
import { layoutOf, panelBody, panelState } from './board-panels.ts';

const panelBlocks = { query: 'query_panel', slo: 'slo_panel', text: 'text_panel' } as const;
const panelTypes = Object.keys(panelBlocks) as readonly (keyof typeof panelBlocks)[];

const isThere = (block: Value | undefined): boolean => isList(block) && block.length > 0;

/** A panel has the block of its type and no other. */
const onePanelBlock: Check = (value, { path }) =>
  elements(value).flatMap((panel, index) => {
    if (!isObject(panel) || !isKnown(panel.type)) return [];
    const type = panelTypes.find((known) => known === panel.type);
    if (type === undefined) return [];
    const problem = (block: string, detail: string): Problem => ({
      summary: 'Invalid Attribute Value',
      detail,
      path: [...path, index, block],
    });
    const own = panelBlocks[type];
    if (!isThere(panel[own])) return [problem(own, `A panel of type "${type}" needs a ${own} block.`)];
    return panelTypes
      .filter((other) => other !== type && isThere(panel[panelBlocks[other]]))
      .map((other) =>
        problem(panelBlocks[other], `A panel of type "${type}" cannot have a ${panelBlocks[other]} block.`),
      );
  });

/** A panel is placed when it has a coordinate; width and height alone do not place it. */
const allOrNonePlaced: Check = (value, { path }) => {
  const placed = elements(value)
    .filter(isObject)
    .map(({ position }) => isObject(position) && (isKnown(position.x_coordinate) || isKnown(position.y_coordinate)));
  return placed.includes(true) && placed.includes(false)
    ? [
        {
          summary: 'Invalid Attribute Value',
          detail: 'Either all panels have x_coordinate and y_coordinate, or none has.',
          path,
        },
      ]
    : [];
};

const chart = 'panel.query_panel.visualization_settings.chart';

const api = resourceApi<Board>({
  collection: '/1/boards',
  mayBeGone: true,
  importId: byId,
  body: ({ planned }) => {
    const panels = blocks(planned.panel).map(panelBody);
    return {
      id: textIfAny(planned.id),
      type: 'flexible',
      layout_generation: layoutOf(panels),
      panels: panels.length > 0 ? panels : undefined,
      name: text(planned.name),
      description: textIfAny(planned.description),
      links: {},
      tags: tagList(planned.tags),
      preset_filters: blocks(planned.preset_filter).map(({ column, alias }) => ({
        column: textIfAny(column),
        alias: textIfAny(alias),
      })),
    };
  },
  state: (answer, { before }) => ({
    id: answer.id,
    name: answer.name,
    description: answer.description ?? '',
    board_url: answer.links?.board_url ?? '',
    panel: (answer.panels ?? []).map((panel, index) => panelState(panel, blocks(before.panel)[index])),
    tags: tagMap(answer.tags),
    preset_filter: (answer.preset_filters ?? []).map(({ column, alias }) => ({ column, alias })),
  }),
});

export const flexibleBoard: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthBetween(1, 1023)],
    tags: tagChecks,
    panel: [allOrNonePlaced, onePanelBlock],
    'panel.type': [oneOf(...panelTypes)],
    'panel.position.x_coordinate': [atLeast(0), requires('y_coordinate')],
    'panel.position.y_coordinate': [atLeast(0), requires('x_coordinate')],
    'panel.position.height': [atLeast(1)],
    'panel.position.width': [between(1, 12)],
    'panel.slo_panel': [sizeAtMost(1)],
    'panel.text_panel': [sizeAtMost(1)],
    'panel.query_panel': [sizeAtMost(1)],
    'panel.query_panel.query_style': [oneOf('graph', 'table', 'combo')],
    'panel.query_panel.visualization_settings': [sizeAtMost(1)],
    [`${chart}.chart_type`]: [oneOf('default', 'line', 'tsbar', 'stacked', 'stat', 'cpie', 'cbar')],
    [`${chart}.chart_index`]: [atLeast(0)],
    preset_filter: [sizeAtMost(5)],
    'preset_filter.alias': [lengthBetween(1, 50)],
  },
  defaults: {
    description: '',
    tags: {},
    'panel.query_panel.query_style': 'graph',
    [`${chart}.chart_type`]: 'default',
  },
  modifiers: { id: [useStateForUnknown], board_url: [useStateForUnknown] },
  upgrade: (state, version) => (version === 0 ? { ...state, panel: upgradePanels(state.panel) } : state),
};

/** Until version 1 a position was a list with one element. */
const upgradePanels = (panels: unknown): readonly unknown[] =>
  (Array.isArray(panels) ? panels : []).map((panel: Readonly<Record<string, unknown>>) => ({
    ...panel,
    position: Array.isArray(panel.position) ? (panel.position[0] ?? null) : null,
  }));
