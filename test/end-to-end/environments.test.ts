import { join } from 'node:path';
import { deleteRecipient, HoneycombError } from 'honeycomb-api';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Deployment, findTools, newDeployment } from './deployment.ts';
import { expected } from './expected.ts';
import { clientOf, inventory, readEnvironment } from './inventory.ts';
import { changed, smallDefinition } from './varied-stack.ts';

const folder = temporaryFolder();
const stagingDefinition = {
  ...smallDefinition,
  ownsRecipients: false,
  triggers: changed(smallDefinition.triggers, 'High error rate', ({ threshold }) => ({
    threshold: { ...threshold, value: 0.5 },
  })),
};
let honeycomb: LocalHoneycomb;
let production: Deployment;
let staging: Deployment;
const at = (environment: string) => ({ url: honeycomb.url, key: `key-of-${environment}` });

beforeAll(async () => {
  const tools = await findTools(folder);
  honeycomb = await startLocalHoneycomb({ keys: { production: 'key-of-production', staging: 'key-of-staging' } });
  production = await newDeployment(join(folder, 'production'), tools, at('production'), smallDefinition);
  staging = await newDeployment(join(folder, 'staging'), tools, at('staging'), smallDefinition);
});
afterAll(() => honeycomb?.close());

describe('two environments of one Honeycomb team', () => {
  it('cannot both create the recipients, which belong to the team', async () => {
    await production.plan();
    await production.applyPlan();
    const { exitCode, stderr } = await staging.run('apply', '-auto-approve', '-input=false', '-no-color');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/409|already exists/i);
    expect((await inventory(clientOf(at('staging')))).recipients).toEqual(expected(smallDefinition).recipients);
  });

  it('are deployed side by side when one owns the recipients and the other looks them up', async () => {
    staging.define(stagingDefinition);
    expect((await staging.plan()).filter((line) => line.includes('recipient'))).toEqual([]);
    await staging.applyPlan();
    expect(await inventory(clientOf(at('staging')))).toEqual(expected(stagingDefinition));
    expect(await inventory(clientOf(at('production')))).toEqual(expected(smallDefinition));
  });

  it('tell the same recipients', async () => {
    const [one, other] = await Promise.all(
      ['production', 'staging'].map(async (name) => {
        const { triggers } = await readEnvironment(clientOf(at(name)));
        return triggers[0]?.recipients.map(({ id }) => id).toSorted();
      }),
    );
    expect(one).toHaveLength(2);
    expect(one).toEqual(other);
  });

  it('have nothing more to do, neither of them', async () => {
    expect([await production.plan(), await staging.plan()]).toEqual([[], []]);
  });

  it('keep a recipient from being deleted as long as an alert of either tells it', async () => {
    const client = clientOf(at('production'));
    const { recipients } = await readEnvironment(client);
    const channel = recipients.find(
      ({ details }) => 'slack_channel' in details && details.slack_channel === '#engineering-alerts',
    );
    const refused = await client.call(deleteRecipient, { path: { id: channel?.id ?? '' } }).catch((error) => error);
    expect(refused).toBeInstanceOf(HoneycombError);
    expect(refused.status).toBe(409);
  });
});
