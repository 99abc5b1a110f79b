import { configure } from './configuration.ts';
import { conformBlock, withBlocks } from './cty/conform.ts';
import { type CtyType, typeOfBlock } from './cty/type.ts';
import { dataSources } from './data-sources/index.ts';
import { changeObject, problemOf, readObject } from './engine/change.ts';
import { planFramework } from './engine/plan-framework.ts';
import { planSdk } from './engine/plan-sdk.ts';
import { isError, type Problem } from './engine/problem.ts';
import type { Resource } from './engine/resource.ts';
import { apiVersion } from './engine/resource-api.ts';
import { validate } from './engine/validate.ts';
import { providerSchema, type Schema } from './provider-schema.ts';
import { createRemote, planKeyProblem } from './remote.ts';
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
  const remote = createRemote();

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

  const configureProvider = procedure(
    messages.ConfigureRequest,
    messages.DiagnosticsResponse,
    ({ config, terraform_version = '' }) => {
      const result = configure(objectFrom(typeOfBlock(providerSchema.provider.block), config) ?? {}, env);
      if (!result.ok) return { diagnostics: toDiagnostics(result.problems) };
      remote.configure(result.configuration, terraform_version);
      return {};
    },
  );

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
    const missingKey = planKeyProblem(rules.half, apiVersion(rules.api), remote.configuration);
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

  const read = procedure(messages.ReadRequest, messages.ReadResponse, async (request) => {
    const { schema, type, rules } = resourceKind(request.type_name);
    const before = objectFrom(type, request.current_state);
    const kept = { private: request.private ?? new Uint8Array() };
    const reached = await remote.reach(`Reading a ${request.type_name}`, apiVersion(rules.api));
    if ('problem' in reached) return { ...kept, diagnostics: toDiagnostics([reached.problem]) };
    if (before === null) return { ...kept, new_state: toDynamic(type, null) };
    const { state, problems } = await readObject(reached.api, rules.api, before);
    return {
      ...kept,
      new_state: toDynamic(type, withBlocks(schema.block, state)),
      diagnostics: toDiagnostics(problems),
    };
  });

  const apply = procedure(messages.ApplyRequest, messages.ApplyResponse, async (request) => {
    const { schema, type, rules } = resourceKind(request.type_name);
    const kept = { private: request.planned_private ?? new Uint8Array(), legacy_type_system: rules.half === 'sdk' };
    const reached = await remote.reach(`Applying a ${request.type_name}`, apiVersion(rules.api));
    if ('problem' in reached)
      return { ...kept, new_state: request.prior_state, diagnostics: toDiagnostics([reached.problem]) };
    const { state, problems } = await changeObject(reached.api, rules.api, {
      prior: objectFrom(type, request.prior_state),
      planned: objectFrom(type, request.planned_state),
      config: objectFrom(type, request.config) ?? {},
    });
    return {
      ...kept,
      new_state: toDynamic(type, withBlocks(schema.block, state)),
      diagnostics: toDiagnostics(problems),
    };
  });

  const importState = procedure(
    messages.ImportRequest,
    messages.ImportResponse,
    async ({ type_name = '', id = '' }) => {
      const { type, rules } = resourceKind(type_name);
      const reached = await remote.reach(`Importing a ${type_name}`, apiVersion(rules.api));
      if ('problem' in reached) return { diagnostics: toDiagnostics([reached.problem]) };
      const known = rules.api.importId?.(id) ?? 'Resources of this type cannot be imported.';
      if (typeof known === 'string')
        return {
          diagnostics: toDiagnostics([
            { summary: `${type_name} has no import ${JSON.stringify(id)}`, detail: known, path: [] },
          ]),
        };
      return { imported_resources: [{ type_name, state: toDynamic(type, known), private: new Uint8Array() }] };
    },
  );

  const readData = procedure(messages.DataRequest, messages.DataResponse, async ({ type_name, config }) => {
    const { schema, type, rules } = dataKind(type_name);
    const configured = objectFrom(type, config) ?? {};
    if ('locally' in rules.read) {
      const answer = rules.read.locally(configured);
      return answer.ok ? { state: toDynamic(type, answer.state) } : { diagnostics: toDiagnostics(answer.problems) };
    }
    const reached = await remote.reach(`Reading data ${type_name}`, rules.api);
    if ('problem' in reached) return { diagnostics: toDiagnostics([reached.problem]) };
    try {
      const state = await rules.read.from(reached.api, configured);
      return { state: toDynamic(type, withBlocks(schema.block, { ...configured, ...state })) };
    } catch (error) {
      return { diagnostics: toDiagnostics([problemOf(`Data ${type_name} could not be read`, error)]) };
    }
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
    StopProvider: procedure(messages.Empty, messages.StopResponse, () => {
      remote.stop();
      return {};
    }),
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
