import { describe, expect, test } from 'vitest';
import { type HoneycombStack, type HoneycombStackOptions, Slo, type StateBackend, Trigger } from '../index.ts';
import { configurationOf, problemsOf, slo, trigger } from './support.ts';

const pagingSlo = { ...slo, burnAlerts: slo.burnAlerts.map((alert) => ({ ...alert, severity: 'P0' as const })) };

const define = (stack: HoneycombStack) => [new Trigger(stack, trigger), new Slo(stack, pagingSlo)];
const resourcesOf = (change: Partial<HoneycombStackOptions> = {}) => configurationOf(define, change).resource;

describe('a muted stack', () => {
  const before = resourcesOf();
  const muted = resourcesOf({ muted: { channel: '#shop' } });

  test('differs in nothing but disabled triggers and the recipients of burn alerts', () => {
    const { honeycombio_trigger: triggers, honeycombio_burn_alert: burnAlerts, ...rest } = before;
    expect(muted).toEqual({
      ...rest,
      honeycombio_trigger: { high_error_rate: { ...triggers?.high_error_rate, disabled: true } },
      honeycombio_burn_alert: {
        payments_succeed__exhaustion_4h: {
          ...burnAlerts?.payments_succeed__exhaustion_4h,
          recipient: [{ id: '${honeycombio_slack_recipient.shop.id}' }],
        },
      },
    });
  });

  test('paged before', () => {
    expect(before.honeycombio_trigger?.high_error_rate?.disabled).toBe(false);
    expect(before.honeycombio_burn_alert?.payments_succeed__exhaustion_4h?.recipient).toEqual([
      { id: '${honeycombio_slack_recipient.shop_alerts.id}' },
      {
        id: '${honeycombio_pagerduty_recipient.shop.id}',
        notification_details: [{ pagerduty_severity: 'critical' }],
      },
    ]);
  });

  test('needs its quiet channel among the recipients', () => {
    expect(problemsOf(define, { muted: { channel: '#shops' } })).toEqual([
      "shop: muted.channel: no recipient is the Slack channel #shops, did you mean #shop?; add slack('#shops') to the recipients",
    ]);
  });
});

describe('the state is kept', () => {
  const terraform: readonly (readonly [where: string, backend: StateBackend, block: object])[] = [
    ['in a local file', { kind: 'local', path: 'shop.tfstate' }, { backend: { local: { path: 'shop.tfstate' } } }],
    [
      'in S3 with a lock file',
      { kind: 's3', bucket: 'states', region: 'eu-central-1', key: 'shop.tfstate' },
      {
        backend: {
          s3: { bucket: 'states', region: 'eu-central-1', key: 'shop.tfstate', encrypt: true, use_lockfile: true },
        },
      },
    ],
    [
      'in Google Cloud Storage',
      { kind: 'gcs', bucket: 'states', prefix: 'shop' },
      { backend: { gcs: { bucket: 'states', prefix: 'shop' } } },
    ],
    [
      'in HCP Terraform',
      { kind: 'hcp-terraform', organization: 'acme', workspace: 'shop' },
      { cloud: { organization: 'acme', workspaces: { name: 'shop' } } },
    ],
    [
      'in Terraform Enterprise',
      { kind: 'hcp-terraform', organization: 'acme', workspace: 'shop', hostname: 'tfe.example.com' },
      { cloud: { organization: 'acme', workspaces: { name: 'shop' }, hostname: 'tfe.example.com' } },
    ],
    [
      'by an HTTP server',
      { kind: 'http', address: 'https://example.com/shop', lockAddress: 'https://example.com/shop/lock' },
      {
        backend: {
          http: {
            address: 'https://example.com/shop',
            lock_address: 'https://example.com/shop/lock',
            unlock_address: 'https://example.com/shop/lock',
          },
        },
      },
    ],
  ];

  test.each(terraform)('%s', (_, backend, block) => {
    const { required_providers, ...rest } = configurationOf(define, { backend }).terraform;
    expect(rest).toEqual(block);
  });
});
