import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalHoneycomb } from 'local-honeycomb';
import type { LiftSysRow } from '../telemetry/lift-sys/row.ts';
import { traffic as configured, type EnvironmentName } from '../telemetry/lift-sys/traffic.ts';
import { feedClock } from './feed-clock.ts';
import { alertsSaid } from './feed-report.ts';
import { arrivingTraffic, incidentAfter, minuteMs, storyMinutes, trafficBefore } from './feed-traffic.ts';

/** How much of the past is made up, and how much of it is watched. */
const dayMs = 86_400_000;
const watchedMs = 60 * minuteMs;
/** An hour is watched in so long, minute by minute. */
const watchMs = 20_000;
const rowsPerRequest = 1000;

export interface FeedOptions {
  /** A file that says until when there is traffic, for the next run. */
  readonly file: string;
  readonly dataset: string;
  readonly environment: string;
  /** Milliseconds since 1970. @default the clock */
  readonly real?: () => number;
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Synthetic traffic of lift-sys for a local Honeycomb: a day of it, whose last hour passes while one watches. */
export interface Feed {
  /** The clock that the Honeycomb is started with. */
  readonly now: () => Date;
  /** Sends the day but for its last hour. */
  sendDay(honeycomb: LocalHoneycomb): Promise<void>;
  /** Lets the last hour pass, with its incident, and says what fires and resolves. `atOnce`: as fast as it can. */
  passHour(honeycomb: LocalHoneycomb, options: { readonly atOnce: boolean }): Promise<void>;
  /** Sends what comes, as it comes, until it is stopped. */
  goOn(honeycomb: LocalHoneycomb): Promise<void>;
}

export function openFeed({ file, dataset, real = Date.now, say, stop, ...options }: FeedOptions): Feed {
  const environment = (
    Object.hasOwn(configured, options.environment) ? options.environment : 'production'
  ) as EnvironmentName;
  const fedUntil = readUntil(file);
  const started = real();
  const behind = Math.min(watchedMs, Math.max(0, started - fedUntil));
  const clock = feedClock(behind, real);
  let traffic: ReturnType<typeof arrivingTraffic> | undefined;
  let until = 0;

  const send = async ({ url, key }: LocalHoneycomb, rows: readonly LiftSysRow[]): Promise<void> => {
    for (let at = 0; at < rows.length && !stop.aborted; at += rowsPerRequest) {
      const body = rows
        .slice(at, at + rowsPerRequest)
        .map(({ time, data }) => ({ time: new Date(time).toISOString(), data }));
      const response = await fetch(`${url}/1/batch/${dataset}`, {
        method: 'POST',
        headers: { 'X-Honeycomb-Team': key, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok)
        throw new Error(`Honeycomb did not take the traffic: ${response.status} ${await response.text()}`);
      await response.body?.cancel();
    }
  };
  const keepUntil = (time: number): void => {
    until = time;
    writeFileSync(file, JSON.stringify({ until: new Date(time).toISOString() }));
  };

  return {
    now: clock.now,
    async sendDay(honeycomb) {
      const end = Math.floor(clock.now().getTime() / minuteMs) * minuteMs;
      const start = Math.max(fedUntil, end - dayMs);
      let batch: LiftSysRow[] = [];
      let [events, requests] = [0, 0];
      if (end - start >= minuteMs)
        for (const row of trafficBefore(environment, start, end)) {
          if (stop.aborted) return;
          batch.push(row);
          events += 1;
          if (row.data['trace.parent_id'] === undefined) requests += 1;
          if (batch.length < rowsPerRequest) continue;
          await send(honeycomb, batch);
          keepUntil(batch.at(-1)!.time);
          batch = [];
        }
      await send(honeycomb, batch);
      keepUntil(end);
      if (events > 0)
        say(`  ${count(events)} events of ${count(requests)} requests, from ${dayTime(start)} to ${dayTime(end)}`);
    },

    async passHour(honeycomb, { atOnce }) {
      if (stop.aborted) return;
      const minutes = Math.floor((real() - until) / minuteMs);
      const incident = minutes >= storyMinutes ? incidentAfter(until) : undefined;
      traffic = arrivingTraffic(environment, until, incident === undefined ? [] : [incident.incident]);
      const said = alertsSaid(honeycomb, say);
      say(
        incident === undefined
          ? `  Traffic goes on from ${clockTime(until)}; the next incident is in a run after more than ${storyMinutes} min.`
          : `  From ${clockTime(incident.from)} to ${clockTime(incident.to)} there is ${incident.inWords}.`,
      );
      while (real() - until >= minuteMs && !stop.aborted) {
        const minute = until + minuteMs;
        // What is due at the minute sees all that had arrived by then.
        clock.set(minute - 1);
        await send(honeycomb, traffic.arrivedBy(minute - 1));
        clock.set(minute);
        await honeycomb.advance(new Date(minute));
        keepUntil(minute);
        said.sayNew();
        if (!atOnce) await sleep(watchMs / (watchedMs / minuteMs), undefined, { signal: stop }).catch(() => undefined);
      }
      clock.follow();
      said.summarize();
    },

    async goOn(honeycomb) {
      const said = alertsSaid(honeycomb, say);
      while (!stop.aborted) {
        const now = real();
        await send(honeycomb, traffic?.arrivedBy(now) ?? []);
        if (now - until >= minuteMs) keepUntil(now);
        said.sayNew();
        await sleep(1000, undefined, { signal: stop }).catch(() => undefined);
      }
    },
  };
}

/** Milliseconds since 1970; 0 for never. */
function readUntil(file: string): number {
  try {
    return Date.parse((JSON.parse(readFileSync(file, 'utf8')) as { readonly until: string }).until) || 0;
  } catch {
    return 0;
  }
}

const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
const dayTime = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
const clockTime = (time: number): string => `${new Date(time).toISOString().slice(11, 16)} UTC`;
