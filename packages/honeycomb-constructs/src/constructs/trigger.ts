import { Trigger as TriggerBinding } from '@cdktf/provider-honeycombio/lib/trigger';
import type { Construct } from 'constructs';
import { defaultTimeRangeSeconds, type QuerySpecification, seconds } from 'honeycomb-query';
import type { Baseline, EvaluationSchedule, TriggerDefinition } from '../definitions/trigger.ts';
import { checkAlertDescription, describeAlert } from '../rules/check-description.ts';
import { checkTrigger } from '../rules/check-trigger.ts';
import { slug } from '../rules/slug.ts';
import { place } from './address.ts';
import { alertRecipients, checkRouting } from './alert-recipients.ts';
import { dependOnColumns } from './dataset.ts';
import { DefinitionConstruct } from './definition-construct.ts';
import { literal, literalJson } from './literal.ts';

/** A trigger, routed by its severity and linked to its runbook. */
export class Trigger extends DefinitionConstruct<TriggerDefinition> {
  constructor(scope: Construct, trigger: TriggerDefinition) {
    super(scope, 'trigger', trigger.name, trigger);
    const { query, threshold, renamedFrom, evaluationSchedule, baseline } = trigger;
    const resource = new TriggerBinding(this, 'trigger', {
      name: literal(trigger.name),
      description: literal(describeAlert(trigger.description, this.runbookLink() ?? '')),
      ...(query.dataset.name !== '__all__' && { dataset: literal(query.dataset.name) }),
      queryJson: literalJson(completed(query.specification)),
      frequency: seconds(trigger.frequency) ?? 0,
      alertType: trigger.alertType ?? 'on_change',
      disabled: trigger.disabled === true || this.stack.options.muted !== undefined,
      threshold: [{ op: threshold.op, value: threshold.value, exceededLimit: threshold.exceededLimit ?? 1 }],
      recipient: alertRecipients(this.stack, trigger),
      tags: this.tags(),
      ...(evaluationSchedule && { evaluationSchedule: [scheduleBlock(evaluationSchedule)] }),
      ...(baseline && { baselineDetails: [baselineBlock(baseline)] }),
    });
    dependOnColumns(place(resource, slug(trigger.name), renamedFrom && slug(renamedFrom)), query);
  }

  protected override problems() {
    return [
      ...checkTrigger({ ...this.definition, tags: this.tags() }),
      ...checkAlertDescription(this.definition.description, this.runbookLink(), ['description']),
      ...checkRouting(this.stack, this.definition),
    ];
  }

  private runbookLink(): string | undefined {
    return this.stack.options.runbooks.link(this.definition.runbook);
  }

  private tags() {
    return { ...this.stack.options.tags, ...this.definition.tags };
  }
}

/** A trigger's query must say what Honeycomb takes for granted elsewhere: that it counts, and over two hours. */
const completed = (query: QuerySpecification): QuerySpecification => ({
  ...query,
  calculations: query.calculations?.length ? query.calculations : [{ op: 'COUNT' }],
  time_range: query.time_range ?? defaultTimeRangeSeconds,
});

const scheduleBlock = ({ daysOfWeek, startTime, endTime }: EvaluationSchedule) => ({
  daysOfWeek: [...daysOfWeek],
  startTime,
  endTime,
});

const baselineBlock = ({ type, offset }: Baseline) => ({ type, offsetMinutes: (seconds(offset) ?? 0) / 60 });
