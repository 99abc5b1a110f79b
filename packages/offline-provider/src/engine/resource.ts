import type { Api } from '../api/api.ts';
import type { ObjectValue, Value } from '../cty/value.ts';
import type { Check, ConfigRule } from '../rules/check.ts';
import type { Modifier } from './modifiers.ts';
import type { Problem } from './problem.ts';
import type { ResourceApi } from './resource-api.ts';

/**
 * The real provider is two servers in one: its older resources are written with Terraform's SDK v2, its newer ones with
 * the plugin framework. The two plan differently (see `plan-framework.ts` and `plan-sdk.ts`).
 */
export type Half = 'framework' | 'sdk';

/** What a resource type needs beyond its schema to be validated and planned. Names are paths without indices. */
export interface Resource {
  readonly half: Half;
  /** Where it lives, and how it is written and read there. */
  readonly api: ResourceApi;
  readonly checks?: Readonly<Record<string, readonly Check[]>>;
  readonly rules?: readonly ConfigRule[];
  readonly defaults?: Readonly<Record<string, Value>>;
  readonly modifiers?: Readonly<Record<string, readonly Modifier[]>>;
  /** Numbers that may have a fraction; every other number of the schema is an integer. */
  readonly fractions?: readonly string[];
  /** Brings the JSON of an older schema version to the present one. */
  readonly upgrade?: (state: Readonly<Record<string, unknown>>, version: number) => Readonly<Record<string, unknown>>;
  /** A warning to show when the resource is planned for destruction. */
  readonly destroyWarning?: string;
}

/** What a data source needs beyond its schema. */
export interface DataSource {
  readonly half: Half;
  /** Which of the API's versions it asks, and so which key it needs. */
  readonly api: 'v1' | 'v2';
  readonly checks?: Readonly<Record<string, readonly Check[]>>;
  readonly rules?: readonly ConfigRule[];
  readonly fractions?: readonly string[];
  readonly read: DataSourceRead;
}

/** From the configuration alone, or from the API. */
export type DataSourceRead =
  | { readonly locally: (config: ObjectValue) => LocalAnswer }
  | { readonly from: (api: Api, config: ObjectValue) => Promise<ObjectValue> };

export type LocalAnswer =
  | { readonly ok: true; readonly state: ObjectValue }
  | { readonly ok: false; readonly problems: readonly Problem[] };
