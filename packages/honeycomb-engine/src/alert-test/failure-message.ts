import { expressionOf, filterText, printExpression, type QuerySpecification } from 'honeycomb-query/language';
import { alertPoints, alertTimes } from './alert-points.ts';
import { alertWords } from './alert-rule.ts';
import { drawChart } from './chart.ts';
import { type CaseFailure, checkCase, type PreparedCase, timeInWords } from './check-case.ts';

/**
 * Says what does not hold of a case: each expectation beside what was, and a chart of the values around the first moment
 * that went wrong. Undefined when all holds. @throws as the case's preparation and its query do
 */
export function failureMessage(prepared: PreparedCase, colour = false): string | undefined {
  const failures = checkCase(prepared);
  const [first] = failures;
  if (first === undefined) return undefined;
  const { alert, store, from, to } = prepared;
  const { compared, op, threshold } = alertWords(alert);
  const options = prepared.case.options ?? {};
  const expected = prepared.case.expect.length + (prepared.case.notifications === undefined ? 0 : 1);
  const mark = alertTimes(alert, { from, to }, options).findLast((time) => time <= from + first.at);
  return [
    `${alert.name}: ${failures.length} of ${expected} expectations ${failures.length === 1 ? 'does' : 'do'} not hold`,
    '',
    ...failures.flatMap(failureLines),
    '',
    `${compared}; fires when ${op} ${threshold}`,
    ...(alert.kind === 'trigger' ? rowsLines(alert.trigger.query) : [`good when ${printed(alert.slo.sli)}`]),
    '',
    ...drawChart({
      points: alertPoints(alert, store, { from, to }, options),
      op,
      threshold,
      mark: mark ?? from,
      time: (at) => timeInWords(at - from),
      colour,
    }),
  ].join('\n');
}

/** Which rows a query is about, and what its fields are. */
const rowsLines = ({
  filters = [],
  filter_combination: combination = 'AND',
  calculated_fields: fields = [],
}: QuerySpecification): readonly string[] => [
  ...(filters.length > 0 ? [`of rows where ${filters.map(filterText).join(` ${combination} `)}`] : []),
  ...fields.map(({ name, expression }) => `${name} is ${printed(expression)}`),
];

const printed = (expression: string): string => printExpression(expressionOf(expression));

const failureLines = ({ at, expected, was }: CaseFailure): readonly string[] => [
  `at ${timeInWords(at)}`,
  `  expected: ${expected}`,
  `  was:      ${was}`,
];
