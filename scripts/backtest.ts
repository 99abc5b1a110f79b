import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alertRules, createEventStore, type Event, type EventStore } from 'honeycomb-engine';
import { alertsOf } from '../stacks/lift-sys/alerts.ts';
import { readSettings } from '../stacks/settings.ts';
import { liftSys } from '../telemetry/lift-sys/contract.ts';
import { alertsAt } from './backtest/alerts-at.ts';
import { backtest } from './backtest/firings.ts';
import { type BadRow, readEvents } from './backtest/read-events.ts';
import { comparisonOf, type Recording, recordingInWords, reportOf } from './backtest/report.ts';

const help = `npm run backtest -- FILE: says how often each alert would have fired over recorded events, when, and for how long

  npm run backtest -- events.jsonl                 the alerts as they are defined here
  npm run backtest -- events.parquet --against v3  beside those of a git ref (a branch, a tag, a commit)
  npm run backtest -- events.jsonl --skip-bad      goes on without the rows that are no events
  HONEYCOMB_ENVIRONMENT=staging npm run backtest -- events.jsonl

A row of JSON lines is an event as Honeycomb's batch API takes it, {"time": "2026-03-02T08:00:00Z", "samplerate": 1, "data": {…}},
or has its columns beside the time; so has one of parquet. A time is a text with its time zone or a number since 1970. A row is
seen when it arrives: at "arrival", or else when the span has ended.`;

/** Rows that are said to be bad before the rest is only counted. */
const shownRows = 10;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { against: { type: 'string' }, 'skip-bad': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(help);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`It takes one file.\n\n${help}`);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

  const { triggers, slos } = alertsOf(readSettings(process.env));
  const present = alertRules(triggers, slos);
  const earlier = values.against === undefined ? undefined : await alertsAt(values.against, process.env);
  const { store, recording } = await read(file, values['skip-bad'] === true);
  console.log(`${recordingInWords(recording)}\n`);
  const now = present.map((alert) => backtest(alert, store, recording));
  const lines =
    earlier === undefined
      ? reportOf(now, recording)
      : comparisonOf(
          now,
          earlier.map((alert) => backtest(alert, store, recording)),
          values.against ?? '',
          recording,
        );
  console.log(lines.join('\n'));
}

async function read(
  file: string,
  skipBad: boolean,
): Promise<{ readonly store: EventStore; readonly recording: Recording }> {
  const types = Object.entries(liftSys.columns).map(([name, { type }]) => [name, type] as const);
  const store = createEventStore({ columns: Object.fromEntries(types) });
  const bad: BadRow[] = [];
  let batch: Event[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const event of readEvents(file, (row) => bad.push(row))) {
    from = Math.min(from, event.time);
    to = Math.max(to, event.time);
    batch.push(event);
    if (batch.length < 10_000) continue;
    store.append(batch);
    batch = [];
  }
  store.append(batch);
  if (bad.length > 0) complain(file, bad, skipBad);
  if (store.size === 0) throw new Error(`${file} has no events.`);
  return { store, recording: { file, events: store.size, from, to } };
}

/** @throws what is wrong with the rows, unless they are to be skipped */
function complain(file: string, bad: readonly BadRow[], skip: boolean): void {
  const rows = bad.slice(0, shownRows).map(({ line, problem }) => `  ${file}:${line} ${problem}`);
  const rest = bad.length > shownRows ? [`  and ${bad.length - shownRows} more`] : [];
  const count = `${bad.length} ${bad.length === 1 ? 'row is no event' : 'rows are no events'}`;
  const text = [`${count}:`, ...rows, ...rest].join('\n');
  if (!skip) throw new Error(`${text}\nWith --skip-bad it goes on without them.`);
  console.error(`${text}\n`);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
