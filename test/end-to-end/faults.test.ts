import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Client, createBoard, listBoards, listColumns } from 'honeycomb-api';
import { type Fault, type Faults, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDespiteLostAnswers, removeCopies } from '../../scripts/lost-answers.ts';
import { hasChanges } from '../../scripts/plan-summary.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Deployment, findTools, newDeployment, type Tools } from './deployment.ts';
import { expected } from './expected.ts';
import { clientOf, inventory } from './inventory.ts';
import { smallDefinition } from './varied-stack.ts';

const folder = temporaryFolder();
let tools: Tools;
beforeAll(async () => {
  tools = await findTools(folder);
});

/** The same fault for every nth request that fits: the same requests fail whenever the test runs. */
const everyNth = (n: number, fault: () => Fault | undefined, fits: (route: string) => boolean = () => true): Faults => {
  let count = 0;
  return ({ route }) => {
    if (!fits(route)) return undefined;
    count += 1;
    return count % n === 0 ? fault() : undefined;
  };
};

/** Deploys while requests fail, then once more without faults: what is there in the end, and what was left to do. */
async function deployedDespite(name: string, faults: Faults) {
  let failing = true;
  const honeycomb = await startLocalHoneycomb({ faults: (request) => (failing ? faults(request) : undefined) });
  try {
    const deployment = await newDeployment(join(folder, name), tools, honeycomb, smallDefinition);
    const { exitCode } = await deployment.run('apply', '-auto-approve', '-input=false', '-no-color');
    failing = false;
    const left = await deployment.plan();
    if (left.length > 0) await deployment.applyPlan();
    return { exitCode, left, leftThen: await deployment.plan(), inventory: await inventory(clientOf(honeycomb)) };
  } finally {
    await honeycomb.close();
  }
}

/** The first apply came through, and everything is there once. */
const unharmed = { exitCode: 0, left: [], leftThen: [], inventory: expected(smallDefinition) };

// The provider tries again after 429, 5xx and lost connections, up to 30 times. After 429 the real one waits up to a
// minute, so that happens once; the tests wait at the same time.
describe.concurrent('an apply comes through', { timeout: 180_000 }, () => {
  it('when Honeycomb says once that there were too many requests', async () => {
    let asked = false;
    const result = await deployedDespite('too-many', ({ route }) => {
      if (asked || route !== 'POST /1/triggers/{dataset}') return undefined;
      asked = true;
      return { kind: 'status', status: 429, headers: { Ratelimit: 'limit=100, remaining=0, reset=1' } };
    });
    expect(result).toEqual(unharmed);
  });

  it('when every 10th request fails: answered with 500, or its connection reset before it is carried out', async () => {
    const [error, reset]: Fault[] = [
      { kind: 'status', status: 500 },
      { kind: 'reset', when: 'before' },
    ];
    let fails = 0;
    const faults = everyNth(10, () => {
      fails += 1;
      return fails % 2 === 0 ? error : reset;
    });
    expect(await deployedDespite('failing', faults)).toEqual(unharmed);
  });

  it('when answers to the creation of columns and queries are lost: they are adopted or made again', async () => {
    const repeatable = ['POST /1/columns/{dataset}', 'POST /1/datasets', 'POST /1/queries/{dataset}'];
    const lost = everyNth(
      10,
      () => ({ kind: 'reset', when: 'after' }),
      (route) => [...repeatable, 'PUT /1/columns/{dataset}/{id}'].includes(route),
    );
    expect(await deployedDespite('lost', lost)).toEqual(unharmed);
  });
});

/** Plans and applies as the commands do, until there is nothing left; what was said on the way. */
async function deployUntilDone(deployment: Deployment, client: Client): Promise<readonly string[]> {
  const said: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const { plan, notes } = await planDespiteLostAnswers(deployment.stack, client);
    said.push(...notes);
    if (!hasChanges(plan) && notes.length === 0) return said;
    // What Honeycomb has already, and Terraform does not know, makes the apply fail; the next plan takes it over.
    const { exitCode } = await deployment.run('apply', '-input=false', '-no-color', 'plan');
    if (exitCode === 0) said.push(...(await removeCopies(deployment.stack, client)));
  }
  throw new Error('it did not come to an end');
}

/** All that a deployment creates. */
const creations = [
  'POST /1/boards',
  'POST /1/burn_alerts/{dataset}',
  'POST /1/columns/{dataset}',
  'POST /1/datasets',
  'POST /1/derived_columns/{dataset}',
  'POST /1/queries/{dataset}',
  'POST /1/query_annotations/{dataset}',
  'POST /1/recipients',
  'POST /1/slos/{dataset}',
  'POST /1/triggers/{dataset}',
];

describe('a lost answer to a creation', { timeout: 180_000 }, () => {
  it('of each kind leaves nothing twice and loses nothing, when npm start or npm run deploy deploys', async () => {
    const lost = new Set<string>();
    const honeycomb = await startLocalHoneycomb({
      faults: ({ method, route }) => {
        if (method !== 'POST' || lost.has(route)) return undefined;
        lost.add(route);
        return { kind: 'reset', when: 'after' };
      },
    });
    try {
      const client = clientOf(honeycomb);
      const deployment = await newDeployment(join(folder, 'lost-answers'), tools, honeycomb, smallDefinition);
      const said = await deployUntilDone(deployment, client);
      expect([...lost].toSorted()).toEqual(creations);
      expect(said.some((line) => line.includes('is there twice') || line.includes('was there twice'))).toBe(true);
      expect(said.some((line) => line.endsWith('it is taken over.'))).toBe(true);
      expect(await deployment.plan()).toEqual([]);
      expect(await inventory(client)).toEqual(expected(smallDefinition));
    } finally {
      await honeycomb.close();
    }
  });

  it('leaves what people made alone, also when it has the name of ours', async () => {
    const honeycomb = await startLocalHoneycomb();
    try {
      const client = clientOf(honeycomb);
      const deployment = await newDeployment(join(folder, 'by-hand'), tools, honeycomb, smallDefinition);
      await deployUntilDone(deployment, client);
      const [board] = await client.call(listBoards);
      const { id: _, links: __, ...copy } = board!;
      const mine = await client.call(createBoard, { body: { ...copy, description: 'Mine.' } });
      expect(await deployUntilDone(deployment, client)).toEqual([]);
      expect((await client.call(listBoards)).map(({ id }) => id)).toContain(mine.id);
    } finally {
      await honeycomb.close();
    }
  });
});

describe('a server that is killed half-way through an apply', { timeout: 120_000 }, () => {
  const bin = join(import.meta.dirname, '../../packages/local-honeycomb/bin/local-honeycomb.mjs');
  const key = 'local-honeycomb';
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** Starts the command and waits for its line. */
  const start = (data: string, port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [bin, '--port', String(port), '--data', data], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          output += chunk;
          const url = /ready at (\S+)/.exec(output)?.[1];
          if (url !== undefined) resolve({ child, url });
        });
      child.once('exit', () => reject(new Error(`it ended: ${output}`)));
    });

  /** Resolves when so many columns are there: columns alone are under way then, and what is created twice is adopted. */
  async function columnsExist(client: Client, count: number): Promise<void> {
    for (;;) {
      const columns = await client.call(listColumns, { path: { dataset: 'lift-sys' } }).catch(() => []);
      if ([columns].flat().length >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  const kill = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });

  it('and comes back at once: the apply goes on, with nothing twice and nothing lost', async () => {
    const data = join(folder, 'back-at-once');
    mkdirSync(data);
    const { child, url } = await start(data, 0);
    const client = clientOf({ url, key });
    const deployment = await newDeployment(`${data}-stack`, tools, { url, key }, smallDefinition);
    const applied = deployment.run('apply', '-auto-approve', '-input=false', '-no-color');
    await columnsExist(client, 30);
    await kill(child);
    const again = await start(data, Number(new URL(url).port));
    expect((await applied).exitCode).toBe(0);
    expect(await deployment.plan()).toEqual([]);
    expect(await inventory(client)).toEqual(expected(smallDefinition));
    await kill(again.child);
  });

  /** Requests that the server was sent, whatever it made of them; 0 while it cannot be asked. */
  const requestsOf = async (url: string): Promise<number> => {
    const counts = await fetch(`${url}/local/requests`).then(
      (response) => response.json() as Promise<Readonly<Record<string, number>>>,
      () => ({}),
    );
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };

  // Drawn once a run; PROPERTY_SEED draws other moments.
  const moments = fc.sample(fc.integer({ min: 1, max: 70 }), 2);
  it.each(moments)('at request %i of the first apply: deploying again does the rest', async (moment) => {
    const data = join(folder, `killed-at-${moment}`);
    mkdirSync(data);
    const { child, url } = await start(data, 0);
    const client = clientOf({ url, key });
    const deployment = await newDeployment(`${data}-stack`, tools, { url, key }, smallDefinition);
    let ended = false;
    const applied = deployment.run('apply', '-auto-approve', '-input=false', '-no-color').finally(() => {
      ended = true;
    });
    while (!ended && (await requestsOf(url)) < moment) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(ended).toBe(false);
    await kill(child);
    const again = await start(data, Number(new URL(url).port));
    await applied;
    await deployUntilDone(deployment, client);
    expect(await deployment.plan()).toEqual([]);
    expect(await inventory(client)).toEqual(expected(smallDefinition));
    await kill(again.child);
  });

  it('and comes back when Terraform was interrupted: a second apply does the rest', async () => {
    const data = join(folder, 'back-later');
    mkdirSync(data);
    const { child, url } = await start(data, 0);
    const client = clientOf({ url, key });
    const deployment = await newDeployment(`${data}-stack`, tools, { url, key }, smallDefinition);
    const interrupt = new AbortController();
    const applied = deployment.runUntil(interrupt.signal, 'apply', '-auto-approve', '-input=false', '-no-color');
    await columnsExist(client, 30);
    await kill(child);
    interrupt.abort();
    // The real provider ends what it has begun, also after an interrupt: for that the server must be there.
    const again = await start(data, Number(new URL(url).port));
    expect((await applied).exitCode).toBe(1);
    expect(await client.call(listBoards)).toEqual([]);
    const rest = await deployment.plan();
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.filter((line) => !line.startsWith('create '))).toEqual([]);
    await deployment.applyPlan();
    expect(await deployment.plan()).toEqual([]);
    expect(await inventory(client)).toEqual(expected(smallDefinition));
    await kill(again.child);
  });
});
