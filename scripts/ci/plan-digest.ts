import { createHash } from 'node:crypto';
import { differences } from './words/difference.ts';
import { type PlanJson, plannedResources } from './words/planned.ts';

/**
 * What identifies a plan: two plans with the same digest do the same to the same objects. It is taken of what changes, not
 * of what is: when data last arrived, for one, differs at each plan. Sensitive values are left out, so that the digest can
 * be shown; that a secret changes counts, to what does not.
 * @returns 64 hexadecimal digits of SHA-256
 */
export function planDigest(plan: PlanJson): string {
  const changes = plannedResources(plan)
    .filter(({ action, previousAddress }) => action !== 'none' || previousAddress !== undefined)
    .map((resource) => [
      resource.address,
      resource.previousAddress ?? null,
      resource.action,
      resource.before?.id ?? null,
      resource.action === 'delete' ? [] : differences(resource),
      resource.unknown ?? null,
    ]);
  return createHash('sha256').update(JSON.stringify(changes, sorted)).digest('hex');
}

/** Keys in one order, whoever wrote them. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
