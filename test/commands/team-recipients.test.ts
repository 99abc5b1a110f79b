import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, HoneycombError, type Recipient } from 'honeycomb-api';
import { describe, expect, it } from 'vitest';
import { markDeploy } from '../../scripts/mark-deploy.ts';
import { awaitRecipients, missingRecipients } from '../../scripts/team-recipients.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const answering = (answer: unknown): Client =>
  ({
    call: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  }) as unknown as Client;

const lookedUp = (type: string, name: string, value: string) => ({ type, detail_filter: { name, value } });

/** A stack that looks up a recipient of each kind. */
function stack(): string {
  const folder = join(temporaryFolder(), 'stack');
  mkdirSync(folder);
  const data = {
    honeycombio_recipient: {
      slack__alerts: lookedUp('slack', 'channel', '#alerts'),
      pagerduty__on_call: lookedUp('pagerduty', 'integration_name', 'on-call'),
      email__ann: lookedUp('email', 'address', 'ann@example.com'),
      webhook__costs: lookedUp('webhook', 'name', 'costs $${odd} "quoted"'),
      msteams__costs: lookedUp('msteams_workflow', 'name', 'costs'),
    },
  };
  const recipient = Object.keys(data.honeycombio_recipient).map((address) => ({
    id: `\${data.honeycombio_recipient.${address}.id}`,
  }));
  writeFileSync(
    join(folder, 'cdk.tf.json'),
    JSON.stringify({ data, resource: { honeycombio_trigger: { a: { recipient } } } }),
  );
  return folder;
}
const configuration = (folder: string) => JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8'));

const existing = [
  { type: 'slack', details: { slack_channel: '#alerts' } },
  { type: 'pagerduty', details: { pagerduty_integration_name: 'on-call', pagerduty_integration_key: 'k' } },
  { type: 'email', details: { email_address: 'ann@example.com' } },
  { type: 'webhook', details: { webhook_name: 'costs ${odd} "quoted"', webhook_url: 'https://example.com' } },
  { type: 'msteams_workflow', details: { webhook_name: 'costs', webhook_url: 'https://example.com' } },
] as readonly Partial<Recipient>[];

describe('the recipients that a stack tells', () => {
  it('are missing when the team has none of that kind and name', async () => {
    expect(await missingRecipients(stack(), answering(existing))).toEqual([]);
    expect(await missingRecipients(stack(), answering(existing.slice(1, 4)))).toEqual(['#alerts', 'costs']);
    expect(await missingRecipients(stack(), undefined)).toHaveLength(5);
  });

  it('are planned for by name as long as they are missing, and nothing else is touched', () => {
    const folder = stack();
    const before = configuration(folder);
    awaitRecipients(folder, []);
    expect(configuration(folder)).toEqual(before);
    awaitRecipients(folder, ['#alerts', 'costs ${odd} "quoted"']);
    const { slack__alerts, webhook__costs, ...left } = before.data.honeycombio_recipient;
    expect(configuration(folder)).toEqual({
      data: { honeycombio_recipient: left },
      resource: {
        honeycombio_trigger: {
          a: {
            recipient: [
              { id: '#alerts' },
              { id: '${data.honeycombio_recipient.pagerduty__on_call.id}' },
              { id: '${data.honeycombio_recipient.email__ann.id}' },
              { id: 'costs $${odd} "quoted"' },
              { id: '${data.honeycombio_recipient.msteams__costs.id}' },
            ],
          },
        },
      },
    });
    awaitRecipients(folder, ['on-call', 'ann@example.com', 'costs']);
    expect(configuration(folder).data).toBeUndefined();
  });
});

describe('the marker of a deploy', () => {
  it('that Honeycomb does not take is a warning: everything is deployed', async () => {
    expect(await markDeploy(answering({}), 'v1')).toEqual([]);
    expect(await markDeploy(answering(new HoneycombError('POST /1/markers/lift-sys: 401', 401, null)), 'v1')).toEqual([
      'everything is deployed, but Honeycomb took no marker: POST /1/markers/lift-sys: 401',
    ]);
  });
});
