import { many, one } from './protobuf.ts';

/**
 * The messages of Terraform's plugin protocol 6 that a provider with resources and data sources needs.
 * @see https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */
export const DynamicValue = { msgpack: one(1, 'bytes'), json: one(2, 'bytes') };

export const Step = { attribute: one(1, 'string'), key: one(2, 'string'), index: one(3, 'int') };
export const AttributePath = { steps: many(1, Step) };

export const SEVERITY = { error: 1, warning: 2 } as const;
export const Diagnostic = {
  severity: one(1, 'int'),
  summary: one(2, 'string'),
  detail: one(3, 'string'),
  attribute: one(4, AttributePath),
};

export const Attribute = {
  name: one(1, 'string'),
  type: one(2, 'bytes'),
  required: one(4, 'bool'),
  optional: one(5, 'bool'),
  computed: one(6, 'bool'),
  sensitive: one(7, 'bool'),
  deprecated: one(9, 'bool'),
};

export const NESTING = { single: 1, list: 2, set: 3 } as const;

/** A block holds blocks: the contents of `NestedBlock.block` are encoded before they are put in. */
export const NestedBlock = {
  type_name: one(1, 'string'),
  block: one(2, 'bytes'),
  nesting: one(3, 'int'),
  min_items: one(4, 'int'),
  max_items: one(5, 'int'),
};
export const Block = {
  version: one(1, 'int'),
  attributes: many(2, Attribute),
  block_types: many(3, NestedBlock),
  deprecated: one(6, 'bool'),
};
export const Schema = { version: one(1, 'int'), block: one(2, Block) };
const SchemaEntry = { name: one(1, 'string'), schema: one(2, Schema) };

export const SchemaResponse = {
  provider: one(1, Schema),
  resources: many(2, SchemaEntry),
  data_sources: many(3, SchemaEntry),
  diagnostics: many(4, Diagnostic),
  capabilities: one(6, { plan_destroy: one(1, 'bool'), get_provider_schema_optional: one(2, 'bool') }),
};

export const ProviderConfigRequest = { config: one(1, DynamicValue) };
export const ProviderConfigResponse = { diagnostics: many(2, Diagnostic) };

export const ConfigRequest = { type_name: one(1, 'string'), config: one(2, DynamicValue) };
export const DiagnosticsResponse = { diagnostics: many(1, Diagnostic) };

export const ConfigureRequest = { terraform_version: one(1, 'string'), config: one(2, DynamicValue) };

export const UpgradeRequest = {
  type_name: one(1, 'string'),
  version: one(2, 'int'),
  raw_state: one(3, { json: one(1, 'bytes') }),
};
export const UpgradeResponse = { upgraded_state: one(1, DynamicValue), diagnostics: many(2, Diagnostic) };

export const ReadRequest = {
  type_name: one(1, 'string'),
  current_state: one(2, DynamicValue),
  private: one(3, 'bytes'),
};
export const ReadResponse = {
  new_state: one(1, DynamicValue),
  diagnostics: many(2, Diagnostic),
  private: one(3, 'bytes'),
};

export const PlanRequest = {
  type_name: one(1, 'string'),
  prior_state: one(2, DynamicValue),
  proposed_new_state: one(3, DynamicValue),
  config: one(4, DynamicValue),
  prior_private: one(5, 'bytes'),
};
export const PlanResponse = {
  planned_state: one(1, DynamicValue),
  requires_replace: many(2, AttributePath),
  planned_private: one(3, 'bytes'),
  diagnostics: many(4, Diagnostic),
  legacy_type_system: one(5, 'bool'),
};

export const ApplyRequest = {
  type_name: one(1, 'string'),
  prior_state: one(2, DynamicValue),
  planned_state: one(3, DynamicValue),
  config: one(4, DynamicValue),
  planned_private: one(5, 'bytes'),
};
export const ApplyResponse = {
  new_state: one(1, DynamicValue),
  private: one(2, 'bytes'),
  diagnostics: many(3, Diagnostic),
  legacy_type_system: one(4, 'bool'),
};

export const ImportRequest = { type_name: one(1, 'string'), id: one(2, 'string') };
export const ImportResponse = {
  imported_resources: many(1, { type_name: one(1, 'string'), state: one(2, DynamicValue), private: one(3, 'bytes') }),
  diagnostics: many(2, Diagnostic),
};

export const DataRequest = ConfigRequest;
export const DataResponse = { state: one(1, DynamicValue), diagnostics: many(2, Diagnostic) };

export const StopResponse = { error: one(1, 'string') };
export const Empty = {};
