import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalHoneycomb, startLocalHoneycomb } from '../index.ts';
import { json, logExporter, metricExporter, protocols, requestOf, spanExporter } from './exporters.ts';
import { expectedRows, rowsIn, sendLogRecord, sendMetrics, sendSpans, startTime } from './telemetry.ts';

let honeycomb: LocalHoneycomb;
beforeEach(async () => {
  honeycomb = await startLocalHoneycomb();
});
afterEach(() => honeycomb.close());

const percentiles = (metric: string, names: readonly string[], value: number) =>
  Object.fromEntries(names.map((name) => [`${metric}.${name}`, value]));

const each = Object.entries(protocols);

describe('an unmodified OpenTelemetry SDK delivers its spans, events and links over', () => {
  test.each([...each, ['HTTP, JSON', json] as const])('%s', async (_, protocol) => {
    const ids = await sendSpans(await spanExporter(protocol, honeycomb.url));
    expect(Object.keys(honeycomb.requests())).toEqual([requestOf('trace', protocol)]);
    expect(rowsIn(honeycomb.events('lift-sys'))).toEqual(expectedRows(ids));
  });
});

describe('an unmodified OpenTelemetry SDK delivers log records over', () => {
  test.each(each)('%s', async (_, protocol) => {
    await sendLogRecord(await logExporter(protocol, honeycomb.url));
    expect(Object.keys(honeycomb.requests())).toEqual([requestOf('logs', protocol)]);
    expect(rowsIn(honeycomb.events('lift-sys'))).toEqual([
      {
        time: startTime,
        sampleRate: 1,
        data: {
          'meta.signal_type': 'log',
          severity: 'warn',
          severity_code: 13,
          severity_text: 'WARN',
          flags: 0,
          body: 'session kept waiting',
          'service.name': 'lift-sys',
          'library.name': 'lift-sys.session',
          'library.version': '1',
          'session.id': 'a1',
          waited: 2.5,
          tags: '["x",1]\n',
        },
      },
    ]);
  });
});

describe('an unmodified OpenTelemetry SDK delivers metrics to the dataset that a header names, over', () => {
  test.each(each)('%s', async (_, protocol) => {
    await sendMetrics(await metricExporter(protocol, honeycomb.url, 'lift-sys-metrics'));
    expect(Object.keys(honeycomb.requests())).toEqual([requestOf('metrics', protocol)]);
    const rows = rowsIn(honeycomb.events('lift-sys-metrics')).map(({ data }) => data);
    const row = {
      'meta.signal_type': 'metric',
      'service.name': 'lift-sys',
      'library.name': 'lift-sys.queue',
      queue: 'ir',
      jobs: 3,
      'wait_ms.count': 3,
      'wait_ms.sum': 90,
      'wait_ms.avg': 30,
      'wait_ms.min': 10,
      'wait_ms.max': 60,
      // The buckets that OpenTelemetry has by default begin at 5, 10 and 50.
      ...percentiles('wait_ms', ['p001', 'p01', 'p05', 'p10', 'p25'], 5),
      ...percentiles('wait_ms', ['p50'], 10),
      ...percentiles('wait_ms', ['p75', 'p90', 'p95', 'p99', 'p999'], 50),
    };
    // The two instruments are read one after the other: a second may begin between them.
    expect(Object.assign({}, ...rows)).toEqual(row);
    expect(rows.length).toBeGreaterThan(0);
  });
});
