import { parseExpression, parseQuery, printExpression } from 'honeycomb-query';
import { requests } from '../../queries/lift-sys/terms.ts';
import { throughput } from './measure.ts';
import type { Report } from './report.ts';

const formula = 'IF(EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id)), NOT($error))';

const buildQuery = () =>
  requests.calculate('P95', 'duration_ms').groupBy('http.route').orderBy('P95(duration_ms)', 'descending').limit(10);

/** How many queries and formulas are built, printed and read in a second. */
export function benchLanguage(report: Report): void {
  const json = JSON.stringify(buildQuery().specification);
  const parsed = parseExpression(formula);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const row = (name: string, work: () => unknown): void => report.row(name, `${Math.round(throughput(work))}/s`);
  report.section('Query language');
  row('build and print a query', () => buildQuery().specification);
  row('read and check a query', () => parseQuery(json));
  row(`read a formula of ${formula.length} characters`, () => parseExpression(formula));
  row('print it', () => printExpression(parsed.expression));
}
