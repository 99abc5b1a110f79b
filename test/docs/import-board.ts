import {
  type Board,
  type Client,
  createBoard,
  createDerivedColumn,
  createQuery,
  createQueryAnnotation,
  createSlo,
} from 'honeycomb-api';
import type { BoardFile } from '../../scripts/docs/board-files.ts';

/** Creates a board from its file in the steps that docs/dashboards/README.md says. */
export async function importBoard(honeycomb: Client, { board, queries, slos }: BoardFile): Promise<Board> {
  const queryIds: Record<string, string> = {};
  const annotationIds: Record<string, string> = {};
  for (const [key, { dataset, query, annotation }] of Object.entries(queries)) {
    const path = { dataset };
    const { id } = await honeycomb.call(createQuery, { path, body: JSON.parse(JSON.stringify(query)) });
    const named = await honeycomb.call(createQueryAnnotation, { path, body: { ...annotation, query_id: id } });
    queryIds[key] = id;
    annotationIds[key] = named.id;
  }
  const sloIds: Record<string, string> = {};
  for (const [key, { dataset, derived_column, slo }] of Object.entries(slos)) {
    await honeycomb.call(createDerivedColumn, { path: { dataset }, body: derived_column });
    sloIds[key] = (await honeycomb.call(createSlo, { path: { dataset }, body: slo })).id;
  }
  const panels = (board.panels ?? []).map((panel) => {
    if (panel.type === 'slo') return { ...panel, slo_panel: { slo_id: idOf(sloIds, panel.slo_panel.slo_id) } };
    if (panel.type === 'text') return panel;
    const { query_id, query_annotation_id } = panel.query_panel;
    return {
      ...panel,
      query_panel: {
        ...panel.query_panel,
        query_id: idOf(queryIds, query_id),
        query_annotation_id: idOf(annotationIds, query_annotation_id),
      },
    };
  });
  return honeycomb.call(createBoard, { body: { ...board, panels } });
}

function idOf(ids: Readonly<Record<string, string>>, key: string): string {
  const id = ids[key];
  if (id === undefined) throw new Error(`the board names ${key}, which its file does not have`);
  return id;
}
