import { describe, expect, test } from 'vitest';
import { conformBlock } from '../src/cty/conform.ts';
import { type ObjectValue, UNKNOWN } from '../src/cty/value.ts';
import { planFramework } from '../src/engine/plan-framework.ts';
import { planSdk } from '../src/engine/plan-sdk.ts';
import { providerSchema } from '../src/provider-schema.ts';
import { resources } from '../src/resources/index.ts';

/** Plans from a configuration and the object before. Terraform's proposal is the first laid over the second. */
function plan(type: string, configuration: object, before?: object) {
  const block = providerSchema.resource_schemas[type]?.block;
  const rules = resources[type];
  if (!block || !rules) throw new Error(`no such type: ${type}`);
  const config = conformBlock(block, configuration);
  const prior = before === undefined ? null : conformBlock(block, before);
  const computed = Object.entries(block.attributes ?? {}).filter(([name, a]) => a.computed && config[name] === null);
  const kept = Object.fromEntries(computed.map(([name]) => [name, prior?.[name] ?? null]));
  const input = { config, prior, proposed: { ...config, ...kept } as ObjectValue };
  return rules.half === 'sdk' ? planSdk(block, input, rules) : planFramework(block, input, rules);
}

const trigger = { name: 't', query_json: '{"calculations":[{"op":"COUNT"}]}', threshold: [{ op: '>', value: 1 }] };
const triggerBefore = {
  id: '1',
  ...trigger,
  dataset: null,
  description: '',
  disabled: false,
  auto_investigate: false,
  alert_type: 'on_change',
  frequency: 900,
  tags: {},
  threshold: [{ op: '>', value: 1, exceeded_limit: 1 }],
};

describe('a creation', () => {
  test('has what is configured, the defaults, and unknown for what Honeycomb decides', () => {
    expect(plan('honeycombio_trigger', { ...trigger, recipient: [{ id: 'r', notification_details: [{}] }] })).toEqual({
      planned: {
        ...triggerBefore,
        id: UNKNOWN,
        query_id: null,
        evaluation_schedule: [],
        baseline_details: [],
        recipient: [
          {
            id: 'r',
            type: UNKNOWN,
            target: UNKNOWN,
            notification_details: [{ pagerduty_severity: UNKNOWN, variable: [] }],
          },
        ],
      },
      replace: [],
      problems: [],
    });
  });

  test('of a protected thing cannot begin without the protection', () => {
    expect(plan('honeycombio_dataset', { name: 'd', delete_protected: false }).problems).toEqual([
      {
        summary: 'Validation error',
        detail: 'delete_protected cannot be false when it is created.',
        path: ['delete_protected'],
      },
    ]);
  });
});

describe('an update', () => {
  test('of nothing plans what was there', () => {
    const { planned, replace } = plan('honeycombio_trigger', trigger, triggerBefore);
    expect({ planned, replace }).toMatchObject({ planned: triggerBefore, replace: [] });
  });

  test('of one thing keeps the id, and the environment stays the environment', () => {
    const { planned } = plan('honeycombio_trigger', { ...trigger, name: 'u' }, triggerBefore);
    expect(planned).toMatchObject({ ...triggerBefore, name: 'u' });
  });

  test('says of times only an apply will tell, when anything else changes', () => {
    const before = {
      id: '1',
      name: 'c',
      dataset: 'd',
      hidden: false,
      description: '',
      type: 'string',
      created_at: 'x',
      updated_at: 'x',
      last_written_at: 'x',
    };
    const same = plan('honeycombio_column', { name: 'c', dataset: 'd' }, before).planned;
    const other = plan('honeycombio_column', { name: 'c', dataset: 'd', hidden: true }, before).planned;
    expect([same.updated_at, other.updated_at, other.id]).toEqual(['x', UNKNOWN, '1']);
  });

  test('of a query to another that means the same is none', () => {
    const before = { id: '1', dataset: null, query_json: '{"calculations":[{"op":"COUNT"}],"time_range":7200}' };
    const { planned, replace } = plan('honeycombio_query', { query_json: '{"limit":1000,"filters":null}' }, before);
    expect({ planned, replace }).toEqual({ planned: before, replace: [] });
  });

  test('of a query to another meaning replaces it', () => {
    const before = { id: '1', dataset: null, query_json: '{}' };
    const { replace } = plan('honeycombio_query', { query_json: '{"limit":999}' }, before);
    expect(replace).toContainEqual(['query_json']);
  });

  test('that leaves out `__all__` changes nothing, in both halves of the provider', () => {
    const query = { id: '1', dataset: '__all__', query_json: '{}' };
    const column = { id: '1', dataset: '__all__', alias: 'a', expression: '1', description: null };
    expect(plan('honeycombio_query', { query_json: '{}' }, query).planned).toEqual(query);
    expect(plan('honeycombio_derived_column', { alias: 'a', expression: '1' }, column)).toMatchObject({
      planned: column,
      replace: [],
    });
  });

  test('that leaves out the dataset of a trigger leaves the trigger where it is', () => {
    const { planned } = plan('honeycombio_trigger', trigger, { ...triggerBefore, dataset: 'd' });
    expect(planned.dataset).toBe('d');
  });

  test('of a recipient given by id says that it has no type and target of its own', () => {
    const before = { ...triggerBefore, recipient: [{ id: 'r' }] };
    const { planned } = plan('honeycombio_trigger', { ...trigger, recipient: [{ id: 's' }] }, before);
    expect(planned.recipient).toEqual([{ id: 's', type: null, target: null, notification_details: [] }]);
  });
});

describe('the older half', () => {
  test('takes null and the empty text for the same', () => {
    const before = { id: '1', dataset: null, alias: 'a', expression: '1', description: '' };
    expect(plan('honeycombio_derived_column', { alias: 'a', expression: '1' }, before).planned).toEqual(before);
  });

  test('replaces what cannot change in place', () => {
    const before = { id: '1', type: 'deploy', message: null, url: null, dataset: null };
    expect(plan('honeycombio_marker', { type: 'job' }, before)).toEqual({
      planned: { ...before, type: 'job' },
      replace: [['type']],
      problems: [],
    });
  });

  test('keeps its times at an update', () => {
    const before = { id: '1', type: 'deploy', color: '#abc', dataset: null, created_at: 'x', updated_at: 'x' };
    expect(plan('honeycombio_marker_setting', { type: 'deploy', color: '#def' }, before).planned).toEqual({
      ...before,
      color: '#def',
    });
  });
});
