import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What one job says of an environment to the jobs after it: no plan file, no state, no key. */
const plannedEnvironment = z.object({
  environment: z.string(),
  /** False: there was no key, so that this is what would be created in an empty Honeycomb. */
  account: z.boolean(),
  /** Absent without an account: what was planned against nothing cannot be applied. */
  digest: z.string().optional(),
  lines: z.array(z.string()).readonly(),
});
export type PlannedEnvironment = Readonly<z.infer<typeof plannedEnvironment>>;

/** Writes what was planned: as JSON for the next job, and as text for whoever opens the artifact. */
export function writePlanned(folder: string, planned: PlannedEnvironment): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${planned.environment}.json`), `${JSON.stringify(planned, null, 2)}\n`);
  writeFileSync(join(folder, `${planned.environment}.txt`), `${inLines(planned).join('\n')}\n`);
}

/**
 * Everything that was planned, in the order in which it is deployed.
 * @throws when there is nothing, or a file has another shape
 */
export function readPlanned(folder: string): readonly PlannedEnvironment[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`${folder} has no plan; npm run ci:plan -- --out ${folder} writes one.`);
  const rank = (name: string): number => (name === 'team.json' ? 0 : name === 'production.json' ? 2 : 1);
  return files
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((name) => plannedEnvironment.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

export const inLines = ({ lines }: Pick<PlannedEnvironment, 'lines'>): readonly string[] =>
  lines.length > 0 ? lines : ['Nothing changes.'];
