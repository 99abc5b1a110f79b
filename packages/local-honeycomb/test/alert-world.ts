import {
  type Client,
  createDataset,
  createRecipient,
  createTrigger,
  honeycombClient,
  type RecipientInput,
  type TriggerInput,
} from 'honeycomb-api';
import { type LocalHoneycomb, type LocalHoneycombOptions, startLocalHoneycomb } from 'local-honeycomb';
import { afterEach, expect } from 'vitest';

export const start = Date.UTC(2026, 2, 2, 12);
export const minute = 60_000;

/** What is closed after each test. */
export const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

/** A Honeycomb whose time is made up, from `from` on. */
export async function world(options: LocalHoneycombOptions = {}, from = start) {
  let now = from;
  const honeycomb = await startLocalHoneycomb({ now: () => new Date(now), alerts: 'when asked', ...options });
  running.push(honeycomb);
  const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  const send = async (events: readonly object[]) => {
    const body = JSON.stringify(events.map((data) => ({ time: new Date(now - 1000).toISOString(), data })));
    const headers = { 'X-Honeycomb-Team': honeycomb.key, 'Content-Type': 'application/json' };
    const response = await fetch(`${honeycomb.url}/1/batch/shop`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
  };
  return {
    honeycomb,
    client,
    /** Minutes pass, each with ten events of which so many failed. */
    async pass(minutes: number, failed: number, event: (n: number) => object = () => ({})) {
      for (let count = 0; count < minutes; count += 1) {
        now += minute;
        await send(Array.from({ length: 10 }, (_, n) => ({ ...event(n), duration_ms: 5, failed: n < failed ? 1 : 0 })));
        await honeycomb.advance(new Date(now));
      }
    },
    /** Time passes and nothing comes. */
    async wait(minutes: number) {
      now += minutes * minute;
      await honeycomb.advance(new Date(now));
    },
  };
}

/** Makes the dataset `shop` and a recipient, whose id it gives. */
export async function shop(client: Client, recipient: RecipientInput): Promise<string> {
  await client.call(createDataset, { body: { name: 'shop' } });
  return (await client.call(createRecipient, { body: recipient })).id;
}

export const slack: RecipientInput = { type: 'slack', details: { slack_channel: '#shop' } };
export const errorRate = (recipient: string, more: Partial<TriggerInput> = {}): TriggerInput => ({
  name: 'Too many errors',
  description: 'One in five fails.\n\nRunbook: https://example.com/runbook#errors',
  query: { calculations: [{ op: 'AVG', column: 'failed' }], time_range: 120 },
  frequency: 60,
  threshold: { op: '>', value: 0.2 },
  recipients: [{ id: recipient }],
  ...more,
});
export const trigger = (client: Client, body: TriggerInput, dataset = 'shop') =>
  client.call(createTrigger, { path: { dataset }, body });
/** What was told, oldest first: the minute since `start`, and the summary. */
export const told = ({ honeycomb }: { readonly honeycomb: LocalHoneycomb }) =>
  honeycomb
    .notifications()
    .map(({ at, summary }) => [(at - start) / minute, summary])
    .reverse();
