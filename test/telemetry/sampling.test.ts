import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { slowRequestMs } from '../../queries/lift-sys/terms.ts';
import { environments } from '../../stacks/environments.ts';
import { refineryRules } from '../../telemetry/lift-sys/refinery-rules.ts';
import type { LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { sample } from '../../telemetry/lift-sys/sample.ts';
import {
  checkSampling,
  countStandardError,
  type SamplingRules,
  sampling,
  slowFromMs,
} from '../../telemetry/lift-sys/sampling.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { badDay } from './bad-day.ts';
import { tracesOf } from './traces.ts';

const rows = badDay();
const kept = [...sample(rows, sampling.production)];

const isSlow = ({ data }: LiftSysRow): boolean => (data.duration_ms ?? 0) >= slowFromMs;
const hasError = ({ data }: LiftSysRow): boolean => data.error === true;
const weight = (of: Iterable<LiftSysRow>): number => [...of].reduce((sum, { sampleRate = 1 }) => sum + sampleRate, 0);

describe('sampling', () => {
  it('keeps traces whole, in the order of their rows, and changes nothing but the rate', () => {
    const ids = new Set(kept.map(({ data }) => data['trace.trace_id']));
    const expected = rows.filter(({ data }) => ids.has(data['trace.trace_id']));
    expect(kept.map(({ sampleRate, ...row }) => row)).toEqual(expected);
    expect(kept.length).toBeLessThan(0.5 * rows.length);
  });

  it('keeps every trace with an error and every slow request for themselves, and one in ten of the rest for ten', () => {
    const wrong = tracesOf(kept).filter(({ root, rows }) => {
      const rate = rows.some(hasError) || isSlow(root) ? 1 : 10;
      return rows.some(({ sampleRate }) => sampleRate !== rate);
    });
    expect(wrong).toEqual([]);
    const precious = (of: readonly LiftSysRow[]) =>
      tracesOf(of)
        .filter(({ root, rows }) => rows.some(hasError) || isSlow(root))
        .map(({ root }) => root.data['trace.trace_id']);
    expect(precious(kept)).toEqual(precious(rows));
    expect(precious(kept).length).toBeGreaterThan(100);
  });

  it('counts right on average: within four standard errors with each of twenty seeds, within one on average of them', () => {
    const rest = tracesOf(rows).filter(({ root, rows }) => !rows.some(hasError) && !isSlow(root));
    const standardError = Math.sqrt(
      rest.reduce((sum, { rows }) => sum + countStandardError(1, 10, rows.length) ** 2, 0),
    );
    const errors = Array.from(
      { length: 20 },
      (_, seed) => (weight(sample(rows, sampling.production, seed)) - rows.length) / standardError,
    );
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(4);
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(1);
    expect(Math.max(...errors.map(Math.abs))).toBeGreaterThan(0.5);
  });

  it('begins only some traces where the head says so, errors or not, and multiplies the rates', () => {
    const rules: SamplingRules = { ...sampling.production, head: 4 };
    const drawn = [...sample(rows, rules)];
    expect(new Set(drawn.map(({ sampleRate }) => sampleRate))).toEqual(new Set([4, 40]));
    const errors = drawn.filter(hasError).length / rows.filter(hasError).length;
    expect(errors).toBeGreaterThan(0.15);
    expect(errors).toBeLessThan(0.35);
    expect(weight(drawn) / rows.length).toBeCloseTo(1, 0);
  });

  it('keeps everything in dev, and rows that were sampled before stand for both', () => {
    expect([...sample(rows, sampling.dev)]).toEqual(rows.map((row) => ({ ...row, sampleRate: 1 })));
    const twice = [...sample([{ ...rows[0]!, sampleRate: 3 }], sampling.dev)];
    expect(twice.map(({ sampleRate }) => sampleRate)).toEqual([3]);
  });

  it('gives rows while more come: it waits for the end of a trace, not of all', () => {
    const century = syntheticLiftSys({ from: '2026-01-01T00:00:00Z', to: '2126-01-01T00:00:00Z' });
    expect(sample(century, sampling.production).next().done).toBe(false);
  });

  it('draws the same traces with the same seed, and others with another', () => {
    expect([...sample(rows, sampling.production)]).toEqual(kept);
    expect([...sample(rows, sampling.production, 2)]).not.toEqual(kept);
  });
});

describe('the sampling rules', () => {
  it('are for the environments that are deployed, and call slow what the queries call slow', () => {
    expect(Object.keys(sampling)).toEqual(Object.keys(environments));
    expect(slowFromMs).toBe(slowRequestMs);
  });

  it('have no problems', () => {
    expect(checkSampling(sampling)).toEqual([]);
  });

  it('have them in sentences when a rate is none, or a rule is never reached', () => {
    const always = { kind: 'always' } as const;
    expect(
      checkSampling({
        production: { head: 0, tail: [{ name: 'rest', when: always, sampleRate: 0.1 }] },
        staging: { head: 1, tail: [] },
        dev: {
          head: 1,
          tail: [
            { name: 'all', when: always, sampleRate: 1 },
            { name: 'errors', when: { kind: 'any row has', column: 'error' }, sampleRate: 1 },
          ],
        },
      }),
    ).toEqual([
      'production, head: the sample rate is 0; it takes a whole number from 1, such as 10 for one in ten',
      'production, "rest": the sample rate is 0.1; it takes a whole number from 1, such as 10 for one in ten',
      'staging: no rule is for the traces that no other is for; add one with "always" at the end',
      'dev, "errors": it comes after "all", which is for every trace',
    ]);
  });

  it('are a rules file of Refinery', async () => {
    const text = stringify(refineryRules());
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'goldens/refinery-rules.yaml'));
    expect(parse(text)).toEqual(refineryRules());
    expect(parse(JSON.stringify(refineryRules()))).toEqual(refineryRules());
  });
});
