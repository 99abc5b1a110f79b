import {
  allDatasets,
  type DatasetDefinitions,
  type DatasetDefinitionsUpdate,
  type DefinitionField,
  definitionFields,
} from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDataset } from './context.ts';
import { datasetId, nameKey, put } from './database.ts';
import { Rejection } from './rejection.ts';

/** The columns a field falls back to, the first that the dataset has. */
const defaults: Readonly<Record<DefinitionField, readonly string[]>> = {
  span_id: ['id', 'trace.span_id'],
  trace_id: ['trace.trace_id', 'traceId'],
  parent_id: ['trace.parent_id', 'parentId'],
  name: ['name'],
  service_name: ['service_name', 'service.name', 'serviceName'],
  duration_ms: ['duration_ms', 'durationMs', 'request_processing_time'],
  span_kind: ['meta.span_type', 'span.kind'],
  annotation_type: ['meta.annotation_type'],
  link_span_id: ['trace.link.span_id', 'trace.span_id'],
  link_trace_id: ['trace.link.trace_id'],
  error: ['error'],
  status: ['response.status_code', 'http.status_code', 'elb_status_code'],
  route: ['route', 'http.route', 'request_path'],
  user: ['user.id', 'user.email', 'request.user.id', 'request.user.username'],
  log_severity: ['severity'],
  log_message: ['body'],
};

type Scope = Pick<Context, 'database' | 'environment'>;

function typeOf({ database, environment }: Scope, dataset: string, name: string): 'column' | 'derived_column' | null {
  if (database.columns.has('name', nameKey(environment.id, dataset, name))) return 'column';
  const derived = [dataset, allDatasets].some((each) =>
    database.derivedColumns.has('alias', nameKey(environment.id, each, name)),
  );
  return derived ? 'derived_column' : null;
}

/** All fields: what was set, else the default whose column exists, else null. */
export function definitionsOf(scope: Scope, dataset: string): DatasetDefinitions {
  const set = scope.database.definitions.get(datasetId(scope.environment.id, dataset))?.names ?? {};
  const resolve = (field: DefinitionField) => {
    const name = set[field] ?? defaults[field].find((each) => typeOf(scope, dataset, each) === 'column');
    const type = name === undefined ? null : typeOf(scope, dataset, name);
    return name === undefined || type === null ? null : { name, column_type: type };
  };
  return Object.fromEntries(definitionFields.map((field) => [field, resolve(field)])) as DatasetDefinitions;
}

/** The field that a column or derived column is the definition of. */
export function definitionUsing(scope: Scope, dataset: string, name: string): DefinitionField | undefined {
  const definitions = definitionsOf(scope, dataset);
  return definitionFields.find((field) => definitions[field]?.name === name);
}

export function getDefinitions(context: Context, dataset: string): Outcome<DatasetDefinitions> {
  requireDataset(context, dataset);
  return answer(definitionsOf(context, dataset));
}

export function updateDefinitions(
  context: Context,
  dataset: string,
  input: DatasetDefinitionsUpdate,
): Outcome<DatasetDefinitions> {
  requireDataset(context, dataset);
  const id = datasetId(context.environment.id, dataset);
  const names = { ...context.database.definitions.get(id)?.names };
  const missing: string[] = [];
  for (const field of definitionFields) {
    const name = input[field]?.name;
    if (name === undefined) continue;
    if (name === '') delete names[field];
    else if (typeOf(context, dataset, name) === null) missing.push(name);
    else names[field] = name;
  }
  if (missing.length > 0)
    throw new Rejection({
      status: 422,
      kind: 'other',
      error: `The following columns were not found: ${missing.join(', ')}`,
    });
  const row = { id, names };
  const after = { ...context.database, definitions: { ...context.database.definitions, get: () => row } };
  return changed(200, definitionsOf({ ...context, database: after }, dataset), put('definitions', row));
}
