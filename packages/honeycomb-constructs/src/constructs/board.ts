import { BoardView } from '@cdktf/provider-honeycombio/lib/board-view';
import { FlexibleBoard, type FlexibleBoardPanel } from '@cdktf/provider-honeycombio/lib/flexible-board';
import { Construct } from 'constructs';
import type { BoardDefinition, BoardViewDefinition } from '../definitions/board.ts';
import type { Chart, Panel, QueryPanel } from '../definitions/panel.ts';
import { checkBoard } from '../rules/check-board.ts';
import { slug } from '../rules/slug.ts';
import { address, place } from './address.ts';
import { DefinitionConstruct, freeId } from './definition-construct.ts';
import { layOut, type Position } from './layout.ts';
import { literal } from './literal.ts';
import { annotatedQuery } from './saved-query.ts';
import { Slo, sloId } from './slo.ts';

/** A board of query, SLO and text panels on a grid of 12 columns. */
export class Board extends DefinitionConstruct<BoardDefinition> {
  constructor(scope: Construct, board: BoardDefinition) {
    super(scope, 'board', board.name, board);
    const positions = layOut(board.panels);
    const resource = new FlexibleBoard(this, 'board', {
      name: literal(board.name),
      ...(board.description !== '' && { description: literal(board.description) }),
      tags: this.tags(),
      panel: board.panels.map((panel, index) => this.panel(panel, positions[index])),
      presetFilter: (board.presetFilters ?? []).map(({ column, alias }) => ({
        column: literal(column),
        alias: literal(alias),
      })),
    });
    place(resource, slug(board.name), board.renamedFrom && slug(board.renamedFrom));
    for (const view of board.views ?? []) this.view(resource, view);
  }

  protected override problems() {
    return [...checkBoard({ ...this.definition, tags: this.tags() }), ...this.unknownSlos()];
  }

  private panel(panel: Panel, position: Position | undefined): FlexibleBoardPanel {
    switch (panel.kind) {
      case 'text':
        return { type: 'text', position, textPanel: [{ content: literal(panel.content) }] };
      case 'slo':
        return { type: 'slo', position, sloPanel: [{ sloId: sloId(panel.slo) }] };
      case 'query':
        return { type: 'query', position, queryPanel: [this.queryPanel(panel)] };
    }
  }

  private queryPanel(panel: QueryPanel) {
    const { name, renamedFrom } = this.definition;
    const before = renamedFrom !== undefined || panel.renamedFrom !== undefined;
    const { query, annotation } = annotatedQuery(new Construct(this, freeId(this, `panel "${panel.title}"`)), {
      query: panel.query,
      name: panel.title,
      description: panel.description ?? '',
      address: address(name, panel.title),
      previousAddress: before ? address(renamedFrom ?? name, panel.renamedFrom ?? panel.title) : undefined,
    });
    const { style, chartType } = charts[panel.chart ?? 'graph'] ?? charts.graph;
    const chart = {
      ...(panel.useLogScale !== undefined && { useLogScale: panel.useLogScale }),
      ...(panel.omitMissingValues !== undefined && { omitMissingValues: panel.omitMissingValues }),
    };
    const drawn = Math.max(
      panel.query.specification.formulas?.length ?? panel.query.specification.calculations?.length ?? 1,
      1,
    );
    const charted = chartType !== 'default' || Object.keys(chart).length > 0;
    const settings = {
      ...(panel.hideMarkers !== undefined && { hideMarkers: panel.hideMarkers }),
      ...(panel.hideHovers !== undefined && { hideHovers: panel.hideHovers }),
      ...(panel.hideCompare !== undefined && { hideCompare: panel.hideCompare }),
      ...(panel.useUtcXaxis !== undefined && { useUtcXaxis: panel.useUtcXaxis }),
      ...(panel.preferOverlaidCharts !== undefined && { preferOverlaidCharts: panel.preferOverlaidCharts }),
      ...(charted && {
        chart: Array.from({ length: drawn }, (_, chartIndex) => ({ chartIndex, chartType, ...chart })),
      }),
    };
    return {
      queryId: query.id,
      queryAnnotationId: annotation.id,
      queryStyle: style,
      ...(Object.keys(settings).length > 0 && { visualizationSettings: [settings] }),
    };
  }

  private view(board: FlexibleBoard, { name, renamedFrom, filters }: BoardViewDefinition): void {
    const resource = new BoardView(this, freeId(this, `view ${name}`), {
      boardId: board.id,
      name: literal(name),
      filter: filters.map(({ column, op, value }) => ({
        column: literal(column),
        operation: op,
        ...(value !== undefined && { value: literal(Array.isArray(value) ? value.join(',') : String(value)) }),
      })),
    });
    const { name: own, renamedFrom: boardBefore } = this.definition;
    const before = boardBefore !== undefined || renamedFrom !== undefined;
    place(resource, address(own, name), before ? address(boardBefore ?? own, renamedFrom ?? name) : undefined);
  }

  private unknownSlos() {
    const known = this.stack.node
      .findAll()
      .filter((node) => node instanceof Slo)
      .map(({ definition }) => definition.name);
    return this.definition.panels.flatMap((panel, index) =>
      panel.kind === 'slo' && !known.includes(panel.slo.name)
        ? [
            {
              path: ['panels', index],
              message: `the SLO "${panel.slo.name}" is not in this stack; add new Slo(this, …)`,
            },
          ]
        : [],
    );
  }

  private tags() {
    return { ...this.stack.options.tags, ...this.definition.tags };
  }
}

/** Honeycomb's words for a chart: how the panel is shown, and how each calculation is drawn. */
const charts = {
  graph: { style: 'graph', chartType: 'default' },
  line: { style: 'graph', chartType: 'line' },
  'stacked-area': { style: 'graph', chartType: 'stacked' },
  'stacked-bars': { style: 'graph', chartType: 'tsbar' },
  'categorical-bars': { style: 'graph', chartType: 'cbar' },
  pie: { style: 'graph', chartType: 'cpie' },
  stat: { style: 'graph', chartType: 'stat' },
  table: { style: 'table', chartType: 'default' },
  combo: { style: 'combo', chartType: 'default' },
} as const satisfies Record<Chart, { readonly style: string; readonly chartType: string }>;
