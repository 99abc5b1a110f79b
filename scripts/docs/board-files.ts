import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardInput, BoardPanel, DerivedColumnInput, QueryAnnotationInput, SloCreation, Tag } from 'honeycomb-api';
import type { QuerySpecification } from 'honeycomb-query';
import { readSettings } from '../../stacks/settings.ts';
import { synthesizeLiftSys } from '../../stacks/synthesize-lift-sys.ts';
import { boardFileName } from './boards.ts';
import type { GeneratedFile } from './generated-files.ts';

/** A board as JSON. Its ids are the keys of what is to be created first; docs/dashboards/README.md says how. */
export interface BoardFile {
  /** Body of `POST /1/boards`. */
  readonly board: BoardInput;
  readonly queries: Readonly<Record<string, ExportedQuery>>;
  readonly slos: Readonly<Record<string, ExportedSlo>>;
}

export interface ExportedQuery {
  readonly dataset: string;
  /** Body of `POST /1/queries/{dataset}`. */
  readonly query: QuerySpecification;
  /** Body of `POST /1/query_annotations/{dataset}`, without the id of the query. */
  readonly annotation: Omit<QueryAnnotationInput, 'query_id'>;
}

export interface ExportedSlo {
  readonly dataset: string;
  /** Body of `POST /1/derived_columns/{dataset}`. */
  readonly derived_column: DerivedColumnInput;
  /** Body of `POST /1/slos/{dataset}`. */
  readonly slo: SloCreation;
}

/** docs/dashboards/*.json: each board of production, read from what Terraform would deploy. */
export function boardFiles(): readonly GeneratedFile[] {
  const { resource } = synthesized();
  return Object.values(resource.honeycombio_flexible_board ?? {}).map((board) => ({
    path: `docs/dashboards/${boardFileName(text(board.name))}.json`,
    text: formatted(boardFile(board, resource)),
  }));
}

/** JSON as the formatter of the repository has it: lists of words on one line. */
const formatted = (file: BoardFile): string =>
  `${JSON.stringify(file, null, 2).replaceAll(/\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g, (_, words: string) => `[${words.replaceAll(/,\s+"/g, ', "')}]`)}\n`;

/** A block of Terraform's JSON; CDKTF checked its shape against the provider's schema when it was written. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Block = any;
type Resources = Readonly<Record<string, Readonly<Record<string, Block>>>>;

function synthesized(): { readonly resource: Resources } {
  const folder = mkdtempSync(join(tmpdir(), 'lift-sys-honeycomb-'));
  try {
    const synthesis = synthesizeLiftSys(folder, readSettings({}));
    if (!synthesis.ok) throw new Error(synthesis.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    return JSON.parse(readFileSync(join(folder, 'stacks', synthesis.stacks[0] ?? '', 'cdk.tf.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function boardFile({ name, description, tags, panel, preset_filter }: Block, resources: Resources): BoardFile {
  const used = (kind: 'query_panel' | 'slo_panel', id: 'query_id' | 'slo_id'): readonly string[] =>
    panel.flatMap((each: Block) => (each[kind] ?? []).map((block: Block) => referred(block[id])));
  return {
    board: {
      type: 'flexible',
      name: text(name),
      description: text(description),
      tags: tagList(tags),
      preset_filters: preset_filter,
      panels: panel.map(boardPanel),
    },
    queries: Object.fromEntries(used('query_panel', 'query_id').map((key) => [key, exportedQuery(key, resources)])),
    slos: Object.fromEntries(used('slo_panel', 'slo_id').map((key) => [key, exportedSlo(key, resources)])),
  };
}

function boardPanel({ type, position, text_panel, slo_panel, query_panel }: Block): BoardPanel {
  if (type === 'text') return { type, position, text_panel: { content: text(text_panel[0].content) } };
  if (type === 'slo') return { type, position, slo_panel: { slo_id: referred(slo_panel[0].slo_id) } };
  const [{ query_id, query_annotation_id, query_style, visualization_settings }] = query_panel;
  const [settings] = visualization_settings ?? [];
  return {
    type: 'query',
    position,
    query_panel: {
      query_id: referred(query_id),
      query_annotation_id: referred(query_annotation_id),
      query_style,
      ...(settings && { visualization_settings: visualization(settings) }),
    },
  };
}

/** The provider's words for how a query is drawn, in the API's. */
const visualization = ({ use_utc_xaxis, prefer_overlaid_charts, chart, ...settings }: Block) => ({
  ...settings,
  ...(use_utc_xaxis !== undefined && { utc_xaxis: use_utc_xaxis }),
  ...(prefer_overlaid_charts !== undefined && { overlaid_charts: prefer_overlaid_charts }),
  ...(chart !== undefined && {
    charts: chart.map(({ use_log_scale, ...each }: Block) => ({
      ...each,
      ...(use_log_scale !== undefined && { log_scale: use_log_scale }),
    })),
  }),
});

function exportedQuery(key: string, resources: Resources): ExportedQuery {
  const { dataset, query_json } = named(resources, 'query', key);
  const { name, description } = named(resources, 'query_annotation', key);
  return {
    dataset,
    query: JSON.parse(text(query_json)),
    annotation: { name: text(name), description: text(description) },
  };
}

function exportedSlo(key: string, resources: Resources): ExportedSlo {
  const { dataset, name, description, sli, target_percentage, time_period, tags } = named(resources, 'slo', key);
  const column = named(resources, 'derived_column', referred(sli));
  return {
    dataset,
    derived_column: {
      alias: column.alias,
      expression: text(column.expression),
      description: text(column.description),
    },
    slo: {
      name: text(name),
      description: text(description),
      sli: { alias: column.alias },
      time_period_days: time_period,
      target_per_million: Math.round(target_percentage * 10_000),
      tags: tagList(tags),
    },
  };
}

const named = (resources: Resources, type: string, name: string): Block => resources[`honeycombio_${type}`]?.[name];

const tagList = (tags: Readonly<Record<string, string>>): Tag[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/** `${honeycombio_query.request_rate.id}` refers to `request_rate`. */
const referred = (reference: string): string => /^\$\{\w+\.(\w+)\.\w+\}$/.exec(reference)?.[1] ?? reference;

/** What Terraform reads a text as: `$${` and `%%{` are no templates. */
const text = (escaped: string): string => escaped.replaceAll(/([$%])\1(?=\{)/g, '$1');
