import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, start } from './running.ts';

/** Requests a second, and milliseconds that half and 99 of 100 requests take at most. */
export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface BenchRow {
  readonly storage: 'memory' | 'folder';
  /** How many columns and how many boards the server has. */
  readonly objects: number;
  /** One board by its id, one column by its name. */
  readonly reads: Rate;
  /** One column changed. */
  readonly writes: Rate;
}

export interface BenchReport {
  /** From the start of the process to its line, best of five, and resident memory then. */
  readonly ready: { readonly milliseconds: number; readonly megabytes: number };
  readonly rows: readonly BenchRow[];
  /** Resident memory at the end, with the most objects. */
  readonly megabytes: number;
}

const sizes = [1, 100, 10_000] as const;
/** As many as Terraform has under way by default. */
const connections = 10;
const requestsPerRun = 2000;

function sender(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'X-Honeycomb-Team': 'local-honeycomb', 'Content-Type': 'application/json' };
  const send = (method: string, path: string, body?: unknown): Promise<{ readonly id: string }> =>
    new Promise((resolve, reject) => {
      const out = request(url + path, { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          (response.statusCode ?? 500) < 300
            ? resolve(JSON.parse(text))
            : reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`)),
        );
      });
      out.on('error', reject);
      out.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { send, end: () => agent.destroy() };
}

/** Runs `count` requests over as many connections as Terraform has. */
async function rate(count: number, one: (n: number) => Promise<unknown>): Promise<Rate> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < count) {
      const n = next;
      next += 1;
      const sent = performance.now();
      await one(n);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { perSecond: Math.round(count / seconds), p50: share(0.5), p99: share(0.99) };
}

async function measure(server: Running, storage: BenchRow['storage']): Promise<BenchRow[]> {
  const { send, end } = sender(server.url);
  const rows: BenchRow[] = [];
  const boards: string[] = [];
  const columns: string[] = [];
  await send('POST', '/1/datasets', { name: 'bench' });
  for (const objects of sizes) {
    const from = boards.length;
    await rate(objects - from, async (n) => {
      const board = {
        type: 'flexible',
        name: `board ${from + n}`,
        panels: [{ type: 'text', text_panel: { content: 'x' } }],
      };
      boards.push((await send('POST', '/1/boards', board)).id);
      columns.push((await send('POST', '/1/columns/bench', { key_name: `column.${from + n}` })).id);
    });
    const pick = <Item>(list: readonly Item[], n: number): Item => list[(n * 7919) % list.length]!;
    const read = (n: number) =>
      n % 2 === 0
        ? send('GET', `/1/boards/${pick(boards, n)}`)
        : send('GET', `/1/columns/bench?key_name=column.${(n * 7919) % objects}`);
    const write = (n: number) => send('PUT', `/1/columns/bench/${pick(columns, n)}`, { description: `change ${n}` });
    await rate(requestsPerRun / 4, read);
    rows.push({ storage, objects, reads: await rate(requestsPerRun, read), writes: await rate(requestsPerRun, write) });
  }
  end();
  return rows;
}

/** Measures a server that runs on its own, as `local-honeycomb` does. Takes about half a minute. */
export async function benchLocalHoneycomb(): Promise<BenchReport> {
  await (await start()).stop();
  let ready = { milliseconds: Number.POSITIVE_INFINITY, megabytes: Number.NaN };
  for (let n = 0; n < 5; n += 1) {
    const server = await start();
    if (server.milliseconds < ready.milliseconds)
      ready = { milliseconds: server.milliseconds, megabytes: server.megabytes() };
    await server.stop();
  }
  const memory = await start();
  const inMemory = await measure(memory, 'memory');
  const megabytes = memory.megabytes();
  await memory.stop();
  const folder = await mkdtemp(join(tmpdir(), 'honeycomb-bench-'));
  try {
    const durable = await start('--data', folder);
    const inFolder = await measure(durable, 'folder');
    await durable.stop();
    return { ready, rows: [...inMemory, ...inFolder], megabytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report as lines of text. */
export function formatBench({ ready, rows, megabytes }: BenchReport): string {
  const rateText = ({ perSecond, p50, p99 }: Rate) =>
    `${perSecond}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
  return [
    `ready in ${ready.milliseconds.toFixed(0)} ms with ${ready.megabytes.toFixed(0)} MB; ${megabytes.toFixed(0)} MB at the end`,
    ...rows.map(
      ({ storage, objects, reads, writes }) =>
        `${storage}, ${objects} columns and boards: reads ${rateText(reads)}; writes ${rateText(writes)}`,
    ),
  ].join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(formatBench(await benchLocalHoneycomb()));
