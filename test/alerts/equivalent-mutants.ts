/**
 * Changes to alerts that no test has to notice, by their names, each with the reason why it makes no difference. A name
 * is the alert's and what was changed: `LLM cost spike: filter meta.annotation_type does-not-exist dropped`.
 */
export const equivalentMutants: Readonly<Record<string, string>> = {};
