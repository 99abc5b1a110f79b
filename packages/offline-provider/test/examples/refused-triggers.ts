import { changes, count, details, inline, recipients } from './valid.ts';

/** What is refused on a trigger. What the provider says to it stands in the golden of the same name. */
export const refusedTriggers = changes(
  ['a name of 121 bytes', 'honeycombio_trigger', { name: 'n'.repeat(121) }],
  ['a name of 61 umlauts, which are 122 bytes', 'honeycombio_trigger', { name: 'ä'.repeat(61) }],
  ['an empty description', 'honeycombio_trigger', { description: '' }],
  ['a name that is null', 'honeycombio_trigger', { name: null }],
  ['an id', 'honeycombio_trigger', { id: 'x' }],
  ['another alert type', 'honeycombio_trigger', { alert_type: 'on_false' }],
  ['a frequency that is no minute', 'honeycombio_trigger', { frequency: 61 }],
  ['a frequency of two days', 'honeycombio_trigger', { frequency: 172_800 }],
  ['a frequency with a fraction', 'honeycombio_trigger', { frequency: 60.5 }],
  ['no threshold', 'honeycombio_trigger', { threshold: [] }],
  [
    'two thresholds',
    'honeycombio_trigger',
    {
      threshold: [
        { op: '>', value: 1 },
        { op: '<', value: 0 },
      ],
    },
  ],
  ['an operator of equality', 'honeycombio_trigger', { threshold: [{ op: '=', value: 1 }] }],
  ['a limit of 6', 'honeycombio_trigger', { threshold: [{ op: '>', value: 1, exceeded_limit: 6 }] }],
  ['a tag with an underscore', 'honeycombio_trigger', { tags: { service_name: 'shop' } }],
  ['a tag of one letter', 'honeycombio_trigger', { tags: { team: 'a' } }],
  ['eleven tags', 'honeycombio_trigger', { tags: Object.fromEntries([...'abcdefghijk'].map((key) => [key, 'ab'])) }],
  ['both queries', 'honeycombio_trigger', { query_json: '{"calculations":[{"op":"COUNT"}]}' }],
  ['no JSON', 'honeycombio_trigger', inline('COUNT')],
  ['an unknown field in the query', 'honeycombio_trigger', inline({ calculations: [count], usage_mode: true })],
  ['a HEATMAP', 'honeycombio_trigger', inline({ calculations: [{ op: 'HEATMAP', column: 'a' }] })],
  ['CONCURRENCY', 'honeycombio_trigger', inline({ calculations: [{ op: 'CONCURRENCY' }] })],
  ['orders, though empty', 'honeycombio_trigger', inline({ calculations: [count], orders: [] })],
  ['a limit', 'honeycombio_trigger', inline({ calculations: [count], limit: 10 })],
  ['a start', 'honeycombio_trigger', inline({ calculations: [count], start_time: 1 })],
  [
    'two havings',
    'honeycombio_trigger',
    inline({
      calculations: [count],
      havings: [
        { calculate_op: 'COUNT', op: '>', value: 1 },
        { calculate_op: 'COUNT', op: '<', value: 9 },
      ],
    }),
  ],
  ['two calculations', 'honeycombio_trigger', inline({ calculations: [count, { op: 'MAX', column: 'a' }] })],
  ['no calculation', 'honeycombio_trigger', inline({})],
  ['a name without a formula', 'honeycombio_trigger', inline({ calculations: [{ op: 'COUNT', name: 'a' }] })],
  [
    'one name twice',
    'honeycombio_trigger',
    inline({ calculations: [{ op: 'COUNT', name: 'a' }], formulas: [{ name: 'a', expression: '$a' }] }),
  ],
  [
    'two formulas',
    'honeycombio_trigger',
    inline({
      calculations: [{ op: 'COUNT', name: 'a' }],
      formulas: [
        { name: 'f', expression: '$a' },
        { name: 'g', expression: '$a' },
      ],
    }),
  ],
  [
    'filters beside names',
    'honeycombio_trigger',
    inline({
      calculations: [{ op: 'COUNT', name: 'a' }],
      formulas: [{ name: 'f', expression: '$a' }],
      filters: [{ column: 'b', op: 'exists' }],
    }),
  ],
  [
    '101 calculations',
    'honeycombio_trigger',
    inline({
      calculations: Array.from({ length: 101 }, (_, i) => ({ op: 'COUNT', name: `c${i}` })),
      formulas: [{ name: 'f', expression: '$c0' }],
    }),
  ],
  [
    'a window shorter than the frequency',
    'honeycombio_trigger',
    inline({ calculations: [count], time_range: 600 }, { frequency: 900 }),
  ],
  [
    'a window longer than four times the frequency',
    'honeycombio_trigger',
    inline({ calculations: [count], time_range: 3601 }, { frequency: 900 }),
  ],
  ['a window without a frequency', 'honeycombio_trigger', inline({ calculations: [count], time_range: 900 })],
  [
    'a baseline with ">"',
    'honeycombio_trigger',
    inline({ calculations: [count] }, { baseline_details: [{ type: 'value', offset_minutes: 60 }] }),
  ],
  [
    'a baseline that looks the wrong way up',
    'honeycombio_trigger',
    inline(
      { calculations: [count] },
      { baseline_details: [{ type: 'value', offset_minutes: 60 }], threshold: [{ op: '>=', value: -1 }] },
    ),
  ],
  [
    'a baseline that looks the wrong way down',
    'honeycombio_trigger',
    inline(
      { calculations: [count] },
      { baseline_details: [{ type: 'value', offset_minutes: 60 }], threshold: [{ op: '<=', value: 1 }] },
    ),
  ],
  [
    'a baseline of two hours ago',
    'honeycombio_trigger',
    { baseline_details: [{ type: 'value', offset_minutes: 120 }] },
  ],
  ['a baseline of another type', 'honeycombio_trigger', { baseline_details: [{ type: 'delta', offset_minutes: 60 }] }],
  [
    '25 hours',
    'honeycombio_trigger',
    { evaluation_schedule: [{ start_time: '25:00', end_time: '9:0', days_of_week: ['monday'] }] },
  ],
  [
    'days in capitals and twice',
    'honeycombio_trigger',
    { evaluation_schedule: [{ start_time: '9:00', end_time: '9:30', days_of_week: ['Monday', 'friday', 'friday'] }] },
  ],
  ['a recipient by id and type', 'honeycombio_trigger', recipients({ id: 'r', type: 'email' })],
  ['a target without a type', 'honeycombio_trigger', recipients({ target: 'x' })],
  ['a recipient of another type', 'honeycombio_trigger', recipients({ type: 'discord', target: 'x' })],
  ['a severity that PagerDuty has not', 'honeycombio_trigger', details({ pagerduty_severity: 'fatal' })],
  ['a variable name that begins with a capital', 'honeycombio_trigger', details({ variable: [{ name: 'Severity' }] })],
  [
    'a variable value of 257 bytes',
    'honeycombio_trigger',
    details({ variable: [{ name: 'a', value: 'v'.repeat(257) }] }),
  ],
  [
    'two variables of one name',
    'honeycombio_trigger',
    details({
      variable: [
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
      ],
    }),
  ],
  ['two details', 'honeycombio_trigger', recipients({ id: 'r', notification_details: [{}, {}] })],
);
