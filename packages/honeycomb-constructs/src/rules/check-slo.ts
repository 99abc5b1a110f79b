import { type Dataset, formatProblem, type Problem } from 'honeycomb-query';
import type { BurnAlertDefinition } from '../definitions/burn-alert.ts';
import type { SloDefinition } from '../definitions/slo.ts';
import { checkInteger, checkLength, checkName, type Path, problemIf, readMinutes, under } from './check.ts';
import { checkDerivedColumn } from './check-derived-column.ts';
import { descriptionLimit } from './check-description.ts';
import { checkTags } from './check-tags.ts';
import { messages } from './messages.ts';
import { nonBooleanResults } from './non-boolean-results.ts';
import { checkPercentage } from './percentage.ts';

/**
 * Everything wrong with an SLO, its SLI and its burn alerts but the alerts' descriptions, whose room depends on the runbook
 * link. Source: slo_resource.go and burn_alert_resource.go of terraform-provider-honeycombio 0.51; Honeycomb's API reference.
 */
export function checkSlo(slo: SloDefinition): readonly Problem[] {
  const days = slo.timePeriod.endsWith('d') ? Number(slo.timePeriod.slice(0, -1)) : Number.NaN;
  return [
    ...checkName(slo.name, ['name'], 120),
    ...problemIf(
      slo.description.trim() === '',
      ['description'],
      () =>
        `${messages.missing('the description')}, and the Terraform provider cannot apply an SLO without one; say what a good event is`,
    ),
    ...checkLength(slo.description, ['description'], 0, descriptionLimit),
    ...checkDatasets(slo.datasets),
    ...under(['sli'], checkSli(slo)),
    ...checkPercentage(slo.targetPercentage, ['targetPercentage'], 0, 99.9999),
    ...(Number.isNaN(days)
      ? [{ path: ['timePeriod'], message: `${slo.timePeriod} is no number of days, such as 30d` }]
      : checkInteger(days, ['timePeriod'], 1, Number.POSITIVE_INFINITY)),
    ...slo.burnAlerts.flatMap((alert, index) => checkBurnAlert(alert, days, ['burnAlerts', index])),
    ...checkTags(slo.tags ?? {}),
  ];
}

function checkDatasets(datasets: readonly Dataset[]): readonly Problem[] {
  const names = datasets.map(({ name }) => name);
  return [
    ...problemIf(names.length > 10, ['datasets'], () => messages.tooMany(names.length, 10)),
    ...problemIf(new Set(names).size < names.length, ['datasets'], () => messages.repeated('a dataset')),
    ...problemIf(
      names.includes('__all__'),
      ['datasets'],
      () => 'an SLO is about datasets by name, at most 10, and not about the whole environment (__all__)',
    ),
  ];
}

/** The SLI as a calculated field of every dataset, each problem once, and as something that is true, false or null. */
function checkSli({ sli, datasets }: SloDefinition): readonly Problem[] {
  const problems = datasets.flatMap((dataset) => checkDerivedColumn({ ...sli, dataset }));
  const gives = (sli.formula.problems ?? []).length > 0 ? [] : nonBooleanResults(sli.formula.expression);
  return [
    ...problems.filter(
      (problem, index) => problems.findIndex((other) => formatProblem(other) === formatProblem(problem)) === index,
    ),
    ...gives.map((part) => ({
      path: ['expression'],
      message: `an SLI gives true, false or null, and ${part}; compare it with something`,
    })),
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
