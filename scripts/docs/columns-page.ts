import { type Column, printExpression } from 'honeycomb-query';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { columnGroups, liftSys } from '../../telemetry/lift-sys/contract.ts';
import { liftSysDefinitions } from '../../telemetry/lift-sys/definitions.ts';
import { code, generatedNotice, table } from './markdown.ts';

const titles: Readonly<Record<keyof typeof columnGroups, string>> = {
  trace: 'Trace',
  resource: 'Service',
  everySpan: 'Every span',
  http: 'HTTP',
  error: 'Errors and exceptions',
  session: 'Sessions',
  ir: 'Intermediate representation',
  code: 'Code generation',
  dspy: 'DSPy',
  llm: 'LLM calls',
  robustness: 'Robustness tests',
  database: 'Database',
};

/** docs/columns.md: every column of the telemetry contract, by group. */
export function columnsPage(): string {
  const groups = Object.entries(columnGroups) as readonly [keyof typeof titles, Readonly<Record<string, Column>>][];
  return `${[
    generatedNotice('telemetry/lift-sys/contract.ts'),
    '# Columns',
    `What lift-sys sends to the dataset ${code(liftSys.name)}: ${Object.keys(liftSys.columns).length} columns. A column that is not *always* there is absent from a row, not empty: ask with ${code('exists')}. Where a column lists no spans, every span can carry it.`,
    ...groups.flatMap(([group, columns]) => [
      `## ${titles[group]}`,
      table(
        ['Column', 'Type', 'Always', 'Spans', 'Meaning'],
        Object.entries(columns).map(([name, column]) => [
          code(name),
          typeOf(column),
          column.schema.safeParse(undefined).success ? '' : 'yes',
          (column.spans ?? []).map(code).join(', '),
          column.description,
        ]),
      ),
    ]),
    '## Calculated by Honeycomb',
    'Indicators of the SLOs: true is good, false is bad, null is not counted.',
    table(
      ['Column', 'Formula', 'Meaning'],
      slos.map(({ sli }) => [code(sli.alias), code(printExpression(sli.formula.expression)), sli.description]),
    ),
    '## What Honeycomb makes of them',
    "Honeycomb's own pages (the trace view, the home page, BubbleUp) read these columns:",
    table(
      ['Meaning', 'Column'],
      Object.entries(liftSysDefinitions).map(([meaning, column]) => [meaning, code(column)]),
    ),
  ].join('\n\n')}\n`;
}

/** Honeycomb's type, and the values of an enumeration. */
const typeOf = ({ type, values }: Column): string =>
  values === undefined ? type : `${type}: ${values.map((value) => code(String(value))).join(', ')}`;
