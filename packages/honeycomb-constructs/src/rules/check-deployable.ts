import type { Problem, QueryValue } from 'honeycomb-query';
import { problemIf } from './check.ts';

/**
 * Everything wrong with a query, and what Honeycomb would take but the provider refuses: it decodes a specification into
 * the fields that it knows. Source: query_spec.go of terraform-provider-honeycombio 0.51 (internal/helper/validation).
 */
export const checkDeployable = (query: QueryValue): readonly Problem[] => [
  ...query.problems(),
  ...problemIf(
    query.specification.usage_mode !== undefined,
    ['usage_mode'],
    () => 'the Terraform provider does not know usage_mode; leave it out',
  ),
];
