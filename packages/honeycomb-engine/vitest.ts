export type * from './src/alert-test/alert-case.ts';
export { type AlertRule, alertRules, burnAlertRule, triggerRule } from './src/alert-test/alert-rule.ts';
export * from './src/alert-test/alert-test.ts';
export * from './src/alert-test/coverage.ts';
export type * from './src/alert-test/tested-alert.ts';
export * from './src/mutants/check-mutants.ts';
