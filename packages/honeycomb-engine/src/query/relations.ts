import {
  type Filter,
  type Problem,
  type QuerySpecification,
  type Relation,
  relationOf,
} from 'honeycomb-query/language';
import type { Batch, TextVector, Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { blockBits, blockSize } from '../store/block.ts';
import { booleansOf, type Column, numbersOf, textsOf } from '../store/column.ts';
import type { Table } from '../store/event-store.ts';
import type { ColumnResolver } from './columns.ts';
import type { ColumnDefinitions } from './definitions.ts';
import { type RowFilter, rowFilter } from './filter.ts';
import { type RelatedRows, relatedRows, type SpanIds } from './related-rows.ts';
import { type Selection, selectionBy } from './selection.ts';

/** A relation that a query uses, with the filters that one and the same span must pass. */
export interface BoundRelation {
  readonly relation: Relation;
  readonly select: Selection | undefined;
  /** Whether a row is left out when there is no such span: it is filtered by, not only grouped by. */
  readonly required: boolean;
  /** The matches of the rows that are being grouped, for breakdowns to read. */
  current: Int32Array;
}

export interface BoundRelations {
  readonly ids: SpanIds;
  readonly list: readonly BoundRelation[];
}

/** What a column name means in a filter or breakdown: a column of the table that merely looks relational is a column. */
export const relationIn = (table: Table, name: string): ReturnType<typeof relationOf> =>
  table.columns.has(name) ? undefined : relationOf(name);

/** The relations of a query; undefined when it has none. */
export function bindRelations(
  query: QuerySpecification,
  table: Table,
  columns: ColumnResolver,
  definitions: ColumnDefinitions,
  semantics: Semantics,
): BoundRelations | undefined {
  const filters = new Map<Relation, RowFilter[]>();
  query.filters?.forEach((filter, index) => {
    const related = relationIn(table, filter.column);
    if (related === undefined) return;
    const own: Filter = { ...filter, column: related.column };
    const vector = columns.vectorOf(related.column, ['filters', index, 'column']);
    filters.set(related.relation, [...(filters.get(related.relation) ?? []), rowFilter(own, vector, semantics)]);
  });
  const grouped = (query.breakdowns ?? []).flatMap((name) => relationIn(table, name)?.relation ?? []);
  const relations = new Set([...filters.keys(), ...grouped]);
  if (relations.size === 0) return undefined;
  const id = (name: keyof ColumnDefinitions): TextVector => {
    const path: Problem['path'] = ['definitions', name];
    return columns.textVectorOf(definitions[name], path);
  };
  return {
    ids: { trace: id('trace_id'), span: id('span_id'), parent: id('parent_id') },
    list: Array.from(relations, (relation) => ({
      relation,
      select: selectionBy(filters.get(relation) ?? [], 'AND'),
      required: filters.has(relation) || semantics.groupByNoRelatedSpan === 'left out',
      current: new Int32Array(0),
    })),
  };
}

/** Leaves out the rows whose related spans a query's filters do not find, and remembers for the others which they are. */
export function matchRelations(
  { ids, list }: BoundRelations,
  candidates: readonly Batch[],
  semantics: Semantics,
): (batch: Batch) => Batch | undefined {
  const onlySpans = semantics.relatedRows === 'spans';
  const found: readonly (readonly [BoundRelation, RelatedRows])[] = list.map((bound) => [
    bound,
    relatedRows(bound.relation, candidates, bound.select, ids, onlySpans),
  ]);
  const passes = new Uint8Array(blockSize);
  return (batch) => {
    passes.fill(1, 0, batch.size);
    const matches = found.map(([{ relation, required }, related]) => {
      const match = related(batch);
      if (relation === 'none') for (let k = 0; k < batch.size; k++) passes[k]! &= match[k] === -1 ? 1 : 0;
      else if (required) for (let k = 0; k < batch.size; k++) passes[k]! &= match[k] === -1 ? 0 : 1;
      return match;
    });
    const rows = new Int32Array(batch.size);
    let size = 0;
    for (let k = 0; k < batch.size; k++) {
      rows[size] = batch.rows === undefined ? batch.start + k : batch.rows[k]!;
      size += passes[k]!;
    }
    found.forEach(([bound], index) => {
      bound.current = compressed(matches[index]!, passes, batch.size);
    });
    return size === 0 ? undefined : { block: batch.block, start: 0, size, rows: rows.subarray(0, size) };
  };
}

/** The matches of the rows that pass, in place. */
function compressed(matches: Int32Array, passes: Uint8Array, size: number): Int32Array {
  let kept = 0;
  for (let k = 0; k < size; k++) {
    matches[kept] = matches[k]!;
    kept += passes[k]!;
  }
  return matches;
}

/** A column of the related rows as a vector, for the rows that were matched last. */
export function relatedVector(column: Column, relation: BoundRelation, table: Table): Vector {
  const gather = <Values extends Float64Array | Int32Array | Int8Array>(
    out: Values,
    missing: number,
    valuesOf: (block: number, size: number) => Values,
  ) => {
    return ({ size }: Batch): Values => {
      const { current } = relation;
      // Related spans are near each other, so the values of one block serve for many rows.
      let index = -1;
      let values = out;
      for (let k = 0; k < size; k++) {
        const place = current[k]!;
        if (place < 0) {
          out[k] = missing;
          continue;
        }
        if (place >> blockBits !== index) {
          index = place >> blockBits;
          values = valuesOf(index, table.blocks[index]!.size);
        }
        out[k] = values[place & (blockSize - 1)]!;
      }
      return out;
    };
  };
  switch (column.kind) {
    case 'number': {
      const read = gather(new Float64Array(blockSize), Number.NaN, (block, size) => numbersOf(column, block, size));
      return { kind: 'number', read };
    }
    case 'text': {
      const read = gather(new Int32Array(blockSize), -1, (block, size) => textsOf(column, block, size));
      return { kind: 'text', dictionary: column.dictionary, fixed: true, read };
    }
    case 'boolean': {
      const read = gather(new Int8Array(blockSize), -1, (block, size) => booleansOf(column, block, size));
      return { kind: 'boolean', read };
    }
  }
}
