import { parseArgs } from 'node:util';
import { type AlertRule, alertRules, neededByAlerts } from 'honeycomb-engine';
import { alertsOf } from '../stacks/lift-sys/alerts.ts';
import { readSettings } from '../stacks/settings.ts';
import { alertsAt } from './backtest/alerts-at.ts';
import { backtest } from './backtest/firings.ts';
import { type BadRows, type RecordedEvents, recordedEvents } from './backtest/recorded-events.ts';
import { comparisonOf, recordingInWords, reportOf } from './backtest/report.ts';

const help = `npm run backtest -- FILE: says how often each alert would have fired over recorded events, when, and for how long

  npm run backtest -- events.jsonl                 the alerts as they are defined here
  npm run backtest -- events.parquet --against v3  beside those of a git ref (a branch, a tag, a commit)
  npm run backtest -- folder                       all parquet and JSON lines in it, of any size and in any order
  npm run backtest -- events.jsonl --skip-bad      goes on without the rows that are no events
  HONEYCOMB_ENVIRONMENT=staging npm run backtest -- events.jsonl

A row of JSON lines is an event as Honeycomb's batch API takes it, {"time": "2026-03-02T08:00:00Z", "samplerate": 1, "data": {…}},
or has its columns beside the time; so has one of parquet. A time (time, timestamp or Timestamp) is a text with its time zone or a
number since 1970. A row is seen when it arrives: at "arrival", or else when the span has ended. Parquet and folders are read by
DuckDB with little memory, however many events they have; a file of JSON lines is kept in memory.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { against: { type: 'string' }, 'skip-bad': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(help);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`It takes one file or folder.\n\n${help}`);

  const { triggers, slos } = alertsOf(readSettings(process.env));
  const present = alertRules(triggers, slos);
  const earlier = values.against === undefined ? [] : await alertsAt(values.against, process.env);
  const alerts = [...present, ...earlier];
  const events = await recordedEvents(file, neededByAlerts(alerts));
  try {
    complain(events.bad, values['skip-bad'] === true);
    const { recording } = events;
    if (recording.events === 0) throw new Error(`${file} has no events.`);
    console.log(`${recordingInWords(recording)}\n`);
    sayWhatLacks(present, events);
    const tests = await backtest(alerts, events);
    const now = tests.slice(0, present.length);
    const before = tests.slice(present.length);
    const lines =
      values.against === undefined ? reportOf(now, recording) : comparisonOf(now, before, values.against, recording);
    console.log(lines.join('\n'));
  } finally {
    events.close();
  }
}

/** Names the columns that alerts read and no event has: an alert that sees nothing stays quiet. @throws when it is all of them */
function sayWhatLacks(alerts: readonly AlertRule[], { has, recording }: RecordedEvents): void {
  const readers = new Map<string, string[]>();
  for (const alert of alerts) {
    for (const column of columnsRead(alert)) readers.set(column, [...(readers.get(column) ?? []), alert.name]);
  }
  const lacking = [...readers].filter(([column]) => !has(column));
  if (lacking.length === readers.size)
    throw new Error(
      `${recording.file} has none of the columns that the alerts read: ${[...readers.keys()].toSorted().join(', ')}.`,
    );
  for (const [column, names] of lacking) console.error(`No event has ${column}, which is read by ${names.join('; ')}.`);
  if (lacking.length > 0) console.error('');
}

/** The columns an alert reads, without those that its rows must not have. */
function columnsRead(alert: AlertRule): readonly string[] {
  const filters = alert.kind === 'trigger' ? (alert.trigger.query.filters ?? []) : [];
  const unwanted = filters.filter(({ op }) => op === 'does-not-exist').map(({ column }) => column);
  const { values, presence } = neededByAlerts([alert]);
  return [...values, ...presence].filter((column) => !unwanted.includes(column));
}

/** @throws what is wrong with the rows, unless they are to be skipped */
function complain({ count, shown }: BadRows, skip: boolean): void {
  if (count === 0) return;
  const rows = shown.map(({ file, line, problem }) => `  ${file}:${line} ${problem}`);
  const rest = count > shown.length ? [`  and ${count - shown.length} more`] : [];
  const heading = `${count} ${count === 1 ? 'row is no event' : 'rows are no events'}`;
  const text = [`${heading}:`, ...rows, ...rest].join('\n');
  if (!skip) throw new Error(`${text}\nWith --skip-bad it goes on without them.`);
  console.error(`${text}\n`);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
