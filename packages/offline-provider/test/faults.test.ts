import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from 'local-honeycomb';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteElsewhere } from './life/requests.ts';
import { first } from './life/stages.ts';
import { oneLine, scenario } from './support/scenario.ts';

let fault: (method: string) => Fault | undefined = () => undefined;
const { apply, configure, emptyPlan, requests, requestsOf, run, send, state } = await scenario({
  faults: ({ method, route }) => (/columns|markers|auth/.test(route) ? fault(method) : undefined),
});

beforeEach(() => {
  fault = () => undefined;
});

const column = { honeycombio_column: { c: { dataset: 'shop', name: 'c' } } };

describe('a request that goes wrong', () => {
  test('is sent again after 5xx and lost connections, and the user sees nothing of it', async () => {
    const faults: (Fault | undefined)[] = [
      { kind: 'status', status: 500 },
      { kind: 'reset', when: 'before' },
    ];
    fault = () => faults.shift();
    expect(await apply(column)).toMatch(
      /^(?:POST \/1\/columns\/shop .* -> 500\n)?POST \/1\/columns\/shop .*"key_name":"c".*\n$/,
    );
    faults.push({ kind: 'status', status: 503 });
    expect(await emptyPlan()).toBe('GET /1/columns/shop?key_name=c -> 503\nGET /1/columns/shop?key_name=c\n');
  });

  test('is not sent again when the server says that it is wrong', async () => {
    configure({
      ...column,
      honeycombio_trigger: {
        t: { dataset: 'shop', name: 't', frequency: 900, query_id: 'nope', threshold: [{ op: '>', value: 1 }] },
      },
    });
    requests();
    const { status, stderr } = await run('apply', '-auto-approve', '-target=honeycombio_trigger.t');
    const answer = await send('POST', '/1/triggers/shop', triggerWithout('nope')).catch(
      (error: Error) => error.message,
    );
    const [, description = 'none'] = /"description":"([^"]+)"|$/.exec(String(answer)) ?? [];
    expect({ status, says: oneLine(stderr).includes(description) }, `${stderr}\n${answer}`).toEqual({
      status: 1,
      says: true,
    });
    expect(requests().match(/POST/g)).toHaveLength(1);
  });

  test('ends when Terraform is interrupted, instead of being sent again for minutes', async () => {
    fault = () => ({ kind: 'status', status: 500 });
    configure({ honeycombio_column: { c: { dataset: 'shop', name: 'c', description: 'changed' } } });
    const running = run('apply', '-auto-approve', '-refresh=false');
    await expect.poll(() => requests().includes('PUT'), { timeout: 20_000 }).toBe(true);
    running.interrupt();
    const slow = sleep(20_000, 'still running', { ref: false });
    expect(await Promise.race([running, slow])).toMatchObject({ status: 1 });
  });
});

const triggerWithout = (query_id: string) => ({
  name: 't',
  query_id,
  frequency: 900,
  threshold: { op: '>', value: 1 },
});

test('the update of a marker setting fails, because the real provider forgets which', async () => {
  const setting = (color: string) => ({
    honeycombio_marker_setting: { s: { dataset: 'shop', type: 'deploy', color } },
  });
  await applyBoth(setting('#ff0000'));
  configure({ ...column, ...setting('#00ff00') });
  const { status } = await run('apply', '-auto-approve');
  expect({
    status,
    sent: requests()
      .split('\n')
      .filter((line) => line.startsWith('PUT')),
  }).toEqual({
    status: 1,
    sent: ['PUT /1/marker_settings/shop/ {"color":"#00ff00","type":"deploy"} -> 404'],
  });
});

async function applyBoth(stage: object): Promise<void> {
  await apply({ ...column, ...stage });
}

test('what is not there any more when it is to be destroyed is an error for some types, as with the real provider', async () => {
  await requestsOf('destroy', '-auto-approve');
  await apply(first);
  await send('PUT', '/1/datasets/shop-front', { settings: { delete_protected: false } });
  for (const { type, instances } of state().resources)
    if (type === 'honeycombio_environment')
      await send('PATCH', `/2/teams/local/environments/${instances[0]!.attributes.id}`, {
        data: {
          type: 'environments',
          id: instances[0]!.attributes.id,
          attributes: { settings: { delete_protected: false } },
        },
      });
  await deleteElsewhere(state(), send);
  await send('DELETE', '/1/datasets/shop-front');
  const { stdout } = await run('destroy', '-auto-approve', '-refresh=false', '-json');
  const messages = stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  const refused = messages
    .filter(({ type, hook }) => type === 'apply_errored' && hook)
    .map(({ hook }) => hook.resource.addr);
  await expect(`${refused.sort().join('\n')}\n`).toMatchFileSnapshot('goldens/destroyed-elsewhere-refused.txt');
});
