import type { QuerySpecification } from 'honeycomb-query/language';
import type { Histogram, QueryResult, ResultRow } from '../index.ts';
import type { BenchQuery } from './bench.ts';

/** Where a HEATMAP stands in an answer, and the width of its bins, which the engine chooses. */
export interface Heatmap {
  readonly column: string;
  readonly key: string;
  readonly width: number;
}

/** The HEATMAP of a query, with the bins that the engine's results have; undefined when it has none. */
export function heatmapOf(
  { calculations = [] }: QuerySpecification,
  results: readonly ResultRow[],
): Heatmap | undefined {
  const { column } = calculations.find(({ op }) => op === 'HEATMAP') ?? {};
  if (column === undefined) return undefined;
  const key = `HEATMAP(${column})`;
  const [bin] = (results[0]?.[key] as Histogram | undefined)?.bins ?? [];
  return { column, key, width: bin === undefined ? 1 : Number((bin.to - bin.from).toPrecision(9)) };
}

type Rows = readonly (readonly unknown[])[];

/** What was calculated, and the bins of a HEATMAP beside it. */
interface Answer {
  readonly calculated: Rows;
  readonly bins: Rows;
}

export const sqlAnswer = (calculated: Rows = [], bins: Rows = []): Answer => ({ calculated, bins });

/** In words, the first row of two answers that only one of them has; undefined when they are the same. */
export function differenceOf(
  asked: BenchQuery,
  result: QueryResult,
  sql: Answer,
  heatmap: Heatmap | undefined,
): string | undefined {
  const engine = engineAnswer(asked, result, heatmap);
  for (const part of ['calculated', 'bins'] as const) {
    const [ours, theirs] = [comparable(engine[part]), comparable(sql[part])];
    const at = ours.findIndex((row, index) => row !== theirs[index]);
    if (at >= 0) return `${part}: the engine has ${ours[at]}, DuckDB ${theirs[at]}`;
    if (theirs.length > ours.length) return `${part}: DuckDB alone has ${theirs[ours.length]}`;
  }
  return undefined;
}

function engineAnswer({ query, series }: BenchQuery, result: QueryResult, heatmap: Heatmap | undefined): Answer {
  const keys = query.breakdowns?.length ?? 0;
  const all: readonly { readonly time: number | null; readonly data: ResultRow }[] = [
    ...result.results.map((data) => ({ time: null, data })),
    ...result.series,
  ];
  const rowOf = ({ time, data }: (typeof all)[number]): readonly unknown[] => {
    const values = Object.entries(data).flatMap(([name, value]) => (name === heatmap?.key ? [] : [value]));
    return series ? [...values.slice(0, keys), time, ...values.slice(keys)] : values;
  };
  const binsOf = ({ time, data }: (typeof all)[number]): Rows => {
    const { bins = [] } = (data[heatmap!.key] as Histogram | undefined) ?? {};
    return bins.map(({ from, count }) => [time, Math.round(from / heatmap!.width), count]);
  };
  const onlyHeatmap = heatmap !== undefined && query.calculations?.length === 1;
  return { calculated: onlyHeatmap ? [] : all.map(rowOf), bins: heatmap ? all.flatMap(binsOf) : [] };
}

/** Sums of floats depend on their order, so numbers are compared to nine digits. */
const comparable = (rows: Rows): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        row.map((value) =>
          typeof value === 'number' || typeof value === 'bigint' ? Number(Number(value).toPrecision(9)) : value,
        ),
      ),
    )
    .toSorted();
