import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRecipient, type RecipientInput } from 'honeycomb-api';
import { expect, test } from 'vitest';
import { errorRate, minute, running, shop, slack, start, trigger, world } from './alert-world.ts';
import { temporaryFolder } from './temporary-folder.ts';

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
