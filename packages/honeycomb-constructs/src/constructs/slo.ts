import { BurnAlert, type BurnAlertConfig } from '@cdktf/provider-honeycombio/lib/burn-alert';
import { Slo as SloBinding } from '@cdktf/provider-honeycombio/lib/slo';
import type { Construct } from 'constructs';
import { seconds } from 'honeycomb-query';
import type { BurnAlertDefinition } from '../definitions/burn-alert.ts';
import type { SloDefinition } from '../definitions/slo.ts';
import type { Path } from '../rules/check.ts';
import { checkAlertDescription, describeAlert } from '../rules/check-description.ts';
import { checkSlo } from '../rules/check-slo.ts';
import { slug } from '../rules/slug.ts';
import { address, place, reference } from './address.ts';
import { checkRouting } from './alert-recipients.ts';
import { DefinitionConstruct, freeId } from './definition-construct.ts';
import { derivedColumn } from './derived-column.ts';
import { literal } from './literal.ts';
import { burnAlertRecipients } from './muting.ts';

/** The id of an SLO of this stack, for a board that shows it. */
export const sloId = ({ name }: SloDefinition): string => reference(SloBinding.tfResourceType, slug(name), 'id');

/** An SLO with its SLI as a calculated field, and its burn alerts. */
export class Slo extends DefinitionConstruct<SloDefinition> {
  constructor(scope: Construct, slo: SloDefinition) {
    super(scope, 'SLO', slo.name, slo);
    const [dataset, ...more] = slo.datasets;
    const sli = derivedColumn(this, slo.sli, slo.datasets);
    const resource = new SloBinding(this, 'slo', {
      name: literal(slo.name),
      description: literal(slo.description),
      ...(dataset && more.length === 0
        ? { dataset: literal(dataset.name) }
        : { datasets: slo.datasets.map(({ name }) => literal(name)) }),
      sli: sli.alias,
      targetPercentage: slo.targetPercentage,
      timePeriod: Number.parseFloat(slo.timePeriod),
      tags: this.tags(),
    });
    place(resource, slug(slo.name), slo.renamedFrom && slug(slo.renamedFrom));
    for (const alert of slo.burnAlerts) this.addBurnAlert(resource, alert);
  }

  protected override problems() {
    const { burnAlerts } = this.definition;
    return [
      ...checkSlo({ ...this.definition, tags: this.tags() }),
      ...duplicateBurnAlerts(this.definition),
      ...burnAlerts.flatMap((alert, index) => this.checkBurnAlert(alert, ['burnAlerts', index])),
    ];
  }

  private addBurnAlert(slo: SloBinding, alert: BurnAlertDefinition): void {
    const { name, renamedFrom, datasets } = this.definition;
    const resource = new BurnAlert(this, freeId(this, `burn alert ${burnAlertName(alert)}`), {
      sloId: slo.id,
      ...(datasets.length === 1 && datasets[0] && { dataset: literal(datasets[0].name) }),
      description: literal(describeAlert(alert.description, this.stack.options.runbooks.link(alert.runbook) ?? '')),
      recipient: burnAlertRecipients(this.stack, alert),
      ...burnAlertConfig(alert),
    });
    const own = burnAlertName(alert);
    place(resource, address(name, own), renamedFrom && address(renamedFrom, own));
  }

  private checkBurnAlert(alert: BurnAlertDefinition, path: Path) {
    const link = this.stack.options.runbooks.link(alert.runbook);
    return [
      ...checkAlertDescription(alert.description, link, [...path, 'description']),
      ...checkRouting(this.stack, alert, path),
    ];
  }

  private tags() {
    return { ...this.stack.options.tags, ...this.definition.tags };
  }
}

/** Kind and window: what makes a burn alert of an SLO the same one, whatever its threshold. */
const burnAlertName = (alert: BurnAlertDefinition): string =>
  alert.kind === 'exhaustion_time' ? `exhaustion ${alert.within}` : `budget rate ${alert.window}`;

function burnAlertConfig(alert: BurnAlertDefinition): Partial<BurnAlertConfig> {
  switch (alert.kind) {
    case 'exhaustion_time':
      return { alertType: alert.kind, exhaustionMinutes: (seconds(alert.within) ?? 0) / 60 };
    case 'budget_rate':
      return {
        alertType: alert.kind,
        budgetRateWindowMinutes: (seconds(alert.window) ?? 0) / 60,
        budgetRateDecreasePercent: alert.decrease,
      };
  }
}

const duplicateBurnAlerts = ({ burnAlerts }: SloDefinition) =>
  burnAlerts.flatMap((alert, index) =>
    burnAlerts.slice(0, index).some((earlier) => burnAlertName(earlier) === burnAlertName(alert))
      ? [{ path: ['burnAlerts', index], message: `there are two burn alerts "${burnAlertName(alert)}"; keep one` }]
      : [],
  );
