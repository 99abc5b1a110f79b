import { type Client, createMarker } from 'honeycomb-api';

/** The dataset whose graphs show the deploy. */
const dataset = 'lift-sys';

/**
 * Shows on the graphs that boards and alerts were deployed. The deploy is done whatever becomes of its marker, so that a
 * problem is a warning.
 * @param ref what was deployed
 * @param runUrl where the marker leads
 */
export async function markDeploy(client: Client, ref: string, runUrl?: string): Promise<readonly string[]> {
  try {
    await client.call(createMarker, {
      path: { dataset },
      body: { type: 'deploy', message: ref, ...(runUrl !== undefined && { url: runUrl }) },
    });
    return [];
  } catch (error) {
    return [`everything is deployed, but Honeycomb took no marker: ${(error as Error).message}`];
  }
}
