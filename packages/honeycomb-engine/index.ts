export {
  type AlertEvaluation,
  type AlertPoint,
  alertPoints,
  alertTimes,
  createAlertEvaluation,
} from './src/alert-test/alert-points.ts';
export {
  type AlertRule,
  alertRules,
  alertWords,
  burnAlertRule,
  triggerRule,
} from './src/alert-test/alert-rule.ts';
export { lookbackMs, neededByAlerts } from './src/alert-test/needed-by-alerts.ts';
export type * from './src/alert-test/tested-alert.ts';
export { type AlertSemantics, defaultAlertSemantics } from './src/alerts/alert-semantics.ts';
export type { BurnAlertStep } from './src/alerts/burn-alert.ts';
export { evaluateSlo } from './src/alerts/evaluate-slo.ts';
export { type EvaluationPeriod, evaluateTrigger, evaluationTimes } from './src/alerts/evaluate-trigger.ts';
export type { NeededRows, RowCondition } from './src/alerts/needed-rows.ts';
export {
  createSloEvaluation,
  type SloEvaluation,
  type SloEvaluationInput,
  type SloReport,
  type SloStep,
} from './src/alerts/slo-evaluation.ts';
export type * from './src/alerts/slo-rule.ts';
export {
  type AlertOptions,
  createTriggerEvaluation,
  type TriggerEvaluation,
  type TriggerState,
  type TriggerStep,
  untriggered,
} from './src/alerts/trigger-evaluation.ts';
export { type GroupKeys, groupName, type TriggerGroup } from './src/alerts/trigger-groups.ts';
export * from './src/alerts/trigger-rule.ts';
export type * from './src/event.ts';
export {
  type CompiledQuery,
  compileQuery,
  type QueryOptions,
  type RunOptions,
  runQuery,
} from './src/query/compile-query.ts';
export type { ColumnDefinitions } from './src/query/definitions.ts';
export { QueryError } from './src/query/query-error.ts';
export type * from './src/query-result.ts';
export { defaultSemantics, type Semantics } from './src/semantics.ts';
export { createEventStore, type EventStore, type EventStoreOptions } from './src/store/event-store.ts';
export { storedEvents } from './src/store/stored-events.ts';
