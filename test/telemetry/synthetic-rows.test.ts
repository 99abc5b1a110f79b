import type { Event } from 'honeycomb-engine';
import { describe, expect, it } from 'vitest';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { isRequestRow, type LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { callCost, llmModels } from '../../telemetry/lift-sys/synthetic/llm-models.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { badDay } from './bad-day.ts';
import { isSpan, tracesOf } from './traces.ts';

const rows = badDay();
const traces = tracesOf(rows);

const endOf = (row: LiftSysRow): number => row.time + (row.data.duration_ms ?? 0);
const columns = Object.entries(liftSys.columns);
const schemas = new Map(columns.map(([name, { schema }]) => [name, schema]));
const always = columns
  .filter(([, { schema }]) => !schema.safeParse(undefined).success)
  .map(([name]) => name as keyof typeof liftSys.columns);

/** Whether the contract has the column and takes the value; a value that was taken once is not looked at again. */
const taken = new Set<string>();
function accepts(name: string, value: unknown): boolean {
  const key = `${name} ${value}`;
  if (taken.has(key)) return true;
  const ok = value !== undefined && schemas.get(name)?.safeParse(value).success === true;
  if (ok && typeof value !== 'number') taken.add(key);
  return ok;
}

describe('every row of a day', () => {
  it('has values that the contract takes, the columns that are on every row, and no others', () => {
    const wrong = new Set<string>();
    for (const { data } of rows) {
      for (const name of always) if (data[name] === undefined) wrong.add(`${data.name} without ${name}`);
      for (const [name, value] of Object.entries(data))
        if (!accepts(name, value)) wrong.add(`${data.name}: ${name} ${value}`);
    }
    expect([...wrong]).toEqual([]);
    expect(always).toHaveLength(6);
  });

  it('has columns that the contract knows for its span; those of HTTP are on every root span', () => {
    const wrong = new Set<string>();
    for (const row of rows)
      for (const name of Object.keys(row.data)) {
        const { spans } = liftSys.columns[name as keyof typeof liftSys.columns];
        const onRoot = isRequestRow(row) && spans?.includes('POST /api/sessions');
        if (spans && !spans.includes(row.data.name!) && !onRoot) wrong.add(`${name} on ${row.data.name}`);
      }
    expect([...wrong]).toEqual([]);
  });

  it('uses every column and every value of an enumeration, but for log records, links and kinds of messaging', () => {
    const seen = new Map<string, Set<unknown>>(columns.map(([name]) => [name, new Set()]));
    const others = (['staging', 'dev'] as const).flatMap((environment) => [
      ...syntheticLiftSys({
        environment,
        from: '2026-03-03T08:00:00Z',
        to: '2026-03-03T12:00:00Z',
        requestsPerMinute: 9,
      }),
    ]);
    for (const { data } of [...rows, ...others])
      for (const [name, value] of Object.entries(data)) if (value !== undefined) seen.get(name)!.add(value);
    const unseen = columns.flatMap(([name, { values }]) =>
      values
        ? values.filter((value) => !seen.get(name)!.has(value)).map((value) => `${name} ${value}`)
        : seen.get(name)!.size === 0
          ? [name]
          : [],
    );
    expect(unseen).toEqual([
      'meta.signal_type log',
      'meta.annotation_type link',
      'span.kind producer',
      'span.kind consumer',
      'span.kind unspecified',
    ]);
  });

  it('comes in the order of time, and arrives within seconds after the end of its span', () => {
    let before = 0;
    const wrong = rows.filter((row) => {
      const inOrder = row.time >= before;
      before = row.time;
      const delay = row.arrival - endOf(row);
      return !inOrder || !Number.isInteger(row.time) || (isSpan(row) && !(delay >= 150 && delay <= 5151));
    });
    expect(wrong).toEqual([]);
    expect(rows.every((row): boolean => row.sampleRate === undefined)).toBe(true);
  });

  it('is an event for the engine', () => {
    const events: Iterable<Event> = rows.slice(0, 1);
    expect([...events]).toEqual([rows[0]]);
  });
});

describe('every trace', () => {
  it('has one root, parents that are in it, and spans that last no longer than their parents', () => {
    const wrong = traces.filter(({ rows }) => {
      const spans = new Map(rows.filter(isSpan).map((row) => [row.data['trace.span_id'], row]));
      const roots = rows.filter(isRequestRow);
      return (
        roots.length !== 1 ||
        spans.size !== rows.filter(isSpan).length ||
        rows.some((row) => {
          if (row === roots[0]) return false;
          const parent = spans.get(row.data['trace.parent_id']);
          return !parent || row.time < parent.time || endOf(row) > endOf(parent) + 0.001;
        })
      );
    });
    expect(wrong).toEqual([]);
    expect(traces.length).toBeGreaterThan(5000);
  });

  it('has an exception for each span that failed, with the name and the message of that span', () => {
    const wrong = traces.filter(({ rows }) => {
      const failed = rows.filter((row) => isSpan(row) && row.data.error);
      const exceptions = rows.filter((row) => !isSpan(row));
      const described = ({ data }: LiftSysRow, id: unknown, name: unknown, message: unknown) =>
        JSON.stringify([data['trace.trace_id'], data.error, id, name, message]);
      const ofSpans = failed.map((row) =>
        described(row, row.data['trace.span_id'], row.data.name, row.data.status_message),
      );
      const ofExceptions = exceptions.map((row) =>
        described(row, row.data['trace.parent_id'], row.data.parent_name, row.data['exception.message']),
      );
      return ofSpans.toSorted().join() !== ofExceptions.toSorted().join();
    });
    expect(wrong).toEqual([]);
  });

  it('failed if and only if it ended with a status of 500 or more', () => {
    const statuses = traces.map(({ root: { data } }) => ({
      failed: data.error === true,
      status: data['http.response.status_code'] ?? data['http.status_code'] ?? 0,
    }));
    expect(statuses.filter(({ failed, status }) => failed !== status >= 500)).toEqual([]);
    expect([...new Set(statuses.map(({ status }) => status))].toSorted()).toEqual([200, 201, 404, 422, 500, 502, 503]);
  });

  it('names the HTTP attributes in the older or the newer way, never both', () => {
    const ways = traces.map(({ root: { data } }) =>
      Object.keys(data)
        .filter((name) => name.startsWith('http.'))
        .toSorted()
        .join(' '),
    );
    expect([...new Set(ways)].toSorted()).toEqual([
      'http.method http.route http.status_code',
      'http.request.method http.response.status_code http.route',
    ]);
  });

  it('costs what its tokens cost', () => {
    const calls = rows.filter(({ data }) => data['llm.cost_usd'] !== undefined);
    const wrong = calls.filter(({ data }) => {
      const model = llmModels.find(({ model }) => model === data['llm.model'])!;
      const cost = callCost(model, data['llm.input_tokens']!, data['llm.output_tokens']!);
      return cost !== data['llm.cost_usd'] || model.provider !== data['llm.provider'] || !(cost > 0);
    });
    expect(wrong).toEqual([]);
    expect(calls.length).toBeGreaterThan(5000);
  });
});
