import { createDerivedColumn, createQuery, getTrigger, honeycombClient, updateTrigger } from 'honeycomb-api';
import { startLocalHoneycomb } from 'local-honeycomb';
import { expect, test } from 'vitest';
import { errorRate, minute, running, shop, slack, start, told, trigger, world } from './alert-world.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a trigger fires when its threshold is crossed, tells of it once, and resolves', async () => {
  const local = await world();
  const { client } = local;
  const { id } = await trigger(client, errorRate(await shop(client, slack)));
  const triggered = async () => (await client.call(getTrigger, { path: { dataset: 'shop', id } })).triggered;
  await local.pass(3, 2);
  expect([await triggered(), told(local)]).toEqual([false, []]);
  await local.pass(4, 5);
  expect(await triggered()).toBe(true);
  await local.pass(3, 0);
  expect(await triggered()).toBe(false);
  expect(told(local)).toEqual([
    [4, 'Triggered: Too many errors'],
    [9, 'Resolved: Too many errors'],
  ]);
  const [resolved, fired] = local.honeycomb.notifications();
  expect(resolved!.alert).toEqual(fired!.alert);
});

test('a disabled trigger does nothing, and begins anew when it is enabled', async () => {
  const local = await world();
  const { client } = local;
  const input = errorRate(await shop(client, slack));
  const { id } = await trigger(client, { ...input, disabled: true });
  await local.pass(2, 5);
  expect(told(local)).toEqual([]);
  const path = { dataset: 'shop', id };
  await client.call(updateTrigger, { path, body: { ...input, disabled: false } });
  await local.pass(1, 5);
  expect(told(local)).toEqual([[3, 'Triggered: Too many errors']]);
  await client.call(updateTrigger, { path, body: { ...input, disabled: true } });
  await local.pass(1, 5);
  expect(await client.call(getTrigger, { path })).toMatchObject({ triggered: false, disabled: true });
});

test('a query that cannot be run is told of, and stops no other trigger', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const recipient = await shop(client, slack);
  await trigger(
    client,
    errorRate(recipient, { name: 'Text', query: { calculations: [{ op: 'SUM', column: 'word' }] } }),
  );
  await trigger(client, errorRate(recipient));
  await local.pass(1, 5, () => ({ word: 'hello' }));
  expect(told(local)).toEqual([[1, 'Triggered: Too many errors']]);
  expect(honeycomb.alerts().map(({ name, triggered, problem }) => [name, triggered, problem !== null])).toEqual([
    ['Text', false, true],
    ['Too many errors', true, false],
  ]);
});

test('a trigger of a calculated field of the dataset, evaluated every five minutes, waits for its turn', async () => {
  const local = await world();
  const { client } = local;
  const recipient = await shop(client, slack);
  await local.pass(1, 0);
  await client.call(createDerivedColumn, {
    path: { dataset: 'shop' },
    body: { alias: 'bad', expression: 'IF(EQUALS($failed, 1), 1, 0)' },
  });
  const query = { calculations: [{ op: 'SUM' as const, column: 'bad' }], time_range: 300 };
  const { id } = await client.call(createQuery, { path: { dataset: 'shop' }, body: query });
  await trigger(client, { ...errorRate(recipient), query: undefined, query_id: id, frequency: 300 });
  await local.pass(5, 3);
  expect(told(local)).toEqual([[5, 'Triggered: Too many errors']]);
});

test('what fires goes on firing after a restart, and what was sent is still there', async () => {
  const data = temporaryFolder();
  const first = await world({ data });
  const { id } = await trigger(first.client, errorRate(await shop(first.client, slack)));
  await first.pass(2, 5);
  const sent = first.honeycomb.notifications();
  await first.honeycomb.close();
  const second = await world({ data }, start + 2 * minute);
  expect(second.honeycomb.notifications()).toEqual(sent);
  expect(await second.client.call(getTrigger, { path: { dataset: 'shop', id } })).toMatchObject({ triggered: true });
  await second.pass(1, 5);
  expect(second.honeycomb.notifications()).toEqual(sent);
  await second.pass(3, 0);
  expect(told(second)).toEqual([
    [1, 'Triggered: Too many errors'],
    [5, 'Resolved: Too many errors'],
  ]);
});

test('time can run fast: an hour in a minute', async () => {
  let real = start;
  const honeycomb = await startLocalHoneycomb({ now: () => new Date(real), speed: 60, alerts: 'when asked' });
  running.push(honeycomb);
  real += minute;
  expect(honeycomb.now()).toEqual(new Date(start + 60 * minute));
});

test('alerts are evaluated as time passes, without being asked', async () => {
  let now = start;
  const honeycomb = await startLocalHoneycomb({ now: () => new Date(now) });
  running.push(honeycomb);
  const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  const query = { calculations: [{ op: 'COUNT' as const }], time_range: 60 };
  await trigger(client, errorRate(await shop(client, slack), { threshold: { op: '<', value: 1 }, query }));
  now += 3 * minute;
  await expect.poll(() => honeycomb.alerts()[0]?.evaluated, { timeout: 5000 }).toBe('2026-03-02T12:03:00.000Z');
  expect(honeycomb.notifications().map(({ at, summary }) => [at - start, summary])).toEqual([
    [minute, 'Triggered: Too many errors'],
  ]);
});
