import type { WireQuery } from 'honeycomb-api';
import { type QueryResult, type ResultRow, runQuery } from 'honeycomb-engine';
import type { QuerySpecification } from 'honeycomb-query/language';
import { html } from 'hono/html';
import type { Context } from '../model/context.ts';
import { derivedColumnsOf } from '../model/query-results.ts';
import { chart, numberText } from './chart.ts';
import type { Html } from './layout.ts';

/** Rows that a table shows. */
const mostRows = 20;

/**
 * What a query finds at a time, in milliseconds since 1970, as a table and, with `overTime`, charts above it; or in words
 * why it finds nothing.
 */
export function queryData(context: Context, dataset: string, query: WireQuery, at: number, overTime = true): Html {
  const breakdowns = query.breakdowns ?? [];
  let result: QueryResult;
  try {
    result = runQuery(context.events.store(context.environment.id, dataset), query as QuerySpecification, {
      now: at,
      arrivedBy: at,
      derivedColumns: derivedColumnsOf(context, dataset),
      semantics: { unknownColumn: 'missing' },
      series: overTime,
      totals: false,
    });
  } catch (error) {
    return html`<p class="empty">This query cannot be run: ${(error as Error).message}</p>`;
  }
  const { results } = result;
  if (results.length === 0) return html`<p class="empty">Nothing was found in this time.</p>`;
  const columns = Object.keys(results[0]!);
  const calculations = columns.filter((name) => !breakdowns.includes(name));
  const charts = overTime ? calculations.map((name) => chart(result, name, breakdowns)) : [];
  const plain = columns.filter((name) => results.every((row) => !isHistogram(row[name])));
  return html`${charts}${plain.length > 0 ? resultTable(plain, results) : ''}`;
}

const isHistogram = (value: ResultRow[string] | undefined): boolean => typeof value === 'object' && value !== null;

function resultTable(columns: readonly string[], rows: readonly ResultRow[]): Html {
  const shown = rows.slice(0, mostRows);
  const more = rows.length - shown.length;
  return html`<table class="data">
      <tr>${columns.map((name) => html`<th>${name}</th>`)}</tr>
      ${shown.map((row) => html`<tr>${columns.map((name) => html`<td>${cellText(row[name])}</td>`)}</tr>`)}
    </table>${more > 0 ? html`<p class="empty">and ${more} more</p>` : ''}`;
}

function cellText(value: ResultRow[string] | undefined): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' ? numberText(value) : String(value);
}
