import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createColumn, createDataset, createRecipient, createTrigger, honeycombClient } from 'honeycomb-api';
import { startLocalHoneycomb } from 'local-honeycomb';
import { describe, expect, it } from 'vitest';
import { openFeed } from '../../scripts/feed.ts';
import { notificationLines } from '../../scripts/feed-report.ts';
import { highErrorRate } from '../../stacks/lift-sys/triggers.ts';
import { liftSys, typesOfColumns } from '../../telemetry/lift-sys/contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const dataset = liftSys.name;
const minuteMs = 60_000;
const folder = temporaryFolder();

/** A Honeycomb with a trigger of lift-sys that is fed at a moment, with traffic until so many minutes before it. */
async function fed(moment: string, minutesBefore: number) {
  const said: string[] = [];
  const file = join(folder, `${moment}.json`);
  const real = Date.parse(moment);
  writeFileSync(file, JSON.stringify({ until: new Date(real - minutesBefore * minuteMs).toISOString() }));
  const stop = new AbortController();
  const feed = openFeed({
    file,
    dataset,
    environment: 'production',
    real: () => real,
    say: (line) => said.push(line),
    stop: stop.signal,
  });
  const honeycomb = await startLocalHoneycomb({ now: feed.now, alerts: 'when asked' });
  const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  await client.call(createDataset, { body: { name: dataset } });
  for (const [key_name, type] of Object.entries(typesOfColumns))
    await client.call(createColumn, { path: { dataset }, body: { key_name, type } });
  const { id } = await client.call(createRecipient, { body: { type: 'slack', details: { slack_channel: '#all' } } });
  const { name, query, threshold } = highErrorRate;
  await client.call(createTrigger, {
    path: { dataset },
    body: { name, query: query.specification as never, frequency: 120, threshold, recipients: [{ id }] },
  });
  return { feed, honeycomb, said, file, stop };
}

/** When traffic is least, when it is most, and when it becomes less and less. */
const moments = ['2026-03-01T04:30:00Z', '2026-03-03T15:30:00Z', '2026-03-07T23:10:00Z'];

describe('the traffic of npm start', { timeout: 120_000 }, () => {
  it.each(moments)('lets High error rate fire and resolve once within the hour before %s', async (moment) => {
    const { feed, honeycomb, said, file } = await fed(moment, 62);
    expect(feed.now()).toEqual(new Date(Date.parse(moment) - 60 * minuteMs));
    await feed.sendDay(honeycomb);
    await feed.passHour(honeycomb, { atOnce: true });
    const notifications = honeycomb.notifications().toReversed();
    const after = notifications.map(({ at }) => (at - Date.parse(moment)) / minuteMs + 60);
    expect(notifications.map(({ summary }) => summary)).toEqual([
      'Triggered: High error rate',
      'Resolved: High error rate',
    ]);
    expect(after[0]).toBeGreaterThan(10);
    expect(after[0]).toBeLessThanOrEqual(22);
    expect(after[1]).toBeLessThanOrEqual(40);
    expect(said).toEqual([
      expect.stringMatching(/^ {2}\d+ events of \d+ requests, from /),
      expect.stringMatching(/ there is a bad deployment: six in ten code generations fail\.$/),
      ...notificationLines(notifications),
      '  No alert fires now.',
      `  What was sent, and to whom: ${honeycomb.url}/notifications`,
    ]);
    expect(feed.now()).toEqual(new Date(moment));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ until: new Date(moment).toISOString() });
    await honeycomb.close();
  });

  it('goes on where the last run ended, without an incident when there is no time for one', async () => {
    const moment = '2026-03-03T15:30:00Z';
    const { feed, honeycomb, said } = await fed(moment, 5);
    await feed.sendDay(honeycomb);
    await feed.passHour(honeycomb, { atOnce: true });
    expect(said).toEqual([
      '  Traffic goes on from 15:25 UTC; the next incident is in a run after more than 40 min.',
      '  No alert fires now.',
      `  What was sent, and to whom: ${honeycomb.url}/notifications`,
    ]);
    expect(honeycomb.events(dataset).size).toBeGreaterThan(200);
    await honeycomb.close();
  });

  it('ends when it is stopped, in the middle of the day that it sends', async () => {
    const { feed, honeycomb, file, stop } = await fed('2026-03-03T15:30:00Z', 24 * 60);
    const day = feed.sendDay(honeycomb);
    stop.abort();
    await day;
    await feed.passHour(honeycomb, { atOnce: true });
    await feed.goOn(honeycomb);
    const { until } = JSON.parse(readFileSync(file, 'utf8')) as { readonly until: string };
    expect(Date.parse(until)).toBeLessThan(Date.parse('2026-03-03T14:30:00Z'));
    await honeycomb.close();
  });
});
