import { relationOf } from 'honeycomb-query/language';
import { coerce } from '../coerce.ts';
import { crc32 } from '../crc32.ts';
import { elements, isKnown, isObject, numberOf, type ObjectValue, type Value } from '../cty/value.ts';
import type { Path, Problem } from '../engine/problem.ts';
import type { LocalAnswer } from '../engine/resource.ts';
import { goJson } from '../go-json.ts';
import { checkTimes } from './query-times.ts';

const DEFAULT_TIME_RANGE = 7200;
const STRING_OPS = /^(?:does-not-)?(?:starts?-with|ends?-with|contains?)$/;

type Report = (summary: string, path: Path, detail?: string) => void;

interface Calculation {
  readonly op: string;
  readonly column: string | undefined;
  readonly name: string | undefined;
}

/** Builds `json` and `id` from the blocks, as the real provider does, or says why they make no query. */
export function readQuerySpecification(config: ObjectValue): LocalAnswer {
  const problems: Problem[] = [];
  const report: Report = (summary, path, detail = '') => problems.push({ summary, detail, path });
  const query = build(config, report);
  if (problems.length > 0) return { ok: false, problems };
  const json = goJson(query);
  return { ok: true, state: { ...config, json, id: String(crc32(json)) } };
}

/** Members in the order in which the provider writes them. What is empty is left out. */
function build(config: ObjectValue, report: Report) {
  const blocks = (name: string): readonly ObjectValue[] => elements(config[name]).filter(isObject);
  const named = (name: string) =>
    blocks(name).map((block) => ({ name: text(block.name) ?? '', expression: text(block.expression) ?? '' }));
  const configured = blocks('calculation').map(readCalculation);
  const hasFormulas = blocks('formula').length > 0;
  const noRelations = hasFormulas || blocks('calculation').some(({ filter }) => elements(filter).length > 0);
  const calculatedFields = named('calculated_field');
  const formulas = named('formula');
  const breakdowns = elements(config.breakdowns).map((column) => text(column) ?? '');

  checkNames(configured, formulas, report);
  const calculations = blocks('calculation').map((block, index) => {
    const { op, column, name } = configured[index] as Calculation;
    checkColumn(op, column, ['calculation', index], 'op', report);
    if (hasFormulas && op === 'HEATMAP')
      report('HEATMAP calculations cannot be used with formulas', ['calculation', index, 'op']);
    const filters = readFilters(elements(block.filter), ['calculation', index, 'filter'], true, report);
    if (filters.length > 0 && !name)
      report('name is required when using calculation filters', ['calculation', index, 'name']);
    const combination = filters.length > 0 ? text(block.filter_combination) : undefined;
    return { op, column, name, ...some({ filters }), filter_combination: combination || undefined };
  });
  const all = configured.length > 0 ? configured : [{ op: 'COUNT', column: undefined, name: undefined }];
  const filters = readFilters(elements(config.filter), ['filter'], noRelations, report);
  const havings = blocks('having').map((block, index) => readHaving(block, all, ['having', index], report));
  breakdowns.forEach((column, index) => {
    if (noRelations && relationOf(column)) report(NO_RELATIONS, ['breakdowns', index]);
  });
  const orderable = [...[...calculatedFields, ...formulas].map(({ name }) => name), ...breakdowns];
  const orders = blocks('order').map((block, index) => readOrder(block, all, orderable, ['order', index], report));
  const timeRange = number(config.time_range) ?? DEFAULT_TIME_RANGE;
  checkTimes(config, timeRange, report);

  return {
    calculations: calculations.length > 0 ? calculations : [{ op: 'COUNT' }],
    ...some({ calculated_fields: calculatedFields }),
    ...some({ formulas }),
    ...some({ filters }),
    filter_combination: text(config.filter_combination) || undefined,
    ...some({ breakdowns }),
    ...some({ orders }),
    ...some({ havings }),
    limit: number(config.limit),
    time_range: timeRange,
    start_time: number(config.start_time),
    end_time: number(config.end_time),
    granularity: number(config.granularity),
    compare_time_offset_seconds: number(config.compare_time_offset),
  };
}

const NO_RELATIONS = 'relational fields are not supported when using formulas or calculation filters';

const readCalculation = (block: ObjectValue): Calculation => ({
  op: text(block.op) ?? '',
  column: text(block.column),
  name: text(block.name),
});

/** CONCURRENCY takes no column, COUNT and COUNT_DATAPOINTS may have one, the others need one. */
function checkColumn(op: string, column: string | undefined, path: Path, opAttribute: string, report: Report): void {
  if (op === 'COUNT' || op === 'COUNT_DATAPOINTS') return;
  if (op === 'CONCURRENCY' && column !== undefined)
    report(`column is not allowed with operator ${op}`, [...path, 'column']);
  if (op !== 'CONCURRENCY' && column === undefined) report(`${op} requires a column`, [...path, opAttribute]);
}

function checkNames(
  calculations: readonly Calculation[],
  formulas: readonly { readonly name: string }[],
  report: Report,
) {
  const seen = new Set<string>();
  const check = (name: string | undefined, path: Path): void => {
    if (!name) return;
    if (seen.has(name))
      report('duplicate name', path, `${JSON.stringify(name)} is the name of a calculation or formula already.`);
    seen.add(name);
  };
  for (const [index, { name }] of calculations.entries()) check(name, ['calculation', index, 'name']);
  for (const [index, { name }] of formulas.entries()) check(name, ['formula', index, 'name']);
}

function readFilters(blocks: readonly Value[], path: Path, noRelations: boolean, report: Report) {
  return blocks.filter(isObject).map((block, index) => {
    const [column, op, value] = [text(block.column) ?? '', text(block.op) ?? '', text(block.value)];
    const at = [...path, index];
    if (noRelations && relationOf(column)) report(NO_RELATIONS, [...at, 'column']);
    const takesNone = op === 'exists' || op === 'does-not-exist';
    if (takesNone && value !== undefined) report(`${op} does not take a value`, [...at, 'value']);
    if (!takesNone && value === undefined) report(`operator ${op} requires a value`, [...at, 'op']);
    return { column, op, value: value === undefined ? undefined : filterValue(op, value, at, report) };
  });
}

function filterValue(op: string, value: string, at: Path, report: Report) {
  if (STRING_OPS.test(op)) return value;
  const values = op === 'in' || op === 'not-in' ? value.split(',').map(coerce) : coerce(value);
  const infinite = [values].flat().some((item) => typeof item === 'number' && !Number.isFinite(item));
  if (infinite) report('Encoding query specification', [...at, 'value'], `JSON has no number ${value}.`);
  return values;
}

function readHaving(block: ObjectValue, calculations: readonly Calculation[], path: Path, report: Report) {
  const [calculateOp, column] = [text(block.calculate_op) ?? '', text(block.column)];
  checkColumn(calculateOp, column, path, 'calculate_op', report);
  if (!calculations.some((calculation) => calculation.op === calculateOp && calculation.column === column))
    report(`${calculateOp} missing matching calculation`, [...path, 'calculate_op']);
  return { calculate_op: calculateOp, column, op: text(block.op), value: number(block.value) };
}

/** Ascending is what Honeycomb does anyway, and leaves out of its answers. A calculation is found by its column alone. */
function readOrder(
  block: ObjectValue,
  calculations: readonly Calculation[],
  names: readonly string[],
  path: Path,
  report: Report,
) {
  const [column, op, order] = [text(block.column), text(block.op), text(block.order)];
  const isKnownResult =
    calculations.some(
      (calculation) => calculation.column === column || (column !== undefined && calculation.name === column),
    ) ||
    (column !== undefined && names.includes(column));
  if (op === 'HEATMAP') report('cannot order by HEATMAP', [...path, 'op']);
  else if (!isKnownResult) report('missing matching calculation, formula, or breakdown', path);
  return { op, column, order: order === 'ascending' ? undefined : order };
}

/** A member that is left out when it is empty. */
const some = <T extends Readonly<Record<string, readonly unknown[]>>>(members: T): Partial<T> =>
  Object.fromEntries(Object.entries(members).filter(([, items]) => items.length > 0)) as Partial<T>;

const text = (value: Value | undefined): string | undefined => (isKnown(value) ? String(value) : undefined);
const number = (value: Value | undefined): number | undefined => (isKnown(value) ? numberOf(value) : undefined);
