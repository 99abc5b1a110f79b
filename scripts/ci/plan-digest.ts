import { createHash } from 'node:crypto';
import { type Difference, differences } from './words/difference.ts';
import { type Lookup, lookupOf } from './words/lookup.ts';
import { type PlanJson, plannedResources } from './words/planned.ts';

/**
 * What identifies a plan: two plans with the same digest do the same to the same objects. It is taken of what changes, not
 * of what is: when data last arrived, for one, differs at each plan. Sensitive values are left out, so that the digest can
 * be shown; that a secret changes counts, to what does not. Recipients count by name: one that a pull request adds has no id
 * before it is created.
 * @returns 64 hexadecimal digits of SHA-256
 */
export function planDigest(plan: PlanJson): string {
  const resources = plannedResources(plan);
  const lookup = lookupOf(plan, resources);
  const changes = resources
    .filter(({ action, previousAddress }) => action !== 'none' || previousAddress !== undefined)
    .map((resource) => [
      resource.address,
      resource.previousAddress ?? null,
      resource.action,
      resource.before?.id ?? null,
      resource.action === 'delete' ? [] : differences(resource).map((each) => withNames(each, lookup)),
      resource.unknown ?? null,
    ]);
  return createHash('sha256').update(JSON.stringify(changes, sorted)).digest('hex');
}

function withNames(difference: Difference, { recipient }: Lookup): Difference {
  if (difference.attribute !== 'recipient') return difference;
  const named = (told: unknown): unknown =>
    Array.isArray(told)
      ? told.map((each) => JSON.stringify({ ...each, id: recipient(each.id) ?? each.id ?? null }, sorted)).toSorted()
      : told;
  return { ...difference, before: named(difference.before), after: named(difference.after) };
}

/** Keys in one order, whoever wrote them. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
