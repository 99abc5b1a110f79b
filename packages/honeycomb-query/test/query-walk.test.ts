import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calculationOps,
  equivalent,
  filterOpNames,
  filterOps,
  formatProblem,
  parseQuery,
  type QueryValue,
  query,
  rawExpression,
} from '../index.ts';
import { shop } from './shop.ts';

/** The builder as a walk sees it: any method with any arguments, right or wrong. */
type AnyQuery = QueryValue & Readonly<Record<string, (...args: readonly unknown[]) => AnyQuery>>;
type Step = (before: AnyQuery) => AnyQuery;

const columnName = fc.constantFrom(...Object.keys(shop.columns), 'failed', 'nothing');
const scalar = fc.oneof(fc.constantFrom('visa', 'x "y" ${z}', '%{', 'é'), fc.integer(), fc.boolean(), fc.double());
const duration = fc.constantFrom('60s', '5m', '1h', '2h', '24h', '7d', '28d');
const missing = fc.constantFrom({ missing: 'include' }, { missing: 'exclude' });
const resultName = fc.constantFrom('COUNT', 'P95(duration_ms)', 'AVG(duration_ms)', 'n0', 'n1', 'name', 'f');

const filter = fc
  .tuple(columnName, fc.constantFrom(...filterOpNames), scalar, missing)
  .map(([column, op, value, policy]) => {
    const rule = filterOps[op];
    const item = rule.value === 'string' ? String(value) : value;
    const values = rule.value === 'none' ? [] : [rule.value === 'list' ? [item] : item];
    return [column, op, ...values, ...('negates' in rule ? [policy] : [])];
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  filter.map(
    (args): Step =>
      (q) =>
        q.where!(...args),
  ),
  fc.tuple(fc.constantFrom('root', 'any', 'none'), filter).map(
    ([relation, args]): Step =>
      (q) =>
        q.whereRelated!(relation, (span: AnyQuery) => span.where!(...args)),
  ),
  fc.constant<Step>((q) => q.filterCombination!('OR')),
  fc.constant<Step>((q) => q.calculatedField!('failed', () => rawExpression('IF($error, 1, 0)'))),
  fc.tuple(fc.constantFrom(...calculationOps), columnName).map(
    ([op, column]): Step =>
      (q) =>
        q.calculate!(op, column),
  ),
  fc.constantFrom('COUNT', 'CONCURRENCY').map(
    (op): Step =>
      (q) =>
        q.calculate!(op),
  ),
  fc.tuple(fc.constantFrom('n0', 'n1'), filter).map(
    ([as, args]): Step =>
      (q) =>
        q.calculate!('COUNT', { as, where: (event: AnyQuery) => event.where!(...args) }),
  ),
  fc.constantFrom('$n0', 'DIV($n0, $n1)').map(
    (text): Step =>
      (q) =>
        q.formula!('f', () => rawExpression(text)),
  ),
  columnName.map(
    (column): Step =>
      (q) =>
        q.groupBy!(column),
  ),
  columnName.map(
    (column): Step =>
      (q) =>
        q.groupByRelated!('root', column),
  ),
  resultName.map(
    (result): Step =>
      (q) =>
        q.having!(result, '>', 1),
  ),
  resultName.map(
    (result): Step =>
      (q) =>
        q.orderBy!(result, 'descending'),
  ),
  fc.integer({ min: 0, max: 1001 }).map(
    (limit): Step =>
      (q) =>
        q.limit!(limit),
  ),
  duration.map(
    (range): Step =>
      (q) =>
        q.timeRange!(range),
  ),
  duration.map(
    (width): Step =>
      (q) =>
        q.granularity!(width),
  ),
  duration.map(
    (ago): Step =>
      (q) =>
        q.compareTimeOffset!(ago),
  ),
  fc.integer({ min: 0, max: 2 ** 31 }).map(
    (at): Step =>
      (q) =>
        q.startTime!(at),
  ),
);

test('what a walk over the builder makes without problems is read back as the same query', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const built = steps.reduce((before, next) => next(before), query(shop) as unknown as AnyQuery);
      const { specification } = built;
      const json = JSON.stringify(specification);
      const problems = built.problems();
      if (problems.length > 0) return;
      accepted += 1;
      const parsed = parseQuery(json, shop);
      // Compared with what was written, not with what was built: JSON has no -0.
      expect(parsed).toEqual({ ok: true, query: JSON.parse(json) });
      expect(parsed.ok && equivalent(parsed.query, specification)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(200);
});

test('what is wrong with a walk is told in sentences, and never thrown', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const built = steps.reduce((before, next) => next(before), query(shop) as unknown as AnyQuery);
      for (const problem of built.problems()) expect(formatProblem(problem)).toMatch(/\w+ \w+/);
    }),
  );
});
