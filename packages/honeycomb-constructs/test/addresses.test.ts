import { describe, expect, test } from 'vitest';
import { Board, type HoneycombStack, queryPanel, SavedQuery, Slo, sloPanel, Trigger, textPanel } from '../index.ts';
import { addressesOf, board, configurationOf, errors, savedQuery, slo, trigger } from './support.ts';

const panels = [
  queryPanel({ title: 'Errors', query: errors }),
  queryPanel({ title: 'Errors by name', query: errors.groupBy('name') }),
  textPanel('# Shop'),
];
const views = [{ name: 'Named', filters: [{ column: 'name', op: 'exists' }] }] as const;

const addresses = (define: (stack: HoneycombStack) => unknown) => addressesOf(configurationOf(define));

test('addresses are names in lower case, joined with two underscores', () => {
  expect(
    addresses((stack) => {
      new Trigger(stack, { ...trigger, name: '5xx: Überlast – Café/Bar' });
      new Board(stack, { ...board, panels, views });
      new Slo(stack, slo);
      new SavedQuery(stack, savedQuery);
    }),
  ).toEqual([
    'honeycombio_board_view.shop__named',
    'honeycombio_burn_alert.payments_succeed__exhaustion_4h',
    'honeycombio_derived_column.shop__sli_payment_success',
    'honeycombio_email_recipient.shop_example_com',
    'honeycombio_flexible_board.shop',
    'honeycombio_pagerduty_recipient.shop',
    'honeycombio_query.saved__errors',
    'honeycombio_query.shop__errors',
    'honeycombio_query.shop__errors_by_name',
    'honeycombio_query_annotation.saved__errors',
    'honeycombio_query_annotation.shop__errors',
    'honeycombio_query_annotation.shop__errors_by_name',
    'honeycombio_slack_recipient.shop',
    'honeycombio_slack_recipient.shop_alerts',
    'honeycombio_slo.payments_succeed',
    'honeycombio_trigger._5xx_uberlast_cafe_bar',
  ]);
});

describe('no address changes', () => {
  test('when panels are reordered', () => {
    const inOrder = (list: typeof panels) => addresses((stack) => new Board(stack, { ...board, panels: list }));
    expect(inOrder(panels.toReversed())).toEqual(inOrder(panels));
  });

  test('when definitions are, wherever they come from', () => {
    const define = [
      (stack: HoneycombStack) => new Slo(stack, slo),
      (stack: HoneycombStack) => new Trigger(stack, trigger),
      (stack: HoneycombStack) => new Board(stack, { ...board, panels: [...panels, sloPanel(slo)] }),
    ];
    const inOrder = (list: typeof define) => addresses((stack) => list.map((each) => each(stack)));
    expect(inOrder(define.toReversed())).toEqual(inOrder(define));
  });
});

describe('renamedFrom moves what exists', () => {
  const moves = (define: (stack: HoneycombStack) => unknown) =>
    (configurationOf(define).moved ?? []).map(({ from, to }) => `${from} -> ${to}`).toSorted();

  test('of a trigger', () => {
    expect(moves((stack) => new Trigger(stack, { ...trigger, name: 'Errors', renamedFrom: trigger.name }))).toEqual([
      'honeycombio_trigger.high_error_rate -> honeycombio_trigger.errors',
    ]);
  });

  test('of a board with its queries and views', () => {
    const renamed = { ...board, name: 'Store', renamedFrom: board.name, panels: panels.slice(0, 1), views };
    expect(moves((stack) => new Board(stack, renamed))).toEqual([
      'honeycombio_board_view.shop__named -> honeycombio_board_view.store__named',
      'honeycombio_flexible_board.shop -> honeycombio_flexible_board.store',
      'honeycombio_query.shop__errors -> honeycombio_query.store__errors',
      'honeycombio_query_annotation.shop__errors -> honeycombio_query_annotation.store__errors',
    ]);
  });

  test('of one panel and one view', () => {
    const renamed = {
      ...board,
      panels: [queryPanel({ title: 'Failures', renamedFrom: 'Errors', query: errors })],
      views: [{ ...views[0], name: 'With name', renamedFrom: 'Named' }],
    };
    expect(moves((stack) => new Board(stack, renamed))).toEqual([
      'honeycombio_board_view.shop__named -> honeycombio_board_view.shop__with_name',
      'honeycombio_query.shop__errors -> honeycombio_query.shop__failures',
      'honeycombio_query_annotation.shop__errors -> honeycombio_query_annotation.shop__failures',
    ]);
  });

  test('of an SLO with its burn alerts, and of a saved query', () => {
    expect(
      moves((stack) => {
        new Slo(stack, { ...slo, name: 'Payments', renamedFrom: slo.name });
        new SavedQuery(stack, { ...savedQuery, name: 'Failures', renamedFrom: savedQuery.name });
      }),
    ).toEqual([
      'honeycombio_burn_alert.payments_succeed__exhaustion_4h -> honeycombio_burn_alert.payments__exhaustion_4h',
      'honeycombio_query.saved__errors -> honeycombio_query.saved__failures',
      'honeycombio_query_annotation.saved__errors -> honeycombio_query_annotation.saved__failures',
      'honeycombio_slo.payments_succeed -> honeycombio_slo.payments',
    ]);
  });

  test('of nothing, when the address is the same', () => {
    expect(moves((stack) => new Trigger(stack, { ...trigger, renamedFrom: 'high error rate' }))).toEqual([]);
  });
});
