import type { Trigger } from 'honeycomb-api';
import { formatSeconds } from 'honeycomb-query';
import { constructId, literal, slug } from './addresses.ts';
import type { Alerts } from './alerts.ts';
import { code, identifiers, type SourceFile } from './code.ts';
import type { Ledger } from './ledger.ts';
import type { QueryReference } from './queries.ts';
import { specificationOf } from './read-honeycomb.ts';
import { tagsOf } from './tags.ts';

const type = 'honeycombio_trigger';

export function writeTriggers(
  triggers: readonly Trigger[],
  file: SourceFile,
  { alerts, queries, ledger }: { readonly alerts: Alerts; readonly queries: QueryReference; readonly ledger: Ledger },
): void {
  const identifier = identifiers(['triggers']);
  const variables: string[] = [];
  for (const trigger of triggers) {
    const { name, dataset_slug: dataset } = trigger;
    const what = `Trigger "${name}"`;
    if (trigger.auto_investigate) {
      ledger.note('missing', `${what}: it investigates by itself, which needs a feature of the provider that is off.`);
      continue;
    }
    const construct = constructId('trigger', name);
    const route = ledger.refusal(construct) ?? alerts.route(trigger, name, file);
    if (typeof route === 'string' || !ledger.claim([type, slug(name)])) {
      const why = typeof route === 'string' ? route : 'another trigger has the same address';
      ledger.plain(type, slug(name), alerts.origin(dataset, trigger), attributesOf(trigger, alerts), what, why);
      continue;
    }
    ledger.take(type, slug(name), alerts.origin(dataset, trigger));
    route.keep([construct, 'trigger']);
    const { threshold, evaluation_schedule: schedule, baseline_details: baseline } = trigger;
    file.use('./queries.ts', '* as queries');
    const variable = identifier(name, 'trigger');
    variables.push(variable);
    const { description, ...routing } = route.fields;
    const definition = {
      name,
      description,
      query: queries(specificationOf(trigger.query), dataset, name, { trigger: true }),
      frequency: formatSeconds(trigger.frequency),
      threshold: {
        op: threshold.op,
        value: threshold.value,
        exceededLimit: threshold.exceeded_limit === 1 ? undefined : threshold.exceeded_limit,
      },
      alertType: trigger.alert_type === 'on_change' ? undefined : trigger.alert_type,
      evaluationSchedule: schedule && {
        daysOfWeek: schedule.window.days_of_week,
        startTime: schedule.window.start_time,
        endTime: schedule.window.end_time,
      },
      baseline: baseline && { type: baseline.type, offset: baselineOffsets[baseline.offset_minutes] },
      disabled: trigger.disabled || undefined,
      tags: tagsOf(trigger.tags),
      ...routing,
    };
    file.add(`export const ${variable} = ${file.use('honeycomb-constructs', 'defineTrigger')}(${code(definition)});`);
  }
  file.add(`export const triggers = [${variables.join(', ')}];`);
}

const baselineOffsets = { 60: '1h', 1440: '24h', 10080: '7d', 40320: '28d' } as const;

function attributesOf(trigger: Trigger, alerts: Alerts): Readonly<Record<string, unknown>> {
  const { evaluation_schedule: schedule, baseline_details: baseline, dataset_slug: dataset } = trigger;
  return {
    name: literal(trigger.name),
    ...(trigger.description !== '' && { description: literal(trigger.description) }),
    ...(dataset !== '__all__' && { dataset: literal(dataset) }),
    query_json: literal(JSON.stringify(specificationOf(trigger.query))),
    frequency: trigger.frequency,
    alert_type: trigger.alert_type,
    disabled: trigger.disabled,
    threshold: [trigger.threshold],
    recipient: alerts.blocks(trigger.recipients),
    ...(schedule && { evaluation_schedule: [schedule.window] }),
    ...(baseline && { baseline_details: [baseline] }),
    ...(trigger.tags?.length && { tags: tagsOf(trigger.tags) }),
  };
}
