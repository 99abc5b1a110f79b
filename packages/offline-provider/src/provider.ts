import { type Configuration, configure, isLoopback } from './configuration.ts';
import { conformBlock } from './cty/conform.ts';
import { type CtyType, typeOfBlock } from './cty/type.ts';
import { dataSources } from './data-sources/index.ts';
import { planFramework } from './engine/plan-framework.ts';
import { planSdk } from './engine/plan-sdk.ts';
import { isError, type Problem } from './engine/problem.ts';
import type { Resource } from './engine/resource.ts';
import { validate } from './engine/validate.ts';
import { providerSchema, type Schema } from './provider-schema.ts';
import { resources } from './resources/index.ts';
import { objectFrom, procedure, toAttributePath, toDiagnostics, toDynamic } from './rpc.ts';
import { schemaResponse } from './schema-response.ts';
import type { Call } from './transport/grpc.ts';
import * as messages from './transport/messages.ts';

interface Kind<Rules> {
  readonly schema: Schema;
  readonly type: CtyType;
  readonly rules: Rules;
}

/** The remote procedures of Terraform's plugin protocol, version 6, by their paths. */
export function createProvider(env: NodeJS.ProcessEnv): ReadonlyMap<string, Call> {
  let configuration: Configuration | undefined;

  const validateProvider = procedure(messages.ProviderConfigRequest, messages.ProviderConfigResponse, () => ({}));

  const validateResource = procedure(messages.ConfigRequest, messages.DiagnosticsResponse, ({ type_name, config }) => {
    const { schema, type, rules } = resourceKind(type_name);
    const value = objectFrom(type, config);
    return { diagnostics: toDiagnostics(value ? validate(schema.block, value, rules) : []) };
  });

  const validateData = procedure(messages.ConfigRequest, messages.DiagnosticsResponse, ({ type_name, config }) => {
    const { schema, type, rules } = dataKind(type_name);
    const value = objectFrom(type, config);
    return { diagnostics: toDiagnostics(value ? validate(schema.block, value, rules) : []) };
  });

  const configureProvider = procedure(messages.ConfigureRequest, messages.DiagnosticsResponse, ({ config }) => {
    const result = configure(objectFrom(typeOfBlock(providerSchema.provider.block), config) ?? {}, env);
    if (!result.ok) return { diagnostics: toDiagnostics(result.problems) };
    configuration = result.configuration;
    return {};
  });

  const upgrade = procedure(
    messages.UpgradeRequest,
    messages.UpgradeResponse,
    ({ type_name, version = 0, raw_state }) => {
      const { schema, type, rules } = resourceKind(type_name);
      const json = JSON.parse(Buffer.from(raw_state?.json ?? []).toString() || 'null') as Record<
        string,
        unknown
      > | null;
      if (json === null) return { upgraded_state: toDynamic(type, null) };
      const upgraded = version < schema.version ? (rules.upgrade?.(json, version) ?? json) : json;
      return { upgraded_state: toDynamic(type, conformBlock(schema.block, upgraded)) };
    },
  );

  const plan = procedure(messages.PlanRequest, messages.PlanResponse, (request) => {
    const { schema, type, rules } = resourceKind(request.type_name);
    const proposed = objectFrom(type, request.proposed_new_state);
    const prior = objectFrom(type, request.prior_state);
    const shared = {
      planned_private: request.prior_private ?? new Uint8Array(),
      legacy_type_system: rules.half === 'sdk',
    };
    const missingKey = rules.half === 'framework' ? keyProblem(rules.api, configuration) : [];
    if (missingKey.length > 0) return { ...shared, diagnostics: toDiagnostics(missingKey) };
    if (proposed === null)
      return { ...shared, planned_state: toDynamic(type, null), diagnostics: toDiagnostics(destroyWarning(rules)) };
    const input = { config: objectFrom(type, request.config) ?? {}, prior, proposed };
    const { planned, replace, problems } =
      rules.half === 'sdk' ? planSdk(schema.block, input, rules) : planFramework(schema.block, input, rules);
    return {
      ...shared,
      planned_state: problems.some(isError) ? undefined : toDynamic(type, planned),
      requires_replace: replace.map(toAttributePath),
      diagnostics: toDiagnostics(problems),
    };
  });

  const read = procedure(messages.ReadRequest, messages.ReadResponse, (request) => ({
    private: request.private ?? new Uint8Array(),
    diagnostics: toDiagnostics([apiProblem(`Reading a ${request.type_name}`, configuration)]),
  }));

  const apply = procedure(messages.ApplyRequest, messages.ApplyResponse, (request) => ({
    new_state: request.prior_state,
    private: request.planned_private ?? new Uint8Array(),
    diagnostics: toDiagnostics([apiProblem(`Applying a ${request.type_name}`, configuration)]),
  }));

  const importState = procedure(messages.ImportRequest, messages.ImportResponse, ({ type_name }) => ({
    diagnostics: toDiagnostics([apiProblem(`Importing a ${type_name}`, configuration)]),
  }));

  const readData = procedure(messages.DataRequest, messages.DataResponse, ({ type_name, config }) => {
    const { type, rules } = dataKind(type_name);
    if (!rules.readLocally)
      return { diagnostics: toDiagnostics([apiProblem(`Reading data ${type_name}`, configuration)]) };
    const answer = rules.readLocally(objectFrom(type, config) ?? {});
    return answer.ok ? { state: toDynamic(type, answer.state) } : { diagnostics: toDiagnostics(answer.problems) };
  });

  const procedures: Readonly<Record<string, Call>> = {
    GetProviderSchema: procedure(messages.Empty, messages.SchemaResponse, () => schemaResponse(providerSchema)),
    ValidateProviderConfig: validateProvider,
    ValidateResourceConfig: validateResource,
    ValidateDataResourceConfig: validateData,
    ConfigureProvider: configureProvider,
    UpgradeResourceState: upgrade,
    ReadResource: read,
    PlanResourceChange: plan,
    ApplyResourceChange: apply,
    ImportResourceState: importState,
    ReadDataSource: readData,
    StopProvider: procedure(messages.Empty, messages.StopResponse, () => ({})),
  };
  return new Map(Object.entries(procedures).map(([name, call]) => [`/tfplugin6.Provider/${name}`, call]));
}

function resourceKind(name = ''): Kind<Resource> {
  const [schema, rules] = [providerSchema.resource_schemas[name], resources[name]];
  if (!schema || !rules) throw new Error(`there is no resource type ${name}`);
  return { schema, rules, type: typeOfBlock(schema.block) };
}

function dataKind(name = '') {
  const [schema, rules] = [providerSchema.data_source_schemas[name], dataSources[name]];
  if (!schema || !rules) throw new Error(`there is no data source ${name}`);
  return { schema, rules, type: typeOfBlock(schema.block) };
}

const destroyWarning = ({ destroyWarning: detail }: Resource): readonly Problem[] =>
  detail === undefined ? [] : [{ severity: 'warning', summary: 'Resource Destruction Warning', detail, path: [] }];

function keyProblem(api: Resource['api'], configuration: Configuration | undefined): readonly Problem[] {
  if (!configuration || (api === 'v1' ? configuration.apiKey : configuration.managementKey)) return [];
  const names = api === 'v1' ? 'api_key or HONEYCOMB_API_KEY' : 'api_key_id and api_key_secret, or their variables';
  return [{ summary: 'Failed to configure client', detail: `This needs another key: set ${names}.`, path: [] }];
}

/** Why something that needs an API does not happen here. */
function apiProblem(what: string, configuration: Configuration | undefined): Problem {
  const url = configuration?.apiUrl;
  if (url !== undefined && isLoopback(url))
    return { summary: `${what} is not done yet`, detail: 'Validation and plans without a refresh are.', path: [] };
  return {
    summary: `${what} needs an API`,
    detail: `It talks to loopback only, and api_url is ${url ?? 'not set, which means Honeycomb'}. Use the real provider, or set api_url to a server on this machine; \`terraform plan -refresh=false\` needs none.`,
    path: [],
  };
}
