import { describe, expect, it } from 'vitest';
import {
  createEventStore,
  createTriggerEvaluation,
  evaluateTrigger,
  evaluationTimes,
  groupName,
  type TriggerRule,
} from '../../index.ts';
import { at, countAbove, each, minute, timeline } from './events.ts';

describe('a trigger', () => {
  it('compares its window at every evaluation, fires beyond its threshold and resolves', () => {
    const events = [at(6), at(7), at(8), at(11)];
    expect(timeline(countAbove(2), events, 15)).toEqual([
      [0, 0, false, undefined],
      [5, 0, false, undefined],
      [10, 3, true, 'triggered'],
      [15, 1, false, 'resolved'],
    ]);
  });

  it.each([
    ['>', 3, false],
    ['>=', 3, true],
    ['<', 3, false],
    ['<=', 3, true],
    ['>', 2.9, true],
    ['<', 3.1, true],
  ] as const)('holds 3 against %s %d', (op, value, fires) => {
    const rule = { ...countAbove(0), threshold: { op, value } };
    expect(timeline(rule, [at(1), at(2), at(3)], 5).at(-1)?.[2]).toBe(fires);
  });

  it('looks at windows that overlap when it is evaluated more often than they are long', () => {
    const rule = { ...countAbove(0), frequency: 120 };
    expect(timeline(rule, [at(3)], 10).map(([time, , firing]) => [time, firing])).toEqual([
      [0, false],
      [2, false],
      [4, true],
      [6, true],
      [8, true],
      [10, false],
    ]);
  });

  it('does not see a row before it has arrived: a span longer than the window is never seen', () => {
    const slow = at(1, { duration_ms: 6 * minute });
    const quick = at(1, { duration_ms: 3 * minute });
    const late = at(1, {}, { arrival: 5 * minute + 1 });
    const rule = countAbove(0);
    expect(timeline(rule, [quick], 10).map(([, value]) => value)).toEqual([0, 1, 0]);
    expect(timeline(rule, [slow], 10).map(([, value]) => value)).toEqual([0, 0, 0]);
    expect(timeline(rule, [late], 10).map(([, value]) => value)).toEqual([0, 0, 0]);
    expect(timeline(rule, [late], 10, { evaluationDelaySeconds: 60 }).map(([, value]) => value)).toEqual([0, 0, 0]);
    expect(timeline({ ...rule, frequency: 120 }, [late], 10).map(([, value]) => value)).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('counts rows by their sample rate', () => {
    expect(timeline(countAbove(9), [at(1, {}, { sampleRate: 10 })], 5).at(-1)).toEqual([5, 10, true, 'triggered']);
  });

  it('fires after as many evaluations in a row as it says', () => {
    const rule = countAbove(0, { threshold: { op: '>', value: 0, exceeded_limit: 3 } });
    const events = [1, 6, 16, 21, 26, 31].map((time) => at(time));
    expect(timeline(rule, events, 45).map(([time, , firing]) => [time, firing])).toEqual([
      [0, false],
      [5, false],
      [10, false],
      [15, false],
      [20, false],
      [25, false],
      [30, true],
      [35, true],
      [40, false],
      [45, false],
    ]);
  });

  it('tells at every evaluation with on_true, and of the beginning and the end with on_change', () => {
    const events = each(10, () => ({}), 1);
    const told = (alert_type: 'on_change' | 'on_true') =>
      timeline(countAbove(0, { alert_type }), events, 20).map(([, , , notifies]) => notifies);
    expect(told('on_change')).toEqual([undefined, 'triggered', undefined, undefined, 'resolved']);
    expect(told('on_true')).toEqual([undefined, 'triggered', 'still triggered', 'still triggered', 'resolved']);
  });

  it('is not evaluated outside its schedule, and stays as it was', () => {
    // 1970-01-01 was a Thursday; the window goes over midnight.
    const rule = countAbove(0, {
      evaluation_schedule: { window: { days_of_week: ['thursday'], start_time: '23:50', end_time: '0:10' } },
    });
    const times = evaluateTrigger(
      rule,
      each(60, () => ({}), 1420),
      { from: 1430 * minute, to: 1460 * minute },
    );
    expect(times.map(({ at, window, firing }) => [at / minute, window !== undefined, firing])).toEqual([
      [1430, true, true],
      [1435, true, true],
      [1440, true, true],
      [1445, true, true],
      [1450, false, true],
      [1455, false, true],
      [1460, false, true],
    ]);
  });
});

describe('a query that says nothing', () => {
  it('is a count over two hours', () => {
    const rule = { ...countAbove(0), query: {}, frequency: 3600 };
    expect(timeline(rule, [at(1)], 180).map(([time, value]) => [time, value])).toEqual([
      [0, 0],
      [60, 1],
      [120, 1],
      [180, 0],
    ]);
  });
});

describe('a trigger with groups', () => {
  const rule: TriggerRule = {
    query: { calculations: [{ op: 'AVG', column: 'failed' }], breakdowns: ['provider'], time_range: 300 },
    frequency: 300,
    threshold: { op: '>', value: 0.5 },
  };
  const calls = (provider: string | undefined, failed: readonly number[]) =>
    failed.map((each, n) => at(1 + n / 60, { provider, failed: each }));

  it('fires when one of several crosses, and says which', () => {
    const events = [...calls('anthropic', [1, 1, 0]), ...calls('openai', [0, 0, 1]), ...calls(undefined, [1])];
    const [, step] = evaluateTrigger(rule, events, { from: 0, to: 5 * minute });
    expect(step).toMatchObject({
      firing: true,
      value: 1,
      groups: [
        { group: { provider: null }, value: 1, crosses: true },
        { group: { provider: 'anthropic' }, value: 2 / 3, crosses: true },
        { group: { provider: 'openai' }, value: 1 / 3, crosses: false },
      ],
    });
    expect(step?.crossing.map(groupName)).toEqual(['(missing)', 'anthropic']);
  });

  it('has one state: it goes on firing while another group crosses, and tells nobody', () => {
    const first = [...calls('a', [1]), ...calls('b', [0])];
    const second = [...calls('a', [0]), ...calls('b', [1])].map((event) => ({
      ...event,
      time: event.time + 5 * minute,
    }));
    const steps = (options = {}) =>
      timeline(rule, [...first, ...second], 15, options).map(([, , firing, notifies]) => [firing, notifies]);
    expect(steps()).toEqual([
      [false, undefined],
      [true, 'triggered'],
      [true, undefined],
      [false, 'resolved'],
    ]);
    expect(steps({ changedGroups: 'notifies' })).toEqual([
      [false, undefined],
      [true, 'triggered'],
      [true, 'still triggered'],
      [false, 'resolved'],
    ]);
  });

  it('cannot see that a group has vanished', () => {
    const below: TriggerRule = {
      query: { calculations: [{ op: 'COUNT' }], breakdowns: ['provider'], time_range: 300 },
      frequency: 300,
      threshold: { op: '<', value: 1 },
    };
    expect(timeline(below, calls('a', [1]), 10)).toEqual([
      [0, null, false, undefined],
      [5, 1, false, undefined],
      [10, null, false, undefined],
    ]);
  });

  it('evaluates however many groups there are', () => {
    const events = Array.from({ length: 2500 }, (_, n) => at(1, { provider: `p${n}`, failed: n === 2400 ? 1 : 0 }));
    const [, step] = evaluateTrigger(rule, events, { from: 0, to: 5 * minute });
    expect(step?.groups.length).toBe(2500);
    expect(step?.crossing).toEqual([{ provider: 'p2400' }]);
  });
});

describe('a trigger with a having', () => {
  const rule: TriggerRule = {
    query: {
      calculations: [{ op: 'AVG', column: 'failed' }, { op: 'COUNT' }],
      havings: [{ calculate_op: 'COUNT', op: '>=', value: 3 }],
      time_range: 300,
    },
    frequency: 300,
    threshold: { op: '>', value: 0.5 },
  };
  const calls = (count: number) => Array.from({ length: count }, (_, n) => at(1 + n / 60, { failed: 1 }));

  it('compares the calculation, and takes a window that is left out as zero', () => {
    expect(timeline(rule, calls(3), 5).at(-1)).toEqual([5, 1, true, 'triggered']);
    expect(timeline(rule, calls(2), 5).at(-1)).toEqual([5, 0, false, undefined]);
  });

  it('takes groups that are left out as zero, which is below a threshold', () => {
    const below: TriggerRule = {
      ...rule,
      query: { ...rule.query, breakdowns: ['provider'] },
      threshold: { op: '<', value: 0.5 },
    };
    const events = [
      ...calls(3).map((event) => ({ ...event, data: { ...event.data, provider: 'many' } })),
      ...calls(2).map((event) => ({ ...event, data: { ...event.data, provider: 'few' } })),
    ];
    const crossing = (options = {}) =>
      evaluateTrigger(below, events, { from: 0, to: 5 * minute }, options).at(-1)?.crossing;
    expect(crossing()).toEqual([{ provider: 'few' }]);
    expect(crossing({ leftOutByHaving: 'is not compared' })).toEqual([]);
  });
});

describe('a trigger with a formula', () => {
  it('compares the formula', () => {
    const rule: TriggerRule = {
      query: {
        calculations: [
          { op: 'SUM', column: 'cost', name: 'cost' },
          { op: 'COUNT', name: 'calls' },
        ],
        formulas: [{ name: 'cost_per_call', expression: '$cost / $calls' }],
        time_range: 300,
      },
      frequency: 300,
      threshold: { op: '>', value: 1 },
    };
    expect(timeline(rule, [at(1, { cost: 3 }), at(2, { cost: 0 })], 5).at(-1)).toEqual([5, 1.5, true, 'triggered']);
  });
});

describe('a trigger without data', () => {
  it('compares a count with 0', () => {
    const below = { ...countAbove(0), threshold: { op: '<', value: 1 } as const };
    expect(timeline(below, [], 0)).toEqual([[0, 0, true, 'triggered']]);
  });

  it('has no average to compare, and resolves when there is none any more', () => {
    const rule: TriggerRule = {
      query: { calculations: [{ op: 'AVG', column: 'ms' }], time_range: 300 },
      frequency: 300,
      threshold: { op: '>=', value: 0 },
    };
    expect(timeline(rule, [at(1, { ms: 2 })], 10)).toEqual([
      [0, null, false, undefined],
      [5, 2, true, 'triggered'],
      [10, null, false, 'resolved'],
    ]);
  });
});

describe('a trigger with a baseline', () => {
  const events = [...each(2, () => ({}), 1), ...each(3, () => ({}), 61)];
  const rule = (type: 'value' | 'percentage', value: number): TriggerRule => ({
    ...countAbove(0),
    threshold: { op: '>=', value },
    baseline_details: { type, offset_minutes: 60 },
  });
  const last = (of: TriggerRule, options = {}) => timeline(of, events, 65, options, 65).at(-1)?.slice(1, 3);

  it('compares the difference, or the change in percent of the earlier value', () => {
    expect(last(rule('value', 1))).toEqual([1, true]);
    expect(last(rule('value', 1.1))).toEqual([1, false]);
    expect(last(rule('percentage', 50))).toEqual([50, true]);
    expect(last(rule('percentage', 51))).toEqual([50, false]);
  });

  it('reads the formula in the other way, or as a share, when told so', () => {
    expect(last(rule('percentage', 30), { baselineShareOf: 'the present period' })).toEqual([
      expect.closeTo(100 / 3, 9),
      true,
    ]);
    expect(last(rule('percentage', 0.5), { baselinePercentage: 'share' })).toEqual([0.5, true]);
  });

  it('has nothing to compare a change from zero with', () => {
    expect(timeline(rule('percentage', 0), [at(61)], 65, {}, 65)).toEqual([[65, null, false, undefined]]);
  });

  it('does not compare a group that was not there, unless told that it was zero', () => {
    const grouped: TriggerRule = {
      ...rule('value', 1),
      query: { calculations: [{ op: 'COUNT' }], breakdowns: ['route'], time_range: 300 },
    };
    const rows = [at(1, { route: '/old' }), at(61, { route: '/new' }), at(62, { route: '/new' })];
    expect(timeline(grouped, rows, 65, {}, 65)).toEqual([[65, null, false, undefined]]);
    const compared = { groupWithoutBaseline: 'is compared with zero' } as const;
    expect(timeline(grouped, rows, 65, compared, 65)).toEqual([[65, 2, true, 'triggered']]);
  });
});

describe('an evaluation step by step', () => {
  it('goes on from a state that was kept as JSON', () => {
    const store = createEventStore();
    const rule = countAbove(0, { threshold: { op: '>', value: 0, exceeded_limit: 2 } });
    const before = createTriggerEvaluation(rule, store);
    store.append([at(1)]);
    expect(before.step(5 * minute).firing).toBe(false);
    const after = createTriggerEvaluation(rule, store, {}, JSON.parse(JSON.stringify(before.state)));
    store.append([at(6, { 'a new column': 1 })]);
    expect(after.step(10 * minute)).toMatchObject({ firing: true, notifies: 'triggered' });
    expect(after.state).toEqual({ triggered: true, exceeded: { '': 2 }, crossing: [''] });
  });

  it('says that a frequency is no length of time', () => {
    expect(() => evaluationTimes(0, { from: 0, to: 1 })).toThrow('an alert is evaluated every so many seconds, got 0');
  });
});

describe('what Honeycomb does not document', () => {
  const rule = countAbove(0);

  it('can be a window that ends at a whole minute', () => {
    const step = (windowEnds: 'evaluation' | 'minute') =>
      evaluateTrigger(rule, [], { from: 90_000, to: 90_000 }, { windowEnds })[0]?.window;
    expect(step('evaluation')).toEqual({ from: -210_000, to: 90_000, arrivedBy: 90_000 });
    expect(step('minute')).toEqual({ from: -240_000, to: 60_000, arrivedBy: 90_000 });
  });

  it('can be that evaluations count since it last fired, or for each group', () => {
    const limited = countAbove(0, { threshold: { op: '>', value: 0, exceeded_limit: 2 } });
    const firing = (of: TriggerRule, events: readonly ReturnType<typeof at>[], options: object) =>
      timeline(of, events, 15, options).map(([, , fires]) => fires);
    expect(firing(limited, [at(1), at(11)], {})).toEqual([false, false, false, false]);
    expect(firing(limited, [at(1), at(11)], { exceededLimitCounts: 'since it last fired' })).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const grouped = { ...limited, query: { ...limited.query, breakdowns: ['route'] } };
    const turns = [at(1, { route: 'a' }), at(6, { route: 'b' }), at(11, { route: 'b' })];
    expect(firing(grouped, turns, {})).toEqual([false, false, true, true]);
    expect(firing(grouped, turns, { exceededLimitOf: 'each group' })).toEqual([false, false, false, true]);
  });

  it('can be what a value that is none means', () => {
    const average: TriggerRule = {
      query: { calculations: [{ op: 'AVG', column: 'ms' }], time_range: 300 },
      frequency: 300,
      threshold: { op: '>', value: 1 },
    };
    const events = [at(1, { ms: 2 })];
    expect(timeline(average, events, 10, { firingWithoutValue: 'stays' }).at(-1)).toEqual([10, null, true, undefined]);
    const below = { ...average, threshold: { op: '<', value: 1 } as const };
    expect(timeline(below, events, 10, { groupWithoutValue: 'is zero' }).at(-1)).toEqual([10, 0, true, 'triggered']);
  });

  it('can be what the end of on_true and of a schedule does', () => {
    const always = countAbove(0, { alert_type: 'on_true' });
    expect(timeline(always, [at(1)], 10, { endOfOnTrue: 'is silent' }).at(-1)).toEqual([10, 0, false, undefined]);
    const morning = countAbove(0, {
      evaluation_schedule: { window: { days_of_week: ['thursday'], start_time: '00:00', end_time: '00:06' } },
    });
    const events = each(10, () => ({}), 1);
    expect(timeline(morning, events, 10, { firingOutsideSchedule: 'resolves' })).toEqual([
      [0, 0, false, undefined],
      [5, 4, true, 'triggered'],
      [10, null, false, 'resolved'],
    ]);
  });
});
