import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertRules, createEventStore, neededByAlerts } from 'honeycomb-engine';
import { openParquet, writeParquet } from 'honeycomb-engine/parquet';
import { beforeAll, expect, it } from 'vitest';
import { backtest } from '../../scripts/backtest/firings.ts';
import { recordedEvents } from '../../scripts/backtest/recorded-events.ts';
import { reportOf } from '../../scripts/backtest/report.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { costAbuse, failingConnections, providerOutage } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

const alerts = alertRules(triggers, slos);

const between = (from: string, to: string) => ({ from: `2026-03-02T${from}:00Z`, to: `2026-03-02T${to}:00Z` });

/** Six hours in which one thing after the other goes wrong. */
const rows = [
  ...syntheticLiftSys({
    ...between('08:00', '14:00'),
    requestsPerMinute: 12,
    incidents: [
      failingConnections(between('09:00', '09:20')),
      providerOutage({ provider: 'anthropic', ...between('10:00', '10:40') }),
      costAbuse(between('11:00', '12:30')),
    ],
  }),
];

/** A third of the rows, whatever their time, of which the last come first. */
const third = (n: number) => rows.filter((_, index) => index % 3 === n).toReversed();

const jsonLines = (some: typeof rows): string => some.map((row) => `${JSON.stringify(row)}\n`).join('');

/** What is said of the events of a file or folder. */
async function reportOn(path: string, some = alerts, needed = neededByAlerts(some)): Promise<readonly string[]> {
  const events = await recordedEvents(join(folder, path), needed);
  try {
    const { file: _, ...recording } = events.recording;
    return [JSON.stringify(recording), ...reportOf(await backtest(some, events), events.recording)];
  } finally {
    events.close();
  }
}

beforeAll(async () => {
  writeFileSync(join(folder, 'events.jsonl'), jsonLines(rows));
  await writeParquet(rows, join(folder, 'one'));
  await writeParquet(third(2), join(folder, 'several/later'), { rowsPerFile: 2000 });
  await writeParquet(third(0), join(folder, 'several/earlier'));
  mkdirSync(join(folder, 'several/lines'));
  writeFileSync(join(folder, 'several/lines/b.ndjson'), jsonLines(third(1).slice(0, 1000)));
  writeFileSync(join(folder, 'several/lines/a.jsonl'), jsonLines(third(1).slice(1000)));
  writeFileSync(join(folder, 'several/readme.txt'), 'no events');
});

it('says the same of JSON lines, of a parquet file, and of a folder of both in any order', async () => {
  const expected = await reportOn('events.jsonl');
  expect(expected[0]).toContain(`"events":${rows.length},`);
  const fired = expected.filter((line) => /: (once|\d+ times),/.test(line)).map((line) => line.split(':')[0]);
  expect(fired).toEqual(
    expect.arrayContaining(['LLM cost spike', 'LLM provider failure', 'Database connection errors']),
  );
  expect(await reportOn('one/events-00001.parquet')).toEqual(expected);
  expect(await reportOn('several')).toEqual(expected);
});

it('says the same of an alert when only its rows are read, and when all are', async () => {
  const expected = await reportOn('events.jsonl');
  const { values, presence } = neededByAlerts(alerts);
  expect(
    await reportOn('one/events-00001.parquet', alerts, { values, presence, rows: { kind: 'all', of: [] } }),
  ).toEqual(expected);
  for (const alert of alerts) {
    const [, ...lines] = await reportOn('one/events-00001.parquet', [alert]);
    expect(expected).toEqual(expect.arrayContaining(lines));
  }
});

it('has in memory what the alerts look back on, and of ids only that they are there', async () => {
  const files = [join(folder, 'one/events-00001.parquet')];
  const parquet = await openParquet(files, { needed: neededByAlerts(alerts), rowsAtOnce: 500 });
  const { size: events, from, to, store } = parquet;
  let most = 0;
  async function* fill() {
    for await (const time of parquet.fill()) {
      yield time;
      most = Math.max(most, store.size);
    }
  }
  await backtest(alerts, { recording: { file: '', events, from, to }, store, fill });
  parquet.close();
  const whole = createEventStore();
  whole.append(rows);
  const texts = (of: typeof store, name: string): number => {
    const column = of.table.columns.get(name);
    return column?.kind === 'text' ? column.dictionary.texts.length : 0;
  };
  expect(texts(whole, 'trace.trace_id')).toBeGreaterThan(4000);
  expect([...store.table.columns.keys()].filter((name) => texts(store, name) > 40)).toEqual([]);
  expect(texts(store, 'trace.trace_id')).toBe(1);
  // Blocks of 8192 go as a whole.
  expect(most).toBeLessThan(3 * 8192);
  expect(events).toBeGreaterThan(3 * 8192);
});

it('names the rows that are no events by their file, and says what a folder lacks', async () => {
  mkdirSync(join(folder, 'damaged'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'damaged/events.jsonl'), jsonLines(rows.slice(0, 2)));
  appendFileSync(join(folder, 'damaged/events.jsonl'), '{"data": {}}\n');
  const events = await recordedEvents(join(folder, 'damaged'), neededByAlerts(alerts));
  events.close();
  expect([events.recording.events, events.bad.count, events.bad.shown]).toEqual([
    2,
    1,
    [
      {
        file: join(folder, 'damaged/events.jsonl'),
        line: 3,
        problem: 'has no time; it is one of the keys time, timestamp, Timestamp',
      },
    ],
  ]);
  await expect(recordedEvents(join(folder, 'empty'), neededByAlerts(alerts))).rejects.toThrow(
    `${join(folder, 'empty')} has no events: no file in it ends in .parquet, .jsonl or .ndjson.`,
  );
});
