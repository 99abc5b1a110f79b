/** What `terraform providers schema -json` prints, without the texts: versions and schemas by the provider's address. */
declare const schema: {
  readonly provider_versions: Readonly<Record<string, string>>;
  readonly provider_schemas: Readonly<Record<string, unknown>>;
};
export = schema;
