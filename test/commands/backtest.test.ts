import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJsonLines } from '../../scripts/backtest/read-json-lines.ts';
import { eventOf } from '../../scripts/backtest/row.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { linkProject, runProgram } from './run-command.ts';

const project = join(import.meta.dirname, '../..');
const folder = temporaryFolder();

const backtest = (...args: readonly string[]) =>
  runProgram('scripts/backtest.ts', folder, { HONEYCOMB_ENVIRONMENT: undefined }, args);

const start = Date.parse('2026-03-02T08:00:00Z');
/** 50 minutes of requests, one every five seconds; between 10 and 20 minutes one in four fails, and every db.connect. */
const rows = Array.from({ length: 600 }, (_, n) => {
  const time = new Date(start + n * 5000).toISOString();
  const failing = n >= 120 && n < 240;
  const id = String(n).padStart(32, '0');
  const request = { name: 'POST /api/sessions', 'trace.trace_id': id, duration_ms: 200 };
  const connect = { name: 'db.connect', 'trace.trace_id': id, 'trace.parent_id': '01', duration_ms: 5 };
  return [
    { time, samplerate: 1, data: { ...request, ...(failing && n % 4 === 0 && { error: true }) } },
    { time: start + n * 5000, ...connect, ...(failing && { error: true }) },
  ];
}).flat();

const write = (name: string, lines: readonly unknown[]): void =>
  writeFileSync(
    join(folder, name),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

/** The project's definitions as a repository of their own, in which another threshold was committed as "before". */
function commitOtherThreshold(): void {
  for (const name of ['stacks', 'queries', 'telemetry', 'packages']) rmSync(join(folder, name));
  for (const name of ['stacks', 'queries', 'telemetry'])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  for (const name of ['honeycomb-query', 'honeycomb-constructs']) {
    mkdirSync(join(folder, 'packages'), { recursive: true });
    cpSync(join(project, 'packages', name), join(folder, 'packages', name), { recursive: true });
  }
  const file = join(folder, 'stacks/lift-sys/triggers.ts');
  const text = readFileSync(file, 'utf8');
  const strict = text.replace("threshold: { op: '>', value: 0.1 }", "threshold: { op: '>', value: 0.3 }");
  expect(strict).not.toBe(text);
  writeFileSync(file, strict);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', 'stacks', 'queries', 'telemetry', 'packages');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'before');
  git('tag', 'before');
}

beforeAll(() => {
  linkProject(folder);
  commitOtherThreshold();
  write('events.jsonl', [...rows, '']);
  write('damaged.jsonl', [rows[0], '{"time":', '', { data: {} }, rows[1]]);
  write('renamed.jsonl', [{ time: new Date(start).toISOString(), data: { trace_trace_id: '1', durationMs: 5 } }]);
  write(
    'flat.jsonl',
    rows.map((row) => ('data' in row ? { timestamp: row.time, sample_rate: row.samplerate, ...row.data } : row)),
  );
});

async function eventsOf(name: string) {
  const [events, bad]: [unknown[], unknown[]] = [[], []];
  for await (const event of readJsonLines(join(folder, name), (row) => bad.push(row))) events.push(event);
  return { events, bad };
}

describe('the events of a file', () => {
  it('are the same with their columns beside the time', async () => {
    const { events, bad } = await eventsOf('events.jsonl');
    expect(bad).toEqual([]);
    const [time, id] = [start + 600_000, '120'.padStart(32, '0')];
    const request = { name: 'POST /api/sessions', 'trace.trace_id': id, duration_ms: 200, error: true };
    const connect = { name: 'db.connect', 'trace.trace_id': id, 'trace.parent_id': '01', duration_ms: 5, error: true };
    expect(events.slice(240, 242)).toEqual([
      { time, arrival: undefined, sampleRate: 1, data: request },
      { time, arrival: undefined, sampleRate: undefined, data: connect },
    ]);
    expect(await eventsOf('flat.jsonl')).toEqual({ events, bad });
  });

  it.each([
    ['2026-03-02T08:00:00Z', start],
    ['2026-03-02T09:00:00.5+01:00', start + 500],
    [start / 1000, start],
    [start, start],
    [start * 1000, start],
    [start * 1e6, start],
  ])('have a time, such as %j', (time, expected) => {
    expect(eventOf({ time, data: {} })).toMatchObject({ time: expected });
  });

  it.each<[unknown, string]>([
    [1, 'is no object; an event is {"time": …, "data": {…}}'],
    [{ data: {} }, 'has no time; it is one of the keys time, timestamp, Timestamp'],
    [
      { time: '2026-03-02 08:00' },
      'time is "2026-03-02 08:00"; it is a text like 2026-03-02T08:00:00Z, or a number since 1970',
    ],
    [{ time: 1, arrival: true }, 'arrival is true; it is a text like 2026-03-02T08:00:00Z, or a number since 1970'],
    [{ time: 1, samplerate: 'ten' }, 'samplerate is "ten"; it is a number from 1'],
    [{ time: 1, data: { http: { status: 1 } } }, 'http is an object; a column holds a text, a number, true or false'],
    [{ time: 1, tags: ['a'] }, 'tags is a list; a column holds a text, a number, true or false'],
  ])('are told apart from %j', (row, problem) => {
    expect(eventOf(row)).toBe(problem);
  });
});

describe('npm run backtest', () => {
  it('says how often each alert would have fired, when, for how long, and what other thresholds would have done', async () => {
    const { exitCode, stdout, stderr } = await backtest('events.jsonl', '--against', 'before');
    expect({ exitCode, stderr: stderr.trimEnd().split('\n') }).toEqual({
      exitCode: 0,
      stderr: [
        'No event has llm.cost_usd, which is read by LLM cost spike.',
        'No event has llm.provider, which is read by LLM provider failure.',
      ],
    });
    expect(stdout).toBe(`events.jsonl: 1,200 events, 2026-03-02 08:00 to 2026-03-02 08:49 UTC (50m)

High error rate: once, 10m
  threshold.value: 0.1, at before: 0.3
  at before: never (at most 0.25, and > 0.3 fires)
+ 2026-03-02 08:14  10m, 0.25 (> 0.1)
Slow requests: never (at most 200, and > 10000 fires)
LLM cost spike: never (nothing to compare)
LLM provider failure: never (nothing to compare)
Database connection errors: once, 14m
  2026-03-02 08:12  14m, 60 (> 10)
Request success rate, exhaustion time 4h: never (at least 51840, and <= 240 fires)
Request success rate, budget rate 24h: never (at most 0.1157, and >= 6.667 fires)
Request latency, exhaustion time 4h: never (nothing to compare)
Request latency, budget rate 24h: never (at most 0, and >= 6.667 fires)

The recording is shorter than the 30 days of the SLOs: their budgets are those of 30 days with its traffic, of which
nothing was used before it.
`);
  });

  it('names the lines that are no events, and goes on without them when told so', async () => {
    const [stopped, skipped] = await Promise.all([backtest('damaged.jsonl'), backtest('damaged.jsonl', '--skip-bad')]);
    const problems = [
      '2 rows are no events:',
      expect.stringMatching(/^ {2}damaged\.jsonl:2 is no JSON: .+$/),
      '  damaged.jsonl:4 has no time; it is one of the keys time, timestamp, Timestamp',
    ];
    expect({ ...stopped, stderr: stopped.stderr.trimEnd().split('\n') }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: [...problems, 'With --skip-bad it goes on without them.'],
    });
    expect(skipped.stderr.split('\n').slice(0, 4)).toEqual([...problems, '']);
    expect([skipped.exitCode, skipped.stdout.split('\n')[0]]).toEqual([
      0,
      'damaged.jsonl: 2 events, 2026-03-02 08:00 to 2026-03-02 08:00 UTC (0m)',
    ]);
  });

  it('does not call an export quiet in which the columns have other names', async () => {
    expect(await backtest('renamed.jsonl')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^renamed\.jsonl has none of the columns that the alerts read: .*\berror, .*\n$/),
    });
  });

  it('says that there is no such file or git ref, and what it takes', async () => {
    const [file, ref, help] = await Promise.all([
      backtest('missing.jsonl'),
      backtest('events.jsonl', '--against', 'after'),
      backtest('--help'),
    ]);
    expect(file).toEqual({ exitCode: 1, stdout: '', stderr: 'There is no file or folder missing.jsonl.\n' });
    expect(ref).toEqual({ exitCode: 1, stdout: '', stderr: '--against: git knows no commit "after".\n' });
    expect({ ...help, stdout: help.stdout.split('\n')[0] }).toEqual({
      exitCode: 0,
      stdout:
        'npm run backtest -- FILE: says how often each alert would have fired over recorded events, when, and for how long',
      stderr: '',
    });
  });
});
