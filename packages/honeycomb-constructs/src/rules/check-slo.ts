import type { Problem } from 'honeycomb-query';
import type { BurnAlertDefinition } from '../definitions/burn-alert.ts';
import type { SloDefinition } from '../definitions/slo.ts';
import { checkInteger, checkLength, type Path, problemIf, readMinutes, under } from './check.ts';
import { checkDerivedColumn } from './check-derived-column.ts';
import { descriptionLimit } from './check-description.ts';
import { checkTags } from './check-tags.ts';
import { messages } from './messages.ts';
import { checkPercentage } from './percentage.ts';

/**
 * Everything wrong with an SLO, its SLI and its burn alerts but the alerts' descriptions, whose room depends on the runbook
 * link. Source: slo_resource.go and burn_alert_resource.go of terraform-provider-honeycombio 0.51; Honeycomb's API reference.
 */
export function checkSlo(slo: SloDefinition): readonly Problem[] {
  const days = Number.parseFloat(slo.timePeriod);
  return [
    ...checkLength(slo.name, ['name'], 1, 120),
    ...problemIf(
      slo.description.trim() === '',
      ['description'],
      () =>
        `${messages.missing('the description')}, and the Terraform provider cannot apply an SLO without one; say what a good event is`,
    ),
    ...checkLength(slo.description, ['description'], 0, descriptionLimit),
    ...problemIf(slo.datasets.length > 10, ['moreDatasets'], () => messages.tooMany(slo.datasets.length, 10)),
    ...slo.datasets.flatMap((dataset) => under(['sli'], checkDerivedColumn({ ...slo.sli, dataset }))),
    ...checkPercentage(slo.targetPercentage, ['targetPercentage'], 0, 99.9999),
    ...checkInteger(days, ['timePeriod'], 1, 365),
    ...slo.burnAlerts.flatMap((alert, index) => checkBurnAlert(alert, days, ['burnAlerts', index])),
    ...checkTags(slo.tags ?? {}),
  ];
}

function checkBurnAlert(alert: BurnAlertDefinition, days: number, path: Path): readonly Problem[] {
  switch (alert.kind) {
    case 'exhaustion_time':
      return readMinutes(alert.within, [...path, 'within']).problems;
    case 'budget_rate': {
      const { minutes, problems } = readMinutes(alert.window, [...path, 'window']);
      return [
        ...problems,
        ...(minutes === undefined ? [] : checkWindow(minutes, alert.window, days, [...path, 'window'])),
        ...checkPercentage(alert.decrease, [...path, 'decrease'], 0.0001, 100),
      ];
    }
  }
}

const checkWindow = (minutes: number, window: string, days: number, path: Path): readonly Problem[] =>
  problemIf(
    minutes < 60 || minutes > days * 1440,
    path,
    () => `${window} is out of range; it takes 1h to the SLO's period of ${days}d`,
  );
