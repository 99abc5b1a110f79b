import type { Slo } from 'honeycomb-api';
import { isTriggered } from '../model/alert-states.ts';
import type { World } from '../model/context.ts';
import type { SloRow } from '../model/rows.ts';
import { createSloSteps } from './slo-steps.ts';

/** How an SLO is doing now, as far as there are events for it. An SLI that cannot be read counts none. */
export function sloReport(
  world: World,
  row: SloRow,
): Pick<Slo, 'compliance' | 'budget_remaining' | 'status' | 'burn_rate'> {
  const alerts = world.database.burnAlerts.where('slo', row.id);
  const counted = () => {
    try {
      return createSloSteps(world).step(row, [], Date.parse(world.now())).report;
    } catch {
      return { compliance: null, budgetRemaining: null, burnRate: null };
    }
  };
  const { compliance, budgetRemaining, burnRate } = counted();
  const status =
    compliance === null
      ? 'no_events'
      : alerts.length === 0
        ? 'no_alerts'
        : alerts.some(({ id }) => isTriggered(world, id))
          ? 'triggered'
          : 'normal';
  return {
    ...(compliance === null ? {} : { compliance }),
    ...(budgetRemaining === null ? {} : { budget_remaining: budgetRemaining }),
    status,
    ...(burnRate === null ? {} : { burn_rate: burnRate }),
  };
}
