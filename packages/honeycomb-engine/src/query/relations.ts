import {
  type Filter,
  type Problem,
  type QuerySpecification,
  type Relation,
  relationOf,
} from 'honeycomb-query/language';
import type { Batch, TextVector, Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import { booleansOf, type Column, numbersOf, textsOf } from '../store/column.ts';
import type { Table } from '../store/event-store.ts';
import type { ColumnResolver } from './columns.ts';
import type { ColumnDefinitions } from './definitions.ts';
import { filterMask, joinedMask, type Mask } from './filter.ts';
import { type RelatedRows, relatedRows, type SpanIds } from './related-rows.ts';

/** A relation that a query uses, with the filters that one and the same span must pass. */
export interface BoundRelation {
  readonly relation: Relation;
  readonly mask: Mask | undefined;
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
  const masks = new Map<Relation, Mask[]>();
  query.filters?.forEach((filter, index) => {
    const related = relationIn(table, filter.column);
    if (related === undefined) return;
    const own: Filter = { ...filter, column: related.column };
    const vector = columns.vectorOf(related.column, ['filters', index, 'column']);
    masks.set(related.relation, [...(masks.get(related.relation) ?? []), filterMask(own, vector, semantics)]);
  });
  const grouped = (query.breakdowns ?? []).flatMap((name) => relationIn(table, name)?.relation ?? []);
  const relations = new Set([...masks.keys(), ...grouped]);
  if (relations.size === 0) return undefined;
  const id = (name: keyof ColumnDefinitions): TextVector => {
    const path: Problem['path'] = ['definitions', name];
    return columns.textVectorOf(definitions[name], path);
  };
  return {
    ids: { trace: id('trace_id'), span: id('span_id'), parent: id('parent_id') },
    list: Array.from(relations, (relation) => ({
      relation,
      mask: joinedMask(masks.get(relation) ?? [], 'AND'),
      required: masks.has(relation) || semantics.groupByNoRelatedSpan === 'left out',
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
    relatedRows(bound.relation, candidates, bound.mask, ids, onlySpans),
  ]);
  return (batch) => {
    const matches = found.map(([, related]) => related(batch));
    const rows = new Int32Array(batch.size);
    let size = 0;
    for (let k = 0; k < batch.size; k++) {
      const passes = found.every(([{ relation, required }], index) =>
        relation === 'none' ? matches[index]![k] === -1 : !required || matches[index]![k] !== -1,
      );
      if (!passes) continue;
      for (const match of matches) match[size] = match[k]!;
      rows[size++] = batch.rows === undefined ? batch.start + k : batch.rows[k]!;
    }
    found.forEach(([bound], index) => {
      bound.current = matches[index]!;
    });
    return size === 0 ? undefined : { block: batch.block, start: 0, size, rows: rows.slice(0, size) };
  };
}

/** A column of the related rows as a vector, for the rows that were matched last. */
export function relatedVector(column: Column, relation: BoundRelation, table: Table): Vector {
  const gather = <Values extends Float64Array | Int32Array | Int8Array>(
    out: Values,
    missing: number,
    valuesOf: (block: number, size: number) => Values,
  ) => {
    return ({ size }: Batch): Values => {
      for (let k = 0; k < size; k++) {
        const place = relation.current[k]!;
        const block = table.blocks[Math.floor(place / blockSize)];
        out[k] = block === undefined ? missing : valuesOf(block.index, block.size)[place % blockSize]!;
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
