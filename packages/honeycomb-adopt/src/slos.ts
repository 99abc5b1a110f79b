import type { BurnAlert, DerivedColumn, Slo } from 'honeycomb-api';
import { type Expression, formatSeconds, parseExpression, printExpression } from 'honeycomb-query';
import { address, constructId, importId, literal, slug } from './addresses.ts';
import type { Alerts } from './alerts.ts';
import { code, identifiers, reference, type SourceFile } from './code.ts';
import { type Contracts, noDescription } from './contracts.ts';
import type { ExistingHoneycomb, ExistingSlo } from './existing.ts';
import type { Ledger, Origin } from './ledger.ts';
import { tagsOf } from './tags.ts';
import { typeOf } from './write-formula.ts';
import { formulaCode, scopeOf } from './write-query.ts';

const sloType = 'honeycombio_slo';
const fieldType = 'honeycombio_derived_column';
const alertType = 'honeycombio_burn_alert';

/** The SLOs that have a definition, by their id: their name in the code, if they have one, and their address. */
export type Slos = ReadonlyMap<string, { readonly variable?: string; readonly address: string }>;

interface Tools {
  readonly honeycomb: ExistingHoneycomb;
  readonly contracts: Contracts;
  readonly alerts: Alerts;
  readonly ledger: Ledger;
}

/** A calculated field with the dataset that keeps it; undefined is the whole environment. */
interface Field {
  readonly field: DerivedColumn;
  readonly dataset: string | undefined;
}

export function writeSlos(file: SourceFile, tools: Tools): Slos {
  const identifier = identifiers(['slos']);
  const slos = new Map<string, { variable?: string; address: string }>();
  for (const existing of tools.honeycomb.slos) {
    const written = writeSlo(existing, file, tools, identifier);
    const { id, name } = existing.slo;
    slos.set(
      id,
      'why' in written
        ? { address: plainSlo(existing, written.why, tools) }
        : { ...written, address: `${sloType}.${slug(name)}` },
    );
  }
  const variables = [...slos.values()].flatMap(({ variable }) => variable ?? []);
  file.add(`export const slos = [${variables.join(', ')}];`);
  return slos;
}

/** Gives the name in the code, or why there is no definition. */
function writeSlo(
  { slo, burnAlerts }: ExistingSlo,
  file: SourceFile,
  { honeycomb, contracts, alerts, ledger }: Tools,
  identifier: ReturnType<typeof identifiers>,
): { readonly variable: string } | { readonly why: string } {
  const { name, dataset_slugs: datasets } = slo;
  const construct = constructId('SLO', name);
  const no = (why: string) => ({ why });
  const refused = ledger.refusal(construct);
  if (refused !== undefined) return no(refused);
  const [dataset, ...more] = datasets;
  const found = fieldOf(honeycomb, datasets, slo.sli.alias);
  if (!found || dataset === undefined) return no(`its calculated field ${slo.sli.alias} was not found`);
  if (more.length > 0 && found.dataset !== undefined)
    return no('it has several datasets, and its calculated field only one');
  const own = more.length === 0 ? dataset : undefined;
  const fieldName = own === undefined ? slug(found.field.alias) : address(own, found.field.alias);
  const parsed = parseExpression(found.field.expression);
  if (!parsed.ok) return no('its formula cannot be read');
  if (!ledger.claim([sloType, slug(name)], [fieldType, fieldName]))
    return no('another SLO has the same address or the same calculated field');
  ledger.take(sloType, slug(name), originOf(slo, own));
  ledger.take(fieldType, fieldName, importId(found.dataset, found.field.alias));
  keepField([construct, 'derived column'], found, own, parsed.expression, ledger);
  if (slo.description === '')
    ledger.keep([construct, 'slo'], { description: undefined }, 'it has no description; write one, then remove this');

  const contract = contracts.of(dataset);
  for (const other of datasets) file.use('./contract.ts', contracts.of(other).variable);
  const scope = scopeOf(contract.dataset);
  const isBoolean = typeOf(parsed.expression, scope) === 'boolean';
  const formula = isBoolean
    ? formulaCode(parsed.expression, scope, 'boolean', false)
    : {
        code: `() => rawExpression<boolean>(${code(printExpression(parsed.expression))})`,
        imports: ['rawExpression'],
      };
  for (const each of formula.imports) file.use('honeycomb-query', each);
  const variable = identifier(name, 'slo');
  const definition = {
    name,
    description: slo.description || noDescription,
    dataset: reference(contract.variable),
    moreDatasets: more.length > 0 ? more.map((slug) => reference(contracts.of(slug).variable)) : undefined,
    sli: {
      alias: found.field.alias,
      description: found.field.description || noDescription,
      expression: reference(formula.code),
    },
    targetPercentage: slo.target_per_million / 10_000,
    timePeriod: `${slo.time_period_days}d`,
    burnAlerts: burnAlertsOf({ slo, burnAlerts }, own, file, alerts, ledger),
    tags: tagsOf(slo.tags),
  };
  file.add(`export const ${variable} = ${file.use('honeycomb-constructs', 'defineSlo')}(${code(definition)});`);
  return { variable };
}

function burnAlertsOf(
  { slo, burnAlerts }: ExistingSlo,
  dataset: string | undefined,
  file: SourceFile,
  alerts: Alerts,
  ledger: Ledger,
): readonly unknown[] {
  return burnAlerts.flatMap((alert) => {
    const own = burnAlertName(alert);
    const what = `Burn alert "${own}" of "${slo.name}"`;
    const route = alerts.route(alert, `${slo.name}: ${own}`, file);
    if (alert.auto_investigate) {
      ledger.note('missing', `${what}: it investigates by itself, which needs a feature of the provider that is off.`);
      return [];
    }
    const name = address(slo.name, own);
    if (typeof route === 'string' || !ledger.claim([alertType, name])) {
      const why = typeof route === 'string' ? route : 'the SLO has another of the same kind and window';
      const attributes = plainBurnAlert(alert, dataset, `\${${sloType}.${slug(slo.name)}.id}`, alerts);
      ledger.plain(alertType, name, alerts.origin(dataset, alert), attributes, what, why);
      return [];
    }
    ledger.take(alertType, name, alerts.origin(dataset, alert));
    route.keep([constructId('SLO', slo.name), `burn alert ${own}`]);
    const values =
      alert.alert_type === 'exhaustion_time'
        ? { within: minutes(alert.exhaustion_minutes) }
        : {
            window: minutes(alert.budget_rate_window_minutes),
            decrease: alert.budget_rate_decrease_threshold_per_million / 10_000,
          };
    const define = alert.alert_type === 'exhaustion_time' ? 'exhaustionTime' : 'budgetRate';
    const { description, ...routing } = route.fields;
    return [reference(`${file.use('honeycomb-constructs', define)}(${code({ description, ...values, ...routing })})`)];
  });
}

const minutes = (count: number): string => (count === 0 ? '0m' : formatSeconds(count * 60));

const burnAlertName = (alert: BurnAlert): string =>
  alert.alert_type === 'exhaustion_time'
    ? `exhaustion ${minutes(alert.exhaustion_minutes)}`
    : `budget rate ${minutes(alert.budget_rate_window_minutes)}`;

const plainBurnAlert = (
  alert: BurnAlert,
  dataset: string | undefined,
  sloId: string,
  alerts: Alerts,
): Readonly<Record<string, unknown>> => ({
  slo_id: sloId,
  ...(dataset !== undefined && { dataset: literal(dataset) }),
  ...(alert.description !== '' && { description: literal(alert.description) }),
  alert_type: alert.alert_type,
  ...(alert.alert_type === 'exhaustion_time'
    ? { exhaustion_minutes: alert.exhaustion_minutes }
    : {
        budget_rate_window_minutes: alert.budget_rate_window_minutes,
        budget_rate_decrease_percent: alert.budget_rate_decrease_threshold_per_million / 10_000,
      }),
  recipient: alerts.blocks(alert.recipients),
});

/**
 * A percentage that is no binary fraction, as 99.9 is none, comes out of an import rounded to one, and Terraform compares
 * it with the decimal number to the last digit. A state that has the decimal number keeps it.
 */
function originOf({ id, target_per_million: target }: Slo, dataset: string | undefined): Origin {
  if (target % 625 === 0) return importId(dataset, id);
  return {
    attributes: { id, dataset: dataset ?? null, target_percentage: target / 10_000 },
    why: `an import rounds its target of ${target / 10_000} %, and Terraform would see a change`,
  };
}

/** Gives the address. */
function plainSlo({ slo, burnAlerts }: ExistingSlo, why: string, { alerts, ledger }: Tools): string {
  const { name, dataset_slugs: datasets } = slo;
  const dataset = datasets.length === 1 ? datasets[0] : undefined;
  const own = ledger.plain(
    sloType,
    slug(name),
    originOf(slo, dataset),
    {
      name: literal(name),
      ...(slo.description !== '' && { description: literal(slo.description) }),
      ...(dataset === undefined ? { datasets: datasets.map(literal) } : { dataset: literal(dataset) }),
      sli: literal(slo.sli.alias),
      target_percentage: slo.target_per_million / 10_000,
      time_period: slo.time_period_days,
      ...(slo.tags?.length && { tags: tagsOf(slo.tags) }),
    },
    `SLO "${name}"`,
    why,
  );
  for (const alert of burnAlerts) {
    ledger.plain(
      alertType,
      address(name, burnAlertName(alert)),
      alerts.origin(dataset, alert),
      plainBurnAlert(alert, dataset, `\${${sloType}.${own}.id}`, alerts),
      `Burn alert "${burnAlertName(alert)}" of "${name}"`,
      'its SLO is in plain Terraform',
    );
  }
  return `${sloType}.${own}`;
}

/** The calculated fields that no SLO has taken. */
export function writeDerivedColumns(file: SourceFile, { honeycomb, contracts, ledger }: Tools): void {
  const identifier = identifiers(['derivedColumns']);
  const variables: string[] = [];
  const taken = new Set(ledger.imports.filter(({ to }) => to.startsWith(fieldType)).map(({ id }) => id));
  for (const found of allFields(honeycomb)) {
    const { field, dataset } = found;
    const id = importId(dataset, field.alias);
    if (taken.has(literal(id))) continue;
    const construct = constructId('derived column', field.alias);
    const name = dataset === undefined ? slug(field.alias) : address(dataset, field.alias);
    const parsed = parseExpression(field.expression);
    const refused = ledger.refusal(construct);
    if (refused !== undefined || !parsed.ok || variables.includes(field.alias) || !ledger.claim([fieldType, name])) {
      const attributes = {
        ...(dataset !== undefined && { dataset: literal(dataset) }),
        alias: literal(field.alias),
        ...(field.description !== '' && { description: literal(field.description) }),
        expression: literal(field.expression),
      };
      const why = refused ?? (parsed.ok ? 'another one has the same address' : 'its formula cannot be read');
      ledger.plain(fieldType, name, id, attributes, `Calculated field ${field.alias}`, why);
      continue;
    }
    ledger.take(fieldType, name, id);
    keepField([construct, 'derived column'], found, dataset, parsed.expression, ledger);
    const contract = contracts.of(dataset ?? '__all__');
    const scope = scopeOf(contract.dataset);
    const formula = formulaCode(parsed.expression, scope, typeOf(parsed.expression, scope), false);
    for (const each of formula.imports) file.use('honeycomb-query', each);
    const variable = identifier(field.alias, 'field');
    variables.push(variable);
    const definition = {
      alias: field.alias,
      description: field.description || noDescription,
      dataset: reference(file.use('./contract.ts', contract.variable)),
      expression: reference(formula.code),
    };
    const define = file.use('honeycomb-constructs', 'defineDerivedColumn');
    file.add(`export const ${variable} = ${define}(${code(definition)});`);
  }
  const type = file.use('honeycomb-constructs', 'type DerivedColumnDefinition');
  file.add(`export const derivedColumns: readonly ${type}[] = [${variables.join(', ')}];`);
}

function keepField(
  path: readonly string[],
  { field, dataset }: Field,
  own: string | undefined,
  expression: Expression,
  ledger: Ledger,
): void {
  if (field.description === '') ledger.keep(path, { description: undefined }, 'it has no description');
  if (printExpression(expression) !== field.expression)
    ledger.keep(
      path,
      { expression: literal(field.expression) },
      'its formula is spelt otherwise in Honeycomb, and means the same',
    );
  if (own !== undefined && dataset === undefined)
    ledger.keep(path, { dataset: undefined }, 'it is kept with the environment and not with the dataset');
}

const allFields = ({ datasets, derivedColumns }: ExistingHoneycomb): readonly Field[] => [
  ...datasets.flatMap(({ dataset: { slug }, derivedColumns }) =>
    derivedColumns.map((field) => ({ field, dataset: slug })),
  ),
  ...derivedColumns.map((field) => ({ field, dataset: undefined })),
];

function fieldOf(honeycomb: ExistingHoneycomb, datasets: readonly string[], alias: string): Field | undefined {
  const fields = allFields(honeycomb).filter(({ field }) => field.alias === alias);
  return (
    fields.find(({ dataset }) => datasets.length === 1 && dataset === datasets[0]) ??
    fields.find(({ dataset }) => dataset === undefined) ??
    fields.find(({ dataset }) => dataset !== undefined && datasets.includes(dataset))
  );
}
