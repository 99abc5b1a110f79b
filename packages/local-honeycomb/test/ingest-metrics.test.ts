import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackedEvent } from 'honeycomb-engine';
import { startLocalHoneycomb } from 'local-honeycomb';
import { describe, expect, test } from 'vitest';
import { defaultHistogramSemantics, type HistogramSemantics } from '../src/ingest/otlp/histogram-semantics.ts';
import { translate } from '../src/ingest/otlp/translate.ts';
import { encodeOtlp } from './otlp-protobuf.ts';
import { rowsIn } from './telemetry.ts';

const second = 1_767_323_045;
const arrival = (second + 30) * 1000 + 250;
/** So many milliseconds into the second. */
const at = (ms: number) => `${BigInt(second * 1000 + ms)}000000`;

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });

/** The rows of a request, which are the same in protobuf and in JSON. */
function rowsOf(request: object, semantics: Partial<HistogramSemantics> = {}): readonly PackedEvent[] {
  const options = { ...defaultHistogramSemantics, ...semantics };
  const rows = (encoding: 'protobuf' | 'json', bytes: Buffer) =>
    translate({ kind: 'metrics', encoding, bytes, arrival }, options).batches.get('unknown_metrics') ?? [];
  const [inProtobuf, inJson] = [
    rows('protobuf', encodeOtlp('metrics', request)),
    rows('json', Buffer.from(JSON.stringify(request))),
  ];
  expect(inProtobuf).toEqual(inJson);
  return inJson;
}

const requestOf = (...metrics: readonly object[]) => ({ resourceMetrics: [{ scopeMetrics: [{ metrics }] }] });

const dataOf = ({ names, values }: PackedEvent): Record<string, unknown> =>
  Object.fromEntries(names.map((name, place) => [name, values[place]]));

/** What one data point of a kind says under the name `x`, without the name. */
function columnsOf(kind: string, point: object, semantics: Partial<HistogramSemantics> = {}): Record<string, unknown> {
  const [row] = rowsOf(
    requestOf({ name: 'x', [kind]: { dataPoints: [{ timeUnixNano: at(0), ...point }] } }),
    semantics,
  );
  const columns = Object.entries(dataOf(row!)).filter(([name]) => name.startsWith('x.'));
  return Object.fromEntries(columns.map(([name, value]) => [name.slice(2), Math.round(Number(value) * 1e6) / 1e6]));
}

describe('the percentiles of a histogram with explicit bounds', () => {
  // 50 values up to 10, 40 up to 20, 9 up to 50, and one above.
  const point = { count: 100, sum: 1500, bucketCounts: [50, 40, 9, 1], explicitBounds: [10, 20, 50] };
  const common = { count: 100, sum: 1500, avg: 15 };

  test('are where their bucket begins, and in the first where it ends', () => {
    expect(columnsOf('histogram', point)).toEqual({
      ...common,
      ...{ p001: 10, p01: 10, p05: 10, p10: 10, p25: 10, p50: 10, p75: 10, p90: 20, p95: 20, p99: 50, p999: 50 },
    });
  });

  test('can be interpolated, between the least and the greatest value', () => {
    expect(columnsOf('histogram', { ...point, min: 2, max: 90 }, { percentileInBucket: 'interpolated' })).toEqual({
      ...{ ...common, min: 2, max: 90 },
      ...{ p001: 2.016, p01: 2.16, p05: 2.8, p10: 3.6, p25: 6, p50: 10, p75: 16.25, p90: 20, p95: 36.666667 },
      ...{ p99: 50, p999: 86 },
    });
  });

  test('are interpolated from 0 and to the last bound, where the least and the greatest are not known', () => {
    expect(columnsOf('histogram', point, { percentileInBucket: 'interpolated' })).toEqual({
      ...common,
      ...{ p001: 0.02, p01: 0.2, p05: 1, p10: 2, p25: 5, p50: 10, p75: 16.25, p90: 20, p95: 36.666667 },
      ...{ p99: 50, p999: 50 },
    });
  });

  test('pass over buckets that are empty', () => {
    const gap = { count: 2, bucketCounts: [0, 1, 0, 0, 1], explicitBounds: [1, 2, 3, 4] };
    expect(columnsOf('histogram', gap)).toEqual({
      count: 2,
      ...{ p001: 1, p01: 1, p05: 1, p10: 1, p25: 1, p50: 4, p75: 4, p90: 4, p95: 4, p99: 4, p999: 4 },
    });
  });

  test.each([
    ['without bounds', { count: 3, sum: 6, bucketCounts: [3] }, { count: 3, sum: 6, avg: 2 }],
    ['without buckets', { count: 3, sum: 6 }, { count: 3, sum: 6, avg: 2 }],
    ['without values', { count: 0, bucketCounts: [0, 0], explicitBounds: [1] }, { count: 0 }],
  ])('are left out %s', (_, histogram, columns) => {
    expect(columnsOf('histogram', histogram)).toEqual(columns);
  });
});

describe('the percentiles of an exponential histogram', () => {
  // One value from -4 to -2, one at 0, one up to 2, two up to 4: the base is 2.
  const point = {
    count: 5,
    scale: 0,
    negative: { offset: 1, bucketCounts: [1] },
    zeroCount: 1,
    zeroThreshold: 0.5,
    positive: { offset: 0, bucketCounts: [1, 2] },
  };

  test('are where their bucket begins', () => {
    expect(columnsOf('exponentialHistogram', point)).toEqual({
      count: 5,
      ...{ p001: -4, p01: -4, p05: -4, p10: -4, p25: -0.5, p50: 1, p75: 2, p90: 2, p95: 2, p99: 2, p999: 2 },
    });
  });

  test('can be interpolated', () => {
    expect(columnsOf('exponentialHistogram', { ...point, max: 3 }, { percentileInBucket: 'interpolated' })).toEqual({
      ...{ count: 5, max: 3, p001: -3.99, p01: -3.9, p05: -3.5, p10: -3, p25: -0.25, p50: 1.5, p75: 2.75 },
      // The last bucket goes to 4, and no value beyond 3.
      ...{ p90: 3, p95: 3, p99: 3, p999: 3 },
    });
  });

  test('have buckets as narrow as the scale says', () => {
    const each = (scale: number, offset: number) =>
      columnsOf('exponentialHistogram', { scale, positive: { offset, bucketCounts: [1] } }).p50;
    // Bases 2^(1/4), 2 and 4.
    expect([each(2, 8), each(2, -4), each(0, 10), each(0, -1), each(-1, 3), each(-1, -1)]).toEqual([
      4, 0.5, 1024, 0.5, 64, 0.25,
    ]);
  });

  test('can be left out', () => {
    expect(columnsOf('exponentialHistogram', point, { exponentialPercentiles: 'none' })).toEqual({ count: 5 });
  });

  test('that are beyond all numbers are left out', () => {
    const huge = { scale: -10, positive: { offset: 1, bucketCounts: [1] } };
    expect(columnsOf('exponentialHistogram', huge)).toEqual({ count: 0 });
  });
});

test('lists of numbers may be written one by one, as old senders do', () => {
  const field = (tag: number, bytes: Buffer) => Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
  const count = (value: number) => {
    const bytes = Buffer.alloc(9, 0);
    bytes.writeUInt8(49);
    bytes.writeUInt32LE(value, 1);
    return bytes;
  };
  const bound = (value: number) => {
    const bytes = Buffer.alloc(9, 57);
    bytes.writeDoubleLE(value, 1);
    return bytes;
  };
  const point = Buffer.concat([count(0), bound(10), count(2), bound(20), count(0)]);
  // Resource, scope, metric and its histogram, each the only one in the other.
  const metric = Buffer.concat([field(10, Buffer.from('x')), field(74, field(10, point))]);
  const bytes = field(10, field(18, field(18, metric)));
  const { batches } = translate({ kind: 'metrics', encoding: 'protobuf', bytes, arrival });
  expect(batches.get('unknown_metrics')?.map((row) => dataOf(row)['x.p50'])).toEqual([10]);
});

test('the quantiles of a summary are named by their digits, and the first and the last are its ends', () => {
  const quantileValues = [0, 0.01, 0.1, 0.5, 0.25, 0.999, 0.9999, 1].map((quantile, value) => ({ quantile, value }));
  expect(columnsOf('summary', { count: 4, sum: 10, quantileValues })).toEqual({
    ...{ count: 4, sum: 10, avg: 2.5, min: 0, p01: 1, p10: 2, p50: 3, p25: 4, p999: 5, p9999: 6, max: 7 },
  });
});

describe('data points share a row', () => {
  const gauge = (name: string, asInt: number, ms: number, ...attributes: readonly object[]) => ({
    name,
    gauge: { dataPoints: [{ timeUnixNano: at(ms), asInt, attributes }] },
  });
  const common = { 'meta.signal_type': 'metric' };
  const rows = (request: object) => rowsOf(request).map((row) => [row.time - second * 1000, dataOf(row)]);

  test('when their times are in one second, to which they are cut', () => {
    expect(rows(requestOf(gauge('a', 1, 0), gauge('b', 2, 999), gauge('c', 3, 1000)))).toEqual([
      [0, { ...common, a: 1, b: 2 }],
      [1000, { ...common, c: 3 }],
    ]);
  });

  test('when they have the same attributes, in whatever order', () => {
    const [x, y, z] = [attribute('x', '1'), attribute('y', '2'), attribute('y', '3')];
    expect(rows(requestOf(gauge('a', 1, 0, x, y), gauge('b', 2, 0, y, x), gauge('c', 3, 0, x, z)))).toEqual([
      [0, { ...common, x: '1', y: '2', a: 1, b: 2 }],
      [0, { ...common, x: '1', y: '3', c: 3 }],
    ]);
  });

  test('when they come from the same resource and scope, wherever that stands in the request', () => {
    const from = (host: string, scope: string, metric: object) => ({
      resource: { attributes: [attribute('host', host)] },
      scopeMetrics: [{ scope: { name: scope }, metrics: [metric] }],
    });
    const request = {
      resourceMetrics: [
        from('h', 's', gauge('a', 1, 0)),
        from('i', 's', gauge('b', 2, 0)),
        from('h', 't', gauge('c', 3, 0)),
        from('h', 's', gauge('d', 4, 0)),
      ],
    };
    expect(rows(request)).toEqual([
      [0, { ...common, host: 'h', 'library.name': 's', a: 1, d: 4 }],
      [0, { ...common, host: 'i', 'library.name': 's', b: 2 }],
      [0, { ...common, host: 'h', 'library.name': 't', c: 3 }],
    ]);
  });

  test('when neither says a time: that of their arrival, cut as well', () => {
    const point = { asInt: 1 };
    const request = requestOf(
      { name: 'a', gauge: { dataPoints: [point] } },
      { name: 'b', sum: { dataPoints: [point] } },
    );
    expect(rows(request)).toEqual([[30_000, { ...common, a: 1, b: 1 }]]);
  });
});

test('a server that was told otherwise reads its histograms so, and those it has kept', async () => {
  const data = mkdtempSync(join(tmpdir(), 'histograms-'));
  const request = requestOf({
    name: 'x',
    histogram: { dataPoints: [{ timeUnixNano: at(0), bucketCounts: [0, 2], explicitBounds: [10], max: 30 }] },
  });
  const medians = async (histograms: Partial<HistogramSemantics>, send: boolean) => {
    const honeycomb = await startLocalHoneycomb({ data, histograms });
    try {
      const headers = { 'x-honeycomb-team': honeycomb.key, 'content-type': 'application/json' };
      if (send) await fetch(`${honeycomb.url}/v1/metrics`, { method: 'POST', headers, body: JSON.stringify(request) });
      return rowsIn(honeycomb.events('unknown_metrics')).map((row) => row.data['x.p50']);
    } finally {
      await honeycomb.close();
    }
  };
  try {
    expect(await medians({}, true)).toEqual([10]);
    expect(await medians({ percentileInBucket: 'interpolated' }, true)).toEqual([20, 20]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
