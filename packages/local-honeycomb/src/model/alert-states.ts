import type { World } from './context.ts';

/** Whether a trigger or burn alert fires, as its last evaluation left it. */
export const isTriggered = ({ database }: Pick<World, 'database'>, id: string): boolean =>
  database.alertStates.get(id)?.triggered ?? false;
