import { defineSlo, type Panel, type QueryPanelOptions, type SloDefinition } from 'honeycomb-constructs';
import { failedOperations } from '../../queries/lift-sys/errors.ts';
import { requestSucceeded } from '../../queries/lift-sys/slis.ts';
import { costSpike } from '../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { changed, type Definitions } from './varied-stack.ts';

/** One edit of the definitions, and all that a plan may touch because of it. */
export interface Change {
  readonly name: string;
  readonly edit: (before: Definitions) => Definitions;
  readonly plan: readonly string[];
}

const panel = (title: string, change: Partial<QueryPanelOptions>) => (all: readonly Panel[]) =>
  all.map((each) => (each.kind === 'query' && each.title === title ? { ...each, ...change } : each));

const onBoard = (name: string, change: (panels: readonly Panel[]) => readonly Panel[]) => (before: Definitions) => ({
  ...before,
  boards: changed(before.boards, name, ({ panels }) => ({ panels: change(panels) })),
});

/** An SLO with its indicator under another name. */
const withSli = (slo: SloDefinition, alias: string): SloDefinition => {
  const { sli } = defineSlo({
    ...slo,
    dataset: liftSys,
    sli: { alias, description: slo.sli.description, expression: requestSucceeded },
  });
  return { ...slo, sli };
};

const failedOperationsPanel = 'Failed operations (failed spans)';

/** In the order in which they are deployed, each on top of those before. */
export const changes: readonly Change[] = [
  {
    name: 'the filter of a saved query: another query, whose name replaces the old one',
    edit: (before) => ({
      ...before,
      savedQueries: changed(before.savedQueries, 'Slow requests (> 10 s)', ({ query }) => ({
        query: {
          ...query,
          specification: {
            ...query.specification,
            filters: [
              ...(query.specification.filters ?? []),
              { column: 'http.route', op: '=', value: '/api/sessions' },
            ],
          },
        },
      })),
    }),
    plan: ['replace query.saved__slow_requests_10_s', 'replace query_annotation.saved__slow_requests_10_s'],
  },
  {
    name: 'the filter of a panel: the same, and its board',
    edit: onBoard(
      'Error Tracking',
      panel(failedOperationsPanel, { query: failedOperations.where('name', 'starts-with', 'db.') }),
    ),
    plan: [
      'update flexible_board.error_tracking',
      'replace query.error_tracking__failed_operations_failed_spans',
      'replace query_annotation.error_tracking__failed_operations_failed_spans',
    ],
  },
  {
    name: 'a threshold',
    edit: (before) => ({
      ...before,
      triggers: changed(before.triggers, 'High error rate', ({ threshold }) => ({
        threshold: { ...threshold, value: 0.2 },
      })),
    }),
    plan: ['update trigger.high_error_rate'],
  },
  {
    name: 'the title of a panel, which says what it was: its query moves, and its name changes in place',
    edit: onBoard(
      'Error Tracking',
      panel('Recent errors (latest 20)', { title: 'Latest errors (20)', renamedFrom: 'Recent errors (latest 20)' }),
    ),
    plan: [
      'move query.error_tracking__latest_errors_20 (was query.error_tracking__recent_errors_latest_20)',
      'update query_annotation.error_tracking__latest_errors_20 (was query_annotation.error_tracking__recent_errors_latest_20)',
    ],
  },
  {
    name: 'the chart of a panel',
    edit: onBoard('Error Tracking', panel('Error distribution (failed spans by reason)', { chart: 'table' })),
    plan: ['update flexible_board.error_tracking'],
  },
  {
    name: 'the order of panels: one board, and no address',
    edit: onBoard('Business Metrics', (panels) => [panels[0]!, ...panels.slice(1).toReversed()]),
    plan: ['update flexible_board.business_metrics'],
  },
  {
    name: 'a severity: whom the alert tells',
    edit: (before) => ({ ...before, triggers: changed(before.triggers, 'Slow requests', () => ({ severity: 'P1' })) }),
    plan: ['update trigger.slow_requests'],
  },
  {
    name: 'descriptions, of one of each kind',
    edit: (before) => {
      const column = { ...liftSys.columns['user.id'], description: 'Who asked, as a hash' };
      const boards = onBoard(
        'Error Tracking',
        panel(failedOperationsPanel, { description: 'What fails in the database.' }),
      );
      const description = 'Said in other words.';
      return {
        ...boards(before),
        boards: changed(boards(before).boards, 'Request Overview', () => ({ description })),
        dataset: {
          ...before.dataset,
          description,
          dataset: { ...liftSys, columns: { ...liftSys.columns, 'user.id': column } },
        },
        triggers: changed(before.triggers, costSpike.name, () => ({ description })),
        slos: changed(before.slos, 'Request latency', ({ burnAlerts: [first, ...rest] }) => ({
          description,
          burnAlerts: [{ ...first!, description }, ...rest],
        })),
      };
    },
    plan: [
      'update burn_alert.request_latency__exhaustion_4h',
      'update column.lift_sys__user_id',
      'update dataset.lift_sys',
      'update flexible_board.request_overview',
      'update query_annotation.error_tracking__failed_operations_failed_spans',
      'update slo.request_latency',
      'update trigger.llm_cost_spike',
    ],
  },
  {
    name: 'a trigger that goes',
    edit: (before) => ({ ...before, triggers: before.triggers.filter(({ name }) => name !== costSpike.name) }),
    plan: ['delete trigger.llm_cost_spike'],
  },
  {
    name: 'the name of an indicator that an SLO uses: the new one first, then the SLO, then the old one',
    edit: (before) => ({
      ...before,
      slos: changed(before.slos, 'Request success rate', (slo) => withSli(slo, 'sli.request_without_error')),
    }),
    plan: [
      'delete derived_column.lift_sys__sli_request_success',
      'create derived_column.lift_sys__sli_request_without_error',
      'update slo.request_success_rate',
    ],
  },
];
