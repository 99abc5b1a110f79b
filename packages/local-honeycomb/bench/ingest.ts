import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore } from 'honeycomb-engine';
import { translate } from '../src/ingest/otlp/translate.ts';
import { type Running, start } from './running.ts';
import { rowsPerRequest, spansPerRequest, spansRequest } from './spans.ts';

/** Spans a second, and what the server's own processor time alone would allow: the sender is on the same machine. */
export interface IngestRate {
  readonly perSecond: number;
  readonly perProcessorSecond: number;
}

export interface IngestReport {
  /** Decoded and put into columns, without a server. */
  readonly inProcess: IngestRate;
  /** Over OTLP/HTTP with protobuf, to a process of its own. */
  readonly memory: IngestRate;
  /** The same, acknowledged when it is on disk. */
  readonly folder: IngestRate;
  /** Resident bytes for each row, of about 33 fields. */
  readonly bytesPerRow: number;
  /** Bytes of a span as it is sent. */
  readonly bytesPerSpan: number;
  /** How long a server takes to read so many rows from its folder. */
  readonly restart: { readonly rows: number; readonly milliseconds: number };
}

const connections = 4;

/** Measures ingest with so many requests of 512 spans, all different. Takes about a minute. */
export async function benchIngest(requests = 300): Promise<IngestReport> {
  const now = Date.now() - requests * spansPerRequest * 3;
  const bodies = Array.from({ length: requests }, (_, n) => spansRequest(n, now));
  const bytesPerSpan = bodies.reduce((sum, { length }) => sum + length, 0) / requests / spansPerRequest;

  const inProcess = measureInProcess(bodies);
  const inMemory = await start();
  // The first requests find a program that is not compiled yet.
  await sendAll(inMemory, bodies.slice(0, requests / 5));
  const before = inMemory.megabytes();
  const memory = await sendAll(inMemory, bodies);
  const bytesPerRow = ((inMemory.megabytes() - before) * 2 ** 20) / (requests * rowsPerRequest);
  await inMemory.stop();

  const data = await mkdtemp(join(tmpdir(), 'honeycomb-bench-'));
  try {
    const inFolder = await start('--data', data);
    await sendAll(inFolder, bodies.slice(0, requests / 5));
    const folder = await sendAll(inFolder, bodies);
    await inFolder.stop();
    const again = await start('--data', data);
    const restart = { rows: Math.round(requests * 1.2 * rowsPerRequest), milliseconds: again.milliseconds };
    await again.stop();
    return { inProcess, memory, folder, bytesPerRow, bytesPerSpan, restart };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

function measureInProcess(bodies: readonly Buffer[]): IngestRate {
  let best: IngestRate = { perSecond: 0, perProcessorSecond: 0 };
  for (let round = 0; round < 3; round += 1) {
    const store = createEventStore();
    const [began, used] = [performance.now(), process.cpuUsage()];
    for (const bytes of bodies) {
      const { batches } = translate({ kind: 'traces', encoding: 'protobuf', bytes, arrival: Date.now() });
      for (const events of batches.values()) store.append(events);
    }
    const { user, system } = process.cpuUsage(used);
    const rate = rateOf(bodies.length, performance.now() - began, (user + system) / 1e6);
    if (rate.perSecond > best.perSecond) best = rate;
  }
  return best;
}

const rateOf = (requests: number, milliseconds: number, processorSeconds: number): IngestRate => ({
  perSecond: Math.round((requests * spansPerRequest) / (milliseconds / 1000)),
  perProcessorSecond: Math.round((requests * spansPerRequest) / processorSeconds),
});

async function sendAll(server: Running, bodies: readonly Buffer[]): Promise<IngestRate> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'X-Honeycomb-Team': 'local-honeycomb', 'Content-Type': 'application/x-protobuf' };
  const send = (body: Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      const out = request(`${server.url}/v1/traces`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      });
      out.on('error', reject);
      out.end(body);
    });
  let next = 0;
  const [began, used] = [performance.now(), server.processorSeconds()];
  const worker = async () => {
    for (let body = bodies[next]; body !== undefined; body = bodies[next]) {
      next += 1;
      await send(body);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const rate = rateOf(bodies.length, performance.now() - began, server.processorSeconds() - used);
  agent.destroy();
  return rate;
}

/** The report as lines of text. */
export function formatIngest(report: IngestReport): string {
  const rate = ({ perSecond, perProcessorSecond }: IngestRate) =>
    `${perSecond} spans/s (${perProcessorSecond} a second of its processor time)`;
  const { rows, milliseconds } = report.restart;
  return [
    `decoded and stored: ${rate(report.inProcess)}`,
    `over OTLP/HTTP, in memory: ${rate(report.memory)}`,
    `over OTLP/HTTP, on disk: ${rate(report.folder)}`,
    `${report.bytesPerRow.toFixed(0)} bytes of memory a row; ${report.bytesPerSpan.toFixed(0)} bytes a span on the way and on disk`,
    `ready again with ${rows} rows after ${(milliseconds / 1000).toFixed(1)} s`,
  ].join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(formatIngest(await benchIngest()));
