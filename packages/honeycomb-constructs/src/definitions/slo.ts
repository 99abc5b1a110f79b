import { type ColumnReference, type ColumnValues, columnFormula, type Dataset, type Formula } from 'honeycomb-query';
import type { AlertRouting } from './alert.ts';
import { type BurnAlertDefinition, type BurnAlertInput, burnAlertDescription } from './burn-alert.ts';
import type { Named } from './named.ts';
import type { Tags } from './tags.ts';

/** A service level indicator: a calculated field that says of each event whether it was good. */
export interface Sli {
  /** Name of the calculated field, such as `sli.request_success`. */
  readonly alias: string;
  readonly description: string;
  /** True is good, false is bad, null is not counted. */
  readonly formula: Formula<boolean | null>;
}

export interface SloDefinition extends Named {
  /** Required: the Terraform provider cannot apply an SLO without one. */
  readonly description: string;
  readonly datasets: readonly Dataset[];
  readonly sli: Sli;
  /** Percent of counted events that are to be good, below 100 with at most 4 decimals. */
  readonly targetPercentage: number;
  /** Rolling period in whole days. */
  readonly timePeriod: `${number}d`;
  readonly burnAlerts: readonly BurnAlertDefinition[];
  readonly tags?: Tags | undefined;
}

/** Channel and runbook of every burn alert that has none of its own: needed unless all of them have. */
type BurnAlerts =
  | ({ readonly burnAlerts: readonly BurnAlertInput[] } & Pick<AlertRouting, 'channel' | 'runbook'>)
  | ({ readonly burnAlerts: readonly BurnAlertDefinition[] } & Partial<Pick<AlertRouting, 'channel' | 'runbook'>>);

/**
 * An SLO as a plain value. The SLI's formula reads columns of the dataset and must be boolean; no else means: not counted.
 * @example
 * defineSlo({
 *   name: 'Request success rate', description: 'Requests that do not fail.', dataset: shop,
 *   sli: { alias: 'sli.request_success', description: '…', expression: ($) => IF(isRequest($), NOT($('error'))) },
 *   targetPercentage: 95, timePeriod: '30d',
 *   channel: '#alerts', runbook: runbook('shop.md', 'Success budget'),
 *   burnAlerts: [exhaustionTime({ within: '4h', severity: 'P1' })],
 * })
 */
export const defineSlo = <C extends ColumnValues>({
  dataset,
  moreDatasets = [],
  sli: { expression, ...sli },
  burnAlerts,
  channel,
  runbook,
  ...rest
}: Omit<SloDefinition, 'datasets' | 'sli' | 'burnAlerts'> &
  BurnAlerts & {
    readonly dataset: Dataset<C>;
    /** Further datasets that have the same columns: up to 10 in all, weighted equally. */
    readonly moreDatasets?: readonly Dataset[];
    readonly sli: Omit<Sli, 'formula'> & { readonly expression: ($: ColumnReference<C>) => Formula<boolean | null> };
  }): SloDefinition => ({
  ...rest,
  datasets: [dataset, ...moreDatasets],
  sli: { ...sli, formula: expression(columnFormula as ColumnReference<C>) },
  burnAlerts: burnAlerts.map(
    (alert) =>
      ({ description: burnAlertDescription(rest.name, alert), channel, runbook, ...alert }) as BurnAlertDefinition,
  ),
});
