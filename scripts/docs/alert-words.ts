import type { BurnAlertDefinition, TriggerDefinition } from 'honeycomb-constructs';
import { resultName } from 'honeycomb-query';

/** When a burn alert fires, as the rest of a sentence that begins with *when*. */
export function burnAlertCondition(alert: BurnAlertDefinition): string {
  switch (alert.kind) {
    case 'exhaustion_time':
      return `the budget will be used up within ${alert.within} at the present rate`;
    case 'budget_rate':
      return `${alert.decrease} % of the whole budget or more was used within ${alert.window}`;
  }
}

/** What of a query's result makes a trigger fire: `AVG(failed) > 0.1`, with the groups and the minimum. */
export function triggerCondition({ query: { specification }, threshold }: TriggerDefinition): string {
  const { calculations = [], formulas = [], breakdowns = [], havings = [] } = specification;
  const [formula] = formulas;
  const [calculation] = calculations;
  const number = formula?.expression ?? (calculation ? resultName(calculation.op, calculation.column) : 'COUNT');
  const times = threshold.exceededLimit ?? 1;
  return [
    `${number} ${threshold.op} ${threshold.value}`,
    ...(breakdowns.length > 0 ? [`of any ${breakdowns.join(', ')}`] : []),
    ...havings.map(({ calculate_op, column, op, value }) => `with ${resultName(calculate_op, column)} ${op} ${value}`),
    ...(times > 1 ? [`${times} times in a row`] : []),
  ].join(' ');
}
