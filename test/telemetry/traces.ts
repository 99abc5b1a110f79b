import { isRequestRow, type LiftSysRow } from '../../telemetry/lift-sys/row.ts';

export interface TraceRows {
  readonly root: LiftSysRow;
  readonly rows: readonly LiftSysRow[];
}

/** Rows by trace, in the order in which the traces begin. */
export function tracesOf(rows: Iterable<LiftSysRow>): readonly TraceRows[] {
  const traces = new Map<string, LiftSysRow[]>();
  for (const row of rows) {
    const id = row.data['trace.trace_id']!;
    const known = traces.get(id);
    if (known) known.push(row);
    else traces.set(id, [row]);
  }
  return [...traces.values()].map((rows) => ({ root: rows.find(isRequestRow)!, rows }));
}

/** The spans of a trace by name, children in parentheses. */
export function treeOf(rows: readonly LiftSysRow[]): string {
  const spans = rows.filter(({ data }) => data['meta.annotation_type'] === undefined);
  const children = (id: string | undefined): string =>
    spans
      .filter(({ data }) => data['trace.parent_id'] === id)
      .map(({ data }) => {
        const below = children(data['trace.span_id']);
        return below === '' ? data.name : `${data.name} (${below})`;
      })
      .join(', ');
  return children(undefined);
}

/** Rows that are spans, not annotations of one. */
export const isSpan = ({ data }: LiftSysRow): boolean => data['meta.annotation_type'] === undefined;
