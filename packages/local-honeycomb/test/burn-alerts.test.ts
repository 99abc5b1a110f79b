import { type Client, createBurnAlert, createDerivedColumn, createSlo, getBurnAlert } from 'honeycomb-api';
import { expect, test } from 'vitest';
import { shop, slack, told, world } from './alert-world.ts';

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
