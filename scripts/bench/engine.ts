import { type BenchQuery, type EngineBench, openEngineBench } from '../../packages/honeycomb-engine/bench/bench.ts';
import { typesOfColumns } from '../../telemetry/lift-sys/contract.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { boards } from '../docs/boards.ts';
import { median } from './measure.ts';
import { type Report, runs } from './report.ts';

/** A Tuesday afternoon; the day before it holds a million rows, and the week five. */
const now = Date.UTC(2026, 2, 3, 15);
const dayMs = 86_400_000;
const day = { from: now - dayMs, to: now, rows: 1_000_000 };
const daysBefore = { from: now - 7 * dayMs, to: now - dayMs, rows: 4_000_000 };

const sqlTypes = {
  string: 'VARCHAR',
  float: 'DOUBLE',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  histogram: 'VARCHAR',
} as const;
const tables: readonly (string | undefined)[] = ['table', 'pie', 'categorical-bars'];

const panels: readonly BenchQuery[] = boards.flatMap((board) =>
  board.panels.flatMap((panel) =>
    panel.kind === 'query'
      ? [{ name: panel.title, query: panel.query.specification, series: !tables.includes(panel.chart) }]
      : [],
  ),
);

/** The engine beside DuckDB, with the same week of the synthetic lift-sys: intake, memory, and the panels of all boards. */
export async function benchEngine(report: Report): Promise<void> {
  const columns = Object.entries(typesOfColumns).map(([name, type]) => [name, sqlTypes[type]] as const);
  const bench = await openEngineBench(Object.fromEntries(columns));
  try {
    report.section(`Engine (one thread) beside DuckDB (${bench.threads}), the same events of lift-sys`);
    await load(report, bench, day);
    await askPanels(report, bench, 'as they are, over 24 h', 1);
    report.section('The six days before beside them');
    await load(report, bench, daysBefore);
    await askPanels(report, bench, 'over 7 d', 7);
  } finally {
    bench.close();
  }
}

/** Puts the events of a time into both, and says how quickly, and how much memory all of them take. */
async function load(report: Report, bench: EngineBench, { from, to, rows }: typeof day): Promise<void> {
  const { engine, duckDb } = await bench.append(traffic(from, to, rows));
  const rate = ({ perSecond }: typeof engine): string => `${Math.round(perSecond / 1000)}k/s`;
  const memory = ({ bytesPerEvent }: typeof engine): string => `${Math.round(bytesPerEvent)} bytes`;
  const speed = (engine.perSecond / duckDb.perSecond).toFixed(2);
  report.row('events taken in', rate(engine), `${speed} x, DuckDB from CSV ${rate(duckDb)}`);
  const share = (engine.bytesPerEvent / duckDb.bytesPerEvent).toFixed(2);
  report.row('memory of an event', memory(engine), `${share} x, DuckDB ${memory(duckDb)}`);
}

/** Rows of a time, about as many as are wanted: traffic follows from a sample of it. */
function traffic(from: number, to: number, rows: number): ReturnType<typeof syntheticLiftSys> {
  const sampled = 4;
  let count = 0;
  for (const _ of syntheticLiftSys({ from: new Date(from), to: new Date(to), requestsPerMinute: sampled })) count += 1;
  return syntheticLiftSys({
    from: new Date(from),
    to: new Date(to),
    requestsPerMinute: (sampled * rows) / count,
  });
}

/** Times every panel and says how many are slower than in DuckDB. @throws when the two do not have the same numbers */
async function askPanels(report: Report, bench: EngineBench, title: string, days: number): Promise<void> {
  const rows = millions(bench.rowsIn(now - days * dayMs, now));
  report.section(`The ${panels.length} panels ${title}, ${rows} events; best of ${runs}, x DuckDB's time`);
  const asked = panels.map((panel) => ({ ...panel, query: { ...panel.query, time_range: (days * dayMs) / 1000 } }));
  // All once before the first is timed, as a board that is looked at again: code is compiled, data is where it is read.
  for (const panel of asked) {
    const { name, difference } = await bench.ask(panel, now, 1);
    if (difference !== undefined) throw new Error(`${name}: ${difference}`);
  }
  const ratios: number[] = [];
  for (const panel of asked) {
    const { name, engine, duckDb } = await bench.ask(panel, now, runs);
    ratios.push(engine / duckDb);
    const ratio = `${(engine / duckDb).toFixed(2)} x`;
    report.row(name.replace(/ \(.*/, ''), `${engine.toFixed(1)} ms`, `${ratio}, DuckDB ${duckDb.toFixed(1)} ms`);
  }
  const slower = ratios.filter((ratio) => ratio > 1).length;
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} x`;
  report.row(
    'median of the ratios',
    `${median(ratios).toFixed(2)} x`,
    `${spread}; ${slower} of ${panels.length} slower`,
  );
}

const millions = (count: number): string => `${(count / 1e6).toFixed(2)} M`;
