import {
  type Client,
  createQuery,
  createQueryResult,
  getQueryResult,
  honeycombClient,
  type QueryResultData,
} from 'honeycomb-api';
import type { QuerySpecification } from 'honeycomb-query/language';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, expect } from 'vitest';
import type { LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { findTools, newDeployment } from '../end-to-end/deployment.ts';
import { liftSysDefinition } from '../end-to-end/varied-stack.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type OpenTelemetry, openTelemetry } from './open-telemetry.ts';

type Row = QueryResultData['results'][number]['data'];

/** lift-sys's boards, triggers and SLOs in a local Honeycomb whose time is made up. */
export interface DeployedLiftSys {
  readonly honeycomb: LocalHoneycomb;
  readonly client: Client;
  /** Lets time pass, minute by minute: spans are sent when they have arrived, and alerts are evaluated. */
  passUntil(moment: string, rows: readonly LiftSysRow[]): Promise<void>;
  /** Runs a query that is there, and says how long the answer took in milliseconds. */
  run(queryId: string): Promise<{ readonly rows: readonly Row[]; readonly milliseconds: number }>;
  ask(query: QuerySpecification): Promise<readonly Row[]>;
}

const minuteMs = 60_000;
const key = 'key-of-production';
const path = { dataset: 'lift-sys' };

/** Deploys everything with the real Terraform, once for the tests of a file, at a moment that is made up. */
export function deployedLiftSys(moment: string): DeployedLiftSys {
  let now = Date.parse(moment);
  let honeycomb: LocalHoneycomb | undefined;
  let client: Client | undefined;
  let telemetry: OpenTelemetry | undefined;
  const folder = temporaryFolder();
  beforeAll(async () => {
    const started = await startLocalHoneycomb({
      now: () => new Date(now),
      alerts: 'when asked',
      keys: { production: key },
    });
    honeycomb = started;
    client = honeycombClient({ url: started.url, key });
    telemetry = openTelemetry({ url: started.url, key });
    const deployment = await newDeployment(`${folder}/lift-sys`, await findTools(folder), started, liftSysDefinition);
    await deployment.plan();
    await deployment.applyPlan();
  });
  afterAll(async () => {
    await telemetry?.close();
    await honeycomb?.close();
  });
  const run = async (queryId: string) => {
    const began = performance.now();
    const { id } = await client!.call(createQueryResult, { path, body: { query_id: queryId } });
    const result = await client!.call(getQueryResult, { path: { ...path, id } });
    const milliseconds = performance.now() - began;
    expect([result.complete, result.error]).toEqual([true, undefined]);
    return { rows: result.data?.results.map(({ data }) => data) ?? [], milliseconds };
  };
  return {
    get honeycomb() {
      return honeycomb!;
    },
    get client() {
      return client!;
    },
    async passUntil(moment, rows) {
      const end = Date.parse(moment);
      const waiting = rows.toSorted((a, b) => a.arrival - b.arrival);
      while (now < end) {
        now += minuteMs;
        const first = waiting.findIndex(({ arrival }) => arrival > now);
        await telemetry!.send(waiting.splice(0, first < 0 ? waiting.length : first));
        await honeycomb!.advance(new Date(now));
      }
    },
    run,
    async ask(query) {
      const { id } = await client!.call(createQuery, { path, body: query as never });
      return (await run(id)).rows;
    },
  };
}
