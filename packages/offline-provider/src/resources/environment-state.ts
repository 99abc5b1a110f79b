import type { ObjectValue } from '../cty/value.ts';

/** An environment as JSON:API has it. */
export interface EnvironmentResource {
  readonly id: string;
  readonly attributes: {
    readonly name: string;
    readonly slug: string;
    readonly description?: string | null;
    readonly color?: string | null;
    readonly settings?: { readonly delete_protected?: boolean };
  };
}

export interface EnvironmentAnswer {
  readonly data: EnvironmentResource;
}

/** The attributes of an environment, the same in the resource and the data source. */
export const environmentState = ({ id, attributes }: EnvironmentResource): ObjectValue => ({
  id,
  name: attributes.name,
  slug: attributes.slug,
  description: attributes.description ?? null,
  color: attributes.color ?? null,
  delete_protected: attributes.settings?.delete_protected ?? null,
});
