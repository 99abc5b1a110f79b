import { expect, test } from 'vitest';
import { neededByQuery, neededBySli } from '../src/alerts/needed-rows.ts';

const everyRow = { kind: 'all', of: [] };

test('a trigger needs what its filters read and let pass, of columns it only looks for no values', () => {
  expect(
    neededByQuery({
      calculated_fields: [{ name: 'failed', expression: 'IF($error, 1, EXISTS($retry), 2, 0)' }],
      calculations: [{ op: 'AVG', column: 'failed' }, { op: 'COUNT' }],
      filters: [
        { column: 'name', op: '=', value: 'llm.call' },
        { column: 'parent', op: 'does-not-exist' },
        { column: 'failed', op: '>', value: 0 },
        { column: 'status', op: '!=', value: 200 },
      ],
      breakdowns: ['provider'],
    }),
  ).toEqual({
    values: new Set(['name', 'status', 'provider', 'error']),
    presence: new Set(['parent', 'retry']),
    rows: {
      kind: 'all',
      of: [
        {
          kind: 'all',
          of: [
            { kind: 'one of', column: 'name', values: ['llm.call'] },
            { kind: 'absent', column: 'parent' },
            everyRow,
            everyRow,
          ],
        },
        everyRow,
      ],
    },
  });
});

test('without groups, calculations that pass over missing values need the rows with one; COUNT and groups need all', () => {
  const sum = { op: 'SUM', column: 'cost' } as const;
  const rowsOf = (query: Parameters<typeof neededByQuery>[0]) => neededByQuery(query).rows;
  const present = { kind: 'present', column: 'cost' };
  expect(rowsOf({ calculations: [sum] })).toEqual({ kind: 'all', of: [everyRow, { kind: 'any', of: [present] }] });
  expect(rowsOf({ calculations: [sum, { op: 'COUNT' }] })).toEqual({
    kind: 'all',
    of: [everyRow, { kind: 'any', of: [present, everyRow] }],
  });
  expect(rowsOf({ calculations: [sum], breakdowns: ['user'] })).toEqual({ kind: 'all', of: [everyRow, everyRow] });
});

test('a query that looks at other spans needs every row, and the ids', () => {
  expect(neededByQuery({ filters: [{ column: 'root.name', op: '=', value: 'x' }] })).toEqual({
    values: new Set(['trace.trace_id', 'trace.span_id', 'trace.parent_id', 'name', 'root.name']),
    presence: new Set(),
    rows: everyRow,
  });
});

test('an SLI that is an IF without an else needs the rows for which its condition holds', () => {
  expect(neededBySli('IF(AND(EXISTS($trace), NOT(EXISTS($parent)), EQUALS($kind, "web")), NOT($error))')).toEqual({
    values: new Set(['kind', 'error']),
    presence: new Set(['trace', 'parent']),
    rows: {
      kind: 'all',
      of: [
        { kind: 'present', column: 'trace' },
        { kind: 'absent', column: 'parent' },
        { kind: 'one of', column: 'kind', values: ['web'] },
      ],
    },
  });
  expect(neededBySli('IF(EXISTS($trace), NOT($error), false)').rows).toEqual(everyRow);
  expect(neededBySli('NOT($error)').rows).toEqual(everyRow);
});
