import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Client,
  createBurnAlert,
  createDataset,
  createDerivedColumn,
  createQuery,
  createRecipient,
  createSlo,
  createTrigger,
  getBurnAlert,
  getTrigger,
  honeycombClient,
  type RecipientInput,
  type TriggerInput,
  updateTrigger,
} from 'honeycomb-api';
import { type LocalHoneycomb, type LocalHoneycombOptions, startLocalHoneycomb } from 'local-honeycomb';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const start = Date.UTC(2026, 2, 2, 12);
const minute = 60_000;

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

/** A Honeycomb whose time is made up: `until` sends what arrives in each minute and lets it pass. */
async function world(options: LocalHoneycombOptions = {}, from = start) {
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

async function shop(client: Client, recipient: RecipientInput): Promise<string> {
  await client.call(createDataset, { body: { name: 'shop' } });
  return (await client.call(createRecipient, { body: recipient })).id;
}

const slack: RecipientInput = { type: 'slack', details: { slack_channel: '#shop' } };
const errorRate = (recipient: string, more: Partial<TriggerInput> = {}): TriggerInput => ({
  name: 'Too many errors',
  description: 'One in five fails.\n\nRunbook: https://example.com/runbook#errors',
  query: { calculations: [{ op: 'AVG', column: 'failed' }], time_range: 120 },
  frequency: 60,
  threshold: { op: '>', value: 0.2 },
  recipients: [{ id: recipient }],
  ...more,
});
const trigger = (client: Client, body: TriggerInput, dataset = 'shop') =>
  client.call(createTrigger, { path: { dataset }, body });
const told = ({ honeycomb }: { readonly honeycomb: LocalHoneycomb }) =>
  honeycomb
    .notifications()
    .map(({ at, summary }) => [(at - start) / minute, summary])
    .reverse();

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

test('a Slack message says what fires, how far, what to do, and opens the query with what it found', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const { id, query_id } = await trigger(client, errorRate(await shop(client, slack)));
  await local.pass(2, 5);
  const [row] = honeycomb.notifications();
  const page = `${honeycomb.url}/local/environments/local`;
  expect(row).toEqual({
    id: row!.id,
    environment: row!.environment,
    at: start + minute,
    alert: { kind: 'trigger', id, name: 'Too many errors', instance: row!.alert.instance },
    status: 'TRIGGERED',
    summary: 'Triggered: Too many errors',
    finding: 'Currently greater than threshold value (0.2) (value 0.5)',
    result: row!.result,
    recipient: { id: row!.recipient.id, type: 'slack', target: '#shop' },
    delivery: { state: 'kept' },
    payload: {
      channel: '#shop',
      text: 'Triggered: Too many errors. Currently greater than threshold value (0.2) (value 0.5)',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Triggered: Too many errors' } },
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Value*\n0.5' },
            { type: 'mrkdwn', text: '*Threshold*\ngreater than 0.2' },
            { type: 'mrkdwn', text: '*Environment*\nlocal' },
            { type: 'mrkdwn', text: '*Evaluated*\n2026-03-02T12:01:00.000Z' },
          ],
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'Currently greater than threshold value (0.2) (value 0.5)' },
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'One in five fails.\n\nRunbook: https://example.com/runbook#errors' },
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Open the query' },
              url: `${page}/result/${row!.result}`,
            },
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Open the trigger' },
              url: `${page}/datasets/shop/triggers/${id}`,
            },
          ],
        },
      ],
    },
  });
  const result = await fetch(`${honeycomb.url}/1/query_results/shop/${row!.result}`, {
    headers: { 'X-Honeycomb-Team': honeycomb.key },
  });
  expect(await result.json()).toMatchObject({
    query: { id: query_id },
    data: { results: [{ data: { 'AVG(failed)': 0.5 } }] },
  });
});

/** A receiver of webhooks, with what it got. */
async function receiver(status = 200) {
  const got: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body: JSON.parse(text) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const webhook = (url: string, more: object = {}): RecipientInput => ({
  type: 'webhook',
  details: { webhook_name: 'hook', webhook_url: url, webhook_secret: 'shared secret', ...more },
});

test('a webhook gets every group and those that crossed, with the secret, and again when it resolves', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const { got, url } = await receiver();
  const query = { calculations: [{ op: 'AVG' as const, column: 'failed' }], breakdowns: ['shelf'], time_range: 60 };
  const { id } = await trigger(client, errorRate(await shop(client, webhook(url)), { query }));
  await local.pass(1, 5, (n) => ({ shelf: n < 5 ? 'left' : 'right' }));
  await local.pass(1, 0);
  const [resolved, fired] = honeycomb.notifications();
  expect([fired!.delivery, resolved!.delivery]).toEqual([
    { state: 'sent', status: 200 },
    { state: 'sent', status: 200 },
  ]);
  expect(got[0]!.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'local-honeycomb',
    'x-honeycomb-webhook-token': 'shared secret',
    'x-honeycomb-webhook-delivery-id': fired!.id,
  });
  const left = { Group: { shelf: 'left' }, Result: 1 };
  expect(got.map(({ body }) => body)).toEqual([
    {
      version: 'v0.1.0',
      id,
      name: 'Too many errors',
      status: 'TRIGGERED',
      summary: 'Triggered: Too many errors',
      description: 'Currently greater than threshold value (0.2) for shelf:left (value 1)',
      alert_type: 'on_change',
      operator: 'greater than',
      threshold: 0.2,
      is_test: false,
      trigger_description: 'One in five fails.\n\nRunbook: https://example.com/runbook#errors',
      result_url: `${honeycomb.url}/local/environments/local/result/${fired!.result}`,
      result_groups: [left, { Group: { shelf: 'right' }, Result: 0 }],
      result_groups_triggered: [left],
      trigger_url: `${honeycomb.url}/local/environments/local/datasets/shop/triggers/${id}`,
    },
    expect.objectContaining({ status: 'OK', summary: 'Resolved: Too many errors', result_groups_triggered: [] }),
  ]);
});

test('a webhook with a template gets what that says, with the variables of the alert; the sink has no secret', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const { got, url } = await receiver();
  const body =
    '{"what": {{ .Name | quote }}, "status": "{{ if eq .Alert.Status "TRIGGERED" }}firing{{ else }}fine{{ end }}", "team": "{{ .Vars.team }}", "floor": "{{ .Vars.floor }}", "secret": "{{ .Recipient.Secret }}", "groups": {{ toJson .Result.GroupsTriggered }}}';
  const id = await shop(
    client,
    webhook(url, {
      webhook_headers: [{ header: 'X-Shop', value: 'yes' }],
      webhook_payloads: {
        payload_templates: { trigger: { body } },
        template_variables: [
          { name: 'team', default_value: 'nobody' },
          { name: 'floor', default_value: 'ground' },
        ],
      },
    }),
  );
  await trigger(
    client,
    errorRate(id, { recipients: [{ id, details: { variables: [{ name: 'team', value: 'tea' }] } }] }),
  );
  await local.pass(1, 5);
  const sent = {
    what: 'Too many errors',
    status: 'firing',
    team: 'tea',
    floor: 'ground',
    secret: 'shared secret',
    groups: [{ Group: [], Result: 0.5 }],
  };
  expect([got[0]!.headers['x-shop'], got[0]!.body]).toEqual(['yes', sent]);
  expect(honeycomb.notifications()[0]!.payload).toEqual({ ...sent, secret: '…' });
});

test('what cannot be sent is kept with the reason, and tells the others all the same', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const { url } = await receiver(500);
  const ids = [
    await shop(client, webhook('https://example.com/hook')),
    (await client.call(createRecipient, { body: webhook(url) })).id,
    (
      await client.call(createRecipient, {
        body: webhook(url, {
          webhook_name: 'broken',
          webhook_payloads: { payload_templates: { trigger: { body: '{{ .Nme }}' } } },
        }),
      })
    ).id,
    (await client.call(createRecipient, { body: slack })).id,
  ];
  await trigger(client, errorRate('', { recipients: ids.map((id) => ({ id })) }));
  await local.pass(1, 5);
  expect(honeycomb.notifications().map(({ delivery }) => delivery)).toEqual([
    { state: 'kept' },
    { state: 'failed', reason: 'the template cannot be carried out: there is no field .Nme here' },
    { state: 'failed', reason: 'it answered 500' },
    { state: 'withheld', reason: 'example.com is not this machine; --webhooks anywhere allows it' },
  ]);
});

test('PagerDuty gets an event with its severity that the resolution closes, and never its key', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const key = `${'0123456789abcdef'.repeat(2)}`;
  const id = await shop(client, {
    type: 'pagerduty',
    details: { pagerduty_integration_name: 'on-call', pagerduty_integration_key: key },
  });
  const details = { pagerduty_severity: 'error' as const };
  await trigger(client, errorRate(id, { recipients: [{ id, details }] }));
  await local.pass(1, 5);
  await local.pass(2, 0);
  const [resolved, fired] = honeycomb.notifications();
  expect(fired!.payload).toMatchObject({
    event_action: 'trigger',
    dedup_key: fired!.alert.instance,
    payload: { summary: 'Triggered: Too many errors', severity: 'error', source: 'shop' },
  });
  expect(resolved!.payload).toMatchObject({ event_action: 'resolve', dedup_key: fired!.alert.instance });
  expect(JSON.stringify(honeycomb.notifications())).not.toContain(key);
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

/** An SLO of a day, for which half of the events may fail. */
async function halfWorks(client: Client): Promise<{ readonly id: string }> {
  const path = { dataset: 'shop' };
  await client.call(createDerivedColumn, { path, body: { alias: 'sli.ok', expression: 'EQUALS($failed, 0)' } });
  const { id } = await client.call(createSlo, {
    path,
    body: { name: 'Works', sli: { alias: 'sli.ok' }, time_period_days: 1, target_per_million: 500_000 },
  });
  return { id };
}

test('burn alerts fire and resolve, say so in the API, and tell with the SLO', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const recipient = await shop(client, slack);
  await local.pass(1, 0);
  const path = { dataset: 'shop' };
  const slo = await halfWorks(client);
  const alert = await client.call(createBurnAlert, {
    path,
    body: {
      alert_type: 'budget_rate',
      budget_rate_window_minutes: 60,
      budget_rate_decrease_threshold_per_million: 200_000,
      description: 'Runbook: https://example.com/budget',
      slo,
      recipients: [{ id: recipient }],
    },
  });
  const triggered = async () =>
    (await client.call(getBurnAlert, { path: { dataset: 'shop', id: alert.id } })).triggered;
  const report = async () => {
    const url = `${honeycomb.url}/1/slos/shop/${slo.id}?detailed`;
    const response = await fetch(url, { headers: { 'X-Honeycomb-Team': honeycomb.key } });
    const { compliance, budget_remaining, status, burn_rate } = (await response.json()) as Readonly<
      Record<string, unknown>
    >;
    return { compliance, budget_remaining, status, burn_rate };
  };
  expect(await report()).toEqual({ compliance: 100, budget_remaining: 100, status: 'normal', burn_rate: 0 });
  await local.pass(3, 4);
  expect(await triggered()).toBe(true);
  // 12 of 40 failed, and 20 may.
  expect(await report()).toEqual({ compliance: 70, budget_remaining: 40, status: 'triggered', burn_rate: 0.6 });
  const page = await fetch(`${honeycomb.url}/local/environments/local/datasets/shop/slo/${slo.id}`);
  expect(await page.text()).toContain(
    '70 % of it is good; 40 % of the budget is left. Over the last 4 h it burns at 0.6',
  );
  await local.wait(90);
  expect(await triggered()).toBe(false);
  expect(told(local)).toEqual([
    [2, 'Triggered: Works budget'],
    [64, 'Resolved: Works budget'],
  ]);
  expect(honeycomb.notifications()[1]).toMatchObject({
    alert: { kind: 'budget_rate', id: alert.id, name: 'Works' },
    payload: { text: expect.stringContaining('20 % or more') },
  });
});

test('burn alerts tell minutes, and hours from two on', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const recipients = [{ id: await shop(client, slack) }];
  await local.pass(1, 0);
  const path = { dataset: 'shop' };
  const slo = await halfWorks(client);
  await client.call(createBurnAlert, {
    path,
    body: {
      alert_type: 'budget_rate',
      budget_rate_window_minutes: 1440,
      budget_rate_decrease_threshold_per_million: 200_000,
      slo,
      recipients,
    },
  });
  await client.call(createBurnAlert, {
    path,
    body: { alert_type: 'exhaustion_time', exhaustion_minutes: 240, slo, recipients },
  });
  await local.pass(3, 4);
  const findings = honeycomb.notifications().map(({ payload }) => (payload as { text: string }).text);
  expect(findings.toSorted()).toEqual([
    expect.stringMatching(/ % of the budget of Works was used within 24 h; the alert is for 20 % or more$/),
    expect.stringMatching(/The budget of Works lasts [\d.]+ h at this rate; the alert is for 4 h or less$/),
  ]);
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

test('only the last 500 notifications are kept, with the results that they show', async () => {
  const local = await world();
  const { client, honeycomb } = local;
  const one = await shop(client, slack);
  const two = (await client.call(createRecipient, { body: { type: 'slack', details: { slack_channel: '#two' } } })).id;
  const query = { calculations: [{ op: 'COUNT' as const }], time_range: 60 };
  await trigger(
    client,
    errorRate(one, {
      alert_type: 'on_true',
      threshold: { op: '<', value: 1 },
      query,
      recipients: [{ id: one }, { id: two }],
    }),
  );
  await local.wait(300);
  const kept = honeycomb.notifications();
  expect([kept.length, (kept[0]!.at - start) / minute, (kept.at(-1)!.at - start) / minute]).toEqual([500, 300, 51]);
});

test('time can run fast: an hour in a minute', async () => {
  let real = start;
  const honeycomb = await startLocalHoneycomb({ now: () => new Date(real), speed: 60, alerts: 'when asked' });
  running.push(honeycomb);
  real += minute;
  expect(honeycomb.now()).toEqual(new Date(start + 60 * minute));
});

test('a webhook that does not answer holds up neither other alerts nor the end, and is told of after a restart', async () => {
  const data = temporaryFolder();
  const first = await world({ data });
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await trigger(first.client, errorRate(await shop(first.client, webhook(url))));
  const asked = new Promise((resolve) => server.once('request', resolve));
  const passing = first.pass(1, 5);
  await asked;
  expect(first.honeycomb.notifications().map(({ delivery }) => delivery)).toEqual([{ state: 'sending' }]);
  await first.honeycomb.close();
  await passing;
  const second = await world({ data }, start + minute);
  expect(second.honeycomb.notifications().map(({ delivery }) => delivery)).toEqual([
    { state: 'failed', reason: 'the server ended before it answered' },
  ]);
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
