/**
 * Text as Terraform reads it literally: `${` and `%{` would start a template. CDKTF leaves them as they are, so every text
 * that a person wrote goes through here, before references are put beside it.
 */
export const literal = (text: string): string => text.replaceAll(/[$%](?=\{)/g, '$&$&');

/** A query specification as JSON, literal for Terraform. Keys keep their order, so that a diff shows what changed. */
export const literalJson = (value: object): string => literal(JSON.stringify(value));
