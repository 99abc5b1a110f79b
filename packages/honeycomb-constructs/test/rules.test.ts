import { environmentWide, query, rawExpression, rawQuery } from 'honeycomb-query';
import { describe, expect, test } from 'vitest';
import {
  Board,
  type Chart,
  DatasetResource,
  DerivedColumn,
  email,
  HoneycombStack,
  Marker,
  MarkerSetting,
  msTeams,
  pagerDuty,
  queryPanel,
  Recipient,
  SavedQuery,
  Slo,
  slack,
  sloPanel,
  synthesize,
  Trigger,
  textPanel,
  webhook,
} from '../index.ts';
import { board, burnAlert, errors, inFolder, options, problemsOf, savedQuery, shop, slo, trigger } from './support.ts';

/** What is wrong, how it is defined, and every problem told: the construct's path within the stack, then the sentence. */
type Case = [define: (stack: HoneycombStack) => unknown, problems: readonly string[]];

describe('a trigger is refused with', () => {
  test.each(
    Object.entries<Case>({
      'an empty name': [
        (stack) => new Trigger(stack, { ...trigger, name: '' }),
        ['trigger "": name: 0 characters; it takes 1 to 120'],
      ],
      'a name of 121 characters': [
        (stack) => new Trigger(stack, { ...trigger, name: 'n'.repeat(121) }),
        [`trigger "${'n'.repeat(121)}": name: 121 characters; it takes 1 to 120`],
      ],
      'a name without an address': [
        (stack) => new Trigger(stack, { ...trigger, name: '支払い' }),
        [
          'trigger "支払い": name: "支払い" has no letter a to z and no digit, of which its address in Terraform is made; add one',
        ],
      ],
      'no description': [
        (stack) => new Trigger(stack, { ...trigger, description: ' ' }),
        ['trigger "High error rate": description: the description is missing; say what the alert means, and for whom'],
      ],
      'a description of 1100 characters': [
        (stack) => new Trigger(stack, { ...trigger, description: 'd'.repeat(1100) }),
        [
          'trigger "High error rate": description: 1100 characters, and the runbook link adds 63; both together take at most 1023, so shorten it by 140',
        ],
      ],
      'a description of 600 characters and 1200 bytes': [
        (stack) => new Trigger(stack, { ...trigger, description: 'ä'.repeat(600) }),
        [
          'trigger "High error rate": description: 1200 bytes (600 characters), and the runbook link adds 63; both together take at most 1023, so shorten it by 240',
        ],
      ],
      'every 7 seconds': [
        (stack) => new Trigger(stack, { ...trigger, frequency: '7s' }),
        ['trigger "High error rate": frequency: 7s is not possible; it takes whole minutes from 1m to 1d'],
      ],
      'every 90 seconds': [
        (stack) => new Trigger(stack, { ...trigger, frequency: '90s' }),
        ['trigger "High error rate": frequency: 90s is not possible; it takes whole minutes from 1m to 1d'],
      ],
      'every 25 hours': [
        (stack) => new Trigger(stack, { ...trigger, frequency: '25h' }),
        ['trigger "High error rate": frequency: 25h is not possible; it takes whole minutes from 1m to 1d'],
      ],
      'an unreadable frequency': [
        (stack) => new Trigger(stack, { ...trigger, frequency: 'often' as never }),
        [
          'trigger "High error rate": frequency: cannot read "often"; write whole seconds with a unit, such as 90s, 5m, 2h or 7d',
        ],
      ],
      'less often than its window': [
        (stack) => new Trigger(stack, { ...trigger, frequency: '15m' }),
        [
          'trigger "High error rate": frequency: every 15m would leave gaps between windows of 10m; evaluate at least every 10m',
        ],
      ],
      'more often than four times in its window': [
        (stack) => new Trigger(stack, { ...trigger, frequency: '2m' }),
        [
          'trigger "High error rate": frequency: a window of 10m can be evaluated every 3m at the most often, not every 2m',
        ],
      ],
      'a window of two days': [
        (stack) => new Trigger(stack, { ...trigger, query: errors.timeRange('2d'), frequency: '24h' }),
        ['trigger "High error rate": query.time_range: a trigger looks at up to 1d, and the query at 2d'],
      ],
      'the window that a query has by itself': [
        (stack) => new Trigger(stack, { ...trigger, query: query(shop) }),
        [
          'trigger "High error rate": frequency: a window of 2h can be evaluated every 30m at the most often, not every 5m',
        ],
      ],
      'a step': [
        (stack) => new Trigger(stack, { ...trigger, query: errors.granularity('60s') }),
        [
          'trigger "High error rate": query.granularity: a trigger on an events dataset cannot set granularity(); leave it out',
        ],
      ],
      'raw JSON that no trigger can ask': [
        (stack) =>
          new Trigger(stack, {
            ...trigger,
            query: rawQuery(shop, { calculations: [{ op: 'AVG', column: 'name' }], limit: 5, time_range: 600 }),
          }),
        [
          'trigger "High error rate": query.calculations[0].column: AVG needs a numeric column, and name is a string column',
          'trigger "High error rate": query.limit: A trigger query cannot use limit().',
        ],
      ],
      'a threshold that is no number': [
        (stack) => new Trigger(stack, { ...trigger, threshold: { op: '>', value: Number.NaN } }),
        ['trigger "High error rate": threshold.value: NaN is not a number'],
      ],
      'six times over the threshold': [
        (stack) => new Trigger(stack, { ...trigger, threshold: { op: '>', value: 1, exceededLimit: 6 } }),
        ['trigger "High error rate": threshold.exceededLimit: 6 is out of range; it takes 1 to 5'],
      ],
      'one and a half times over the threshold': [
        (stack) => new Trigger(stack, { ...trigger, threshold: { op: '>', value: 1, exceededLimit: 1.5 } }),
        ['trigger "High error rate": threshold.exceededLimit: 1.5 is not a whole number'],
      ],
      'below a threshold with a having': [
        (stack) =>
          new Trigger(stack, { ...trigger, query: errors.having('COUNT', '>', 1), threshold: { op: '<', value: 5 } }),
        [
          'trigger "High error rate": threshold.op: A trigger that fires below its threshold cannot use having(): groups left out count as zero.',
        ],
      ],
      'a baseline with > and every five minutes': [
        (stack) => new Trigger(stack, { ...trigger, baseline: { type: 'percentage', offset: '24h' } }),
        [
          'trigger "High error rate": threshold: a percentage baseline takes ">=" with a value of at least 0 or "<=" with one of at most 0, not "> 10"',
          'trigger "High error rate": frequency: a trigger with a baseline is evaluated every 15m at the most often',
        ],
      ],
      'a schedule without days and with bad times': [
        (stack) =>
          new Trigger(stack, {
            ...trigger,
            evaluationSchedule: { daysOfWeek: [], startTime: '8am', endTime: '24:00' },
          }),
        [
          'trigger "High error rate": evaluationSchedule.startTime: "8am" does not fit; it takes HH:mm in UTC',
          'trigger "High error rate": evaluationSchedule.endTime: "24:00" does not fit; it takes HH:mm in UTC',
          'trigger "High error rate": evaluationSchedule.daysOfWeek: names no day; name at least one',
        ],
      ],
      'a day twice': [
        (stack) =>
          new Trigger(stack, {
            ...trigger,
            evaluationSchedule: { daysOfWeek: ['monday', 'monday'], startTime: '08:00', endTime: '18:00' },
          }),
        ['trigger "High error rate": evaluationSchedule.daysOfWeek: a day is there twice'],
      ],
      'a misspelt channel': [
        (stack) => new Trigger(stack, { ...trigger, channel: '#shop-alert' }),
        [
          'trigger "High error rate": channel: no recipient is the Slack channel #shop-alert, did you mean #shop-alerts?; there are #shop-alerts, #shop',
        ],
      ],
      'an unknown severity': [
        (stack) => new Trigger(stack, { ...trigger, severity: 'P7' as never }),
        ['trigger "High error rate": severity: the severity contract says nothing of P7'],
      ],
      'a misspelt runbook': [
        (stack) => new Trigger(stack, { ...trigger, runbook: { file: 'shp.md', heading: 'Budget' } }),
        [
          'trigger "High error rate": runbook: there is no runbook shp.md, did you mean shop.md?; it would be in https://example.com/runbooks',
        ],
      ],
      'a misspelt heading': [
        (stack) => new Trigger(stack, { ...trigger, runbook: { file: 'shop.md', heading: 'High eror rate' } }),
        ['trigger "High error rate": runbook: shop.md has no heading "High eror rate", did you mean High error rate?'],
      ],
      'a heading in a block of code': [
        (stack) => new Trigger(stack, { ...trigger, runbook: { file: 'shop.md', heading: 'No heading' } }),
        ['trigger "High error rate": runbook: shop.md has no heading "No heading"'],
      ],
      'bad tags': [
        (stack) => new Trigger(stack, { ...trigger, tags: { service_name: 'shop', team: 'A', tier: 'x' } }),
        [
          'trigger "High error rate": tags: "service_name" does not fit; it takes a key of 1 to 32 lower-case letters',
          'trigger "High error rate": tags.team: "A" does not fit; it takes a lower-case letter, then 1 to 128 lower-case letters, digits, / and -',
          'trigger "High error rate": tags.tier: "x" does not fit; it takes a lower-case letter, then 1 to 128 lower-case letters, digits, / and -',
        ],
      ],
      'eleven tags': [
        (stack) =>
          new Trigger(stack, { ...trigger, tags: Object.fromEntries([...'abcdefghijk'].map((key) => [key, 'value'])) }),
        ['trigger "High error rate": tags: there are 11; it takes at most 10'],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('an SLO is refused with', () => {
  test.each(
    Object.entries<Case>({
      'an empty name': [
        (stack) => new Slo(stack, { ...slo, name: '' }),
        ['SLO "": name: 0 characters; it takes 1 to 120'],
      ],
      'no description': [
        (stack) => new Slo(stack, { ...slo, description: '' }),
        [
          'SLO "Payments succeed": description: the description is missing, and the Terraform provider cannot apply an SLO without one; say what a good event is',
        ],
      ],
      'a description of 1100 characters': [
        (stack) => new Slo(stack, { ...slo, description: 'd'.repeat(1100) }),
        ['SLO "Payments succeed": description: 1100 characters; it takes at most 1023'],
      ],
      'a target of 100 %': [
        (stack) => new Slo(stack, { ...slo, targetPercentage: 100 }),
        ['SLO "Payments succeed": targetPercentage: 100 % is out of range; it takes 0 to 99.9999 %'],
      ],
      'a target that the provider cannot send': [
        (stack) => new Slo(stack, { ...slo, targetPercentage: 99.96 }),
        [
          'SLO "Payments succeed": targetPercentage: the provider would send 99.96 % as 99.9599 %, and the apply would fail; 99.9599 % and 99.9601 % are the nearest that it can send',
        ],
      ],
      'a target of five decimals': [
        (stack) => new Slo(stack, { ...slo, targetPercentage: 99.99999 }),
        ['SLO "Payments succeed": targetPercentage: 99.99999 % is out of range; it takes 0 to 99.9999 %'],
      ],
      'a period of no days': [
        (stack) => new Slo(stack, { ...slo, timePeriod: '0d' }),
        ['SLO "Payments succeed": timePeriod: 0 is too small; it takes at least 1'],
      ],
      'a period of half a day': [
        (stack) => new Slo(stack, { ...slo, timePeriod: '0.5d' }),
        ['SLO "Payments succeed": timePeriod: 0.5 is not a whole number'],
      ],
      'a period of hours': [
        (stack) => new Slo(stack, { ...slo, timePeriod: '30h' as '30d' }),
        ['SLO "Payments succeed": timePeriod: 30h is no number of days, such as 30d'],
      ],
      'an SLI that gives a number': [
        (stack) => new Slo(stack, { ...slo, sli: { ...slo.sli, formula: rawExpression<boolean>('IF($error, 0, 1)') } }),
        [
          'SLO "Payments succeed": sli.expression: an SLI gives true, false or null, and 0 is a number; compare it with something',
          'SLO "Payments succeed": sli.expression: an SLI gives true, false or null, and 1 is a number; compare it with something',
        ],
      ],
      'an SLI that gives a text': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            sli: { ...slo.sli, formula: rawExpression<boolean>('COALESCE($error, CONCAT($name, "x"))') },
          }),
        [
          'SLO "Payments succeed": sli.expression: an SLI gives true, false or null, and CONCAT(...) gives a string; compare it with something',
        ],
      ],
      'an SLI that gives a number in one case': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            sli: { ...slo.sli, formula: rawExpression<boolean>('SWITCH($name, "pay", !$error, LENGTH($name))') },
          }),
        [
          'SLO "Payments succeed": sli.expression: an SLI gives true, false or null, and LENGTH(...) gives a number; compare it with something',
        ],
      ],
      'an SLI that cannot be read': [
        (stack) => new Slo(stack, { ...slo, sli: { ...slo.sli, formula: rawExpression<boolean>('IF($error') } }),
        [
          'SLO "Payments succeed": sli.expression: column 10: expected "," or ")" in the arguments of IF, got the end; the "(" at column 3 is open in IF($error',
        ],
      ],
      'an SLI of a misspelt column': [
        (stack) => new Slo(stack, { ...slo, sli: { ...slo.sli, formula: rawExpression<boolean>('EXISTS($eror)') } }),
        ['SLO "Payments succeed": sli.expression: the dataset shop has no column eror, did you mean error?'],
      ],
      'an SLI without alias and description': [
        (stack) => new Slo(stack, { ...slo, sli: { ...slo.sli, alias: '', description: '' } }),
        [
          'SLO "Payments succeed": sli.alias: 0 characters; it takes 1 to 255',
          'SLO "Payments succeed": sli.description: 0 characters; it takes 1 to 255',
        ],
      ],
      'an SLI called like a column': [
        (stack) => new Slo(stack, { ...slo, sli: { ...slo.sli, alias: 'name' } }),
        ['SLO "Payments succeed": sli.alias: name is already a column of shop; choose another name'],
      ],
      'an SLI of 4096 characters': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            sli: { ...slo.sli, formula: rawExpression<boolean>(`$name = "${'x'.repeat(4086)}"`) },
          }),
        ['SLO "Payments succeed": sli.expression: 4096 characters; it takes 1 to 4095'],
      ],
      'eleven datasets': [
        (stack) => new Slo(stack, { ...slo, datasets: [...'abcdefghijk'].map((name) => ({ ...shop, name })) }),
        ['SLO "Payments succeed": datasets: there are 11; it takes at most 10'],
      ],
      'a dataset twice': [
        (stack) => new Slo(stack, { ...slo, datasets: [shop, shop] }),
        ['SLO "Payments succeed": datasets: a dataset is there twice'],
      ],
      'every dataset': [
        (stack) => new Slo(stack, { ...slo, datasets: [environmentWide(shop)] }),
        [
          'SLO "Payments succeed": datasets: an SLO is about datasets by name, at most 10, and not about the whole environment (__all__)',
        ],
      ],
      'a misspelt column in several datasets': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            datasets: [shop, { ...shop, name: 'store' }],
            sli: { ...slo.sli, formula: rawExpression<boolean>('EXISTS($eror)') },
          }),
        [
          'SLO "Payments succeed": sli.expression: the dataset shop has no column eror, did you mean error?',
          'SLO "Payments succeed": sli.expression: the dataset store has no column eror, did you mean error?',
        ],
      ],
      'exhaustion within 90 seconds': [
        (stack) => new Slo(stack, { ...slo, burnAlerts: [{ ...burnAlert, within: '90s' }] }),
        ['SLO "Payments succeed": burnAlerts[0].within: 90s is not a whole number of minutes'],
      ],
      'two burn alerts of one kind and window': [
        (stack) => new Slo(stack, { ...slo, burnAlerts: [burnAlert, burnAlert] }),
        [
          ': shop/SLO "Payments succeed" and shop/SLO "Payments succeed" would both be honeycombio_burn_alert.payments_succeed__exhaustion_4h in Terraform; give one another name',
          'SLO "Payments succeed": burnAlerts[1]: there are two burn alerts "exhaustion 4h"; keep one',
        ],
      ],
      'a burn rate that the provider cannot send': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            burnAlerts: [{ ...burnAlert, kind: 'budget_rate', window: '24h', decrease: 1.13 }],
          }),
        [
          'SLO "Payments succeed": burnAlerts[0].decrease: the provider would send 1.13 % as 1.1299 %, and the apply would fail; 1.1298 % and 1.1301 % are the nearest that it can send',
        ],
      ],
      'a burn rate of nothing': [
        (stack) =>
          new Slo(stack, { ...slo, burnAlerts: [{ ...burnAlert, kind: 'budget_rate', window: '24h', decrease: 0 }] }),
        ['SLO "Payments succeed": burnAlerts[0].decrease: 0 % is out of range; it takes 0.0001 to 100 %'],
      ],
      'a window shorter than an hour': [
        (stack) =>
          new Slo(stack, { ...slo, burnAlerts: [{ ...burnAlert, kind: 'budget_rate', window: '30m', decrease: 1 }] }),
        ['SLO "Payments succeed": burnAlerts[0].window: 30m is out of range; it takes 1h to the SLO\'s period of 30d'],
      ],
      'a window longer than the period': [
        (stack) =>
          new Slo(stack, { ...slo, burnAlerts: [{ ...burnAlert, kind: 'budget_rate', window: '31d', decrease: 1 }] }),
        ['SLO "Payments succeed": burnAlerts[0].window: 31d is out of range; it takes 1h to the SLO\'s period of 30d'],
      ],
      'an unreadable window': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            burnAlerts: [{ ...burnAlert, kind: 'budget_rate', window: 'day' as never, decrease: 1 }],
          }),
        [
          'SLO "Payments succeed": burnAlerts[0].window: cannot read "day"; write whole seconds with a unit, such as 90s, 5m, 2h or 7d',
        ],
      ],
      'a burn alert without description, channel and runbook': [
        (stack) =>
          new Slo(stack, {
            ...slo,
            burnAlerts: [
              { ...burnAlert, description: '', channel: '#nobody', runbook: { file: 'shop.md', heading: 'Buget' } },
            ],
          }),
        [
          'SLO "Payments succeed": burnAlerts[0].description: the description is missing; say what the alert means, and for whom',
          'SLO "Payments succeed": burnAlerts[0].channel: no recipient is the Slack channel #nobody; there are #shop-alerts, #shop',
          'SLO "Payments succeed": burnAlerts[0].runbook: shop.md has no heading "Buget", did you mean Budget?',
        ],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('a board is refused with', () => {
  test.each(
    Object.entries<Case>({
      'an empty name': [
        (stack) => new Board(stack, { ...board, name: '' }),
        ['board "": name: 0 characters; it takes 1 to 255'],
      ],
      'a description of 1024 characters': [
        (stack) => new Board(stack, { ...board, description: 'd'.repeat(1024) }),
        ['board "Shop": description: 1024 characters; it takes at most 1023'],
      ],
      'a panel of 13 columns and no height': [
        (stack) => new Board(stack, { ...board, panels: [textPanel('x', { width: 13, height: 0 })] }),
        [
          'board "Shop": panels[0].width: 13 is out of range; it takes 1 to 12',
          'board "Shop": panels[0].height: 0 is too small; it takes at least 1',
        ],
      ],
      'a panel of half a column': [
        (stack) => new Board(stack, { ...board, panels: [textPanel('x', { width: 0.5 })] }),
        ['board "Shop": panels[0].width: 0.5 is not a whole number'],
      ],
      'an empty text': [
        (stack) => new Board(stack, { ...board, panels: [textPanel('')] }),
        ['board "Shop": panels[0].content: 0 characters; it takes 1 to 10000'],
      ],
      'a text of 10001 characters': [
        (stack) => new Board(stack, { ...board, panels: [textPanel('x'.repeat(10_001))] }),
        ['board "Shop": panels[0].content: 10001 characters; it takes 1 to 10000'],
      ],
      'a panel without title, with a long description': [
        (stack) =>
          new Board(stack, {
            ...board,
            panels: [queryPanel({ title: '', query: errors, description: 'd'.repeat(1024) })],
          }),
        [
          'board "Shop": panels[0].title: 0 characters; it takes 1 to 320',
          'board "Shop": panels[0].description: 1024 characters; it takes at most 1023',
        ],
      ],
      'a panel whose query is wrong': [
        (stack) => new Board(stack, { ...board, panels: [queryPanel({ title: 'Errors', query: errors.limit(0) })] }),
        ['board "Shop": panels[0].query.limit: 0 is too small; it takes at least 1'],
      ],
      'a panel with usage_mode': [
        (stack) =>
          new Board(stack, {
            ...board,
            panels: [queryPanel({ title: 'Errors', query: rawQuery(shop, { usage_mode: false }) })],
          }),
        ['board "Shop": panels[0].query.usage_mode: the Terraform provider does not know usage_mode; leave it out'],
      ],
      'a chart that does not exist, from code that was not type-checked': [
        (stack) => {
          const chart = 'pies' as Chart;
          new Board(stack, { ...board, panels: [queryPanel({ title: 'Errors', query: errors, chart })] });
        },
        [
          'board "Shop": panels[0].chart: there is no chart pies, did you mean pie?; there are graph, line, stacked-area, stacked-bars, categorical-bars, pie, stat, table, combo',
        ],
      ],
      'a heatmap as a line': [
        (stack) =>
          new Board(stack, {
            ...board,
            panels: [
              queryPanel({ title: 'Latency', query: query(shop).calculate('HEATMAP', 'duration_ms'), chart: 'line' }),
            ],
          }),
        ['board "Shop": panels[0].chart: HEATMAP cannot be drawn as line; leave the chart out'],
      ],
      'a pie without groups': [
        (stack) =>
          new Board(stack, { ...board, panels: [queryPanel({ title: 'Errors', query: errors, chart: 'pie' })] }),
        ['board "Shop": panels[0].chart: a pie chart needs groups; add groupBy() to the query'],
      ],
      'two panels with the same query': [
        (stack) =>
          new Board(stack, {
            ...board,
            panels: [
              queryPanel({ title: 'Errors', query: errors }),
              queryPanel({ title: 'Failures', query: errors.limit(1000) }),
            ],
          }),
        ['board "Shop": panels[1].query: "Failures" asks the same as "Errors"; show it once, or change one of them'],
      ],
      'two panels with the same title': [
        (stack) =>
          new Board(stack, {
            ...board,
            panels: [
              queryPanel({ title: 'Errors', query: errors }),
              queryPanel({ title: 'Errors', query: errors.limit(10) }),
            ],
          }),
        [
          ': shop/board "Shop"/panel "Errors" and shop/board "Shop"/panel "Errors" (2) would both be honeycombio_query.shop__errors in Terraform; give one another name',
          'board "Shop": panels[1].title: two panels of this board are called "Errors"; rename one',
        ],
      ],
      'an SLO that the stack lacks': [
        (stack) => new Board(stack, { ...board, panels: [sloPanel(slo)] }),
        ['board "Shop": panels[0]: the SLO "Payments succeed" is not in this stack; add new Slo(this, …)'],
      ],
      'six preset filters, one misspelt': [
        (stack) =>
          new Board(stack, {
            ...board,
            presetFilters: [...'abcde']
              .map((alias) => ({ column: 'name', alias }))
              .concat({ column: 'nmae', alias: 'n'.repeat(51) }),
          }),
        [
          'board "Shop": presetFilters: there are 6; it takes at most 5',
          'board "Shop": presetFilters[5].column: no dataset of this board has a column nmae, did you mean name?',
          'board "Shop": presetFilters[5].alias: 51 characters; it takes 1 to 50',
        ],
      ],
      'a view without filters': [
        (stack) => new Board(stack, { ...board, views: [{ name: 'Slow', filters: [] }] }),
        ['board "Shop": views[0].filters: a view needs at least one filter'],
      ],
      '51 views': [
        (stack) =>
          new Board(stack, {
            ...board,
            views: Array.from({ length: 51 }, (_, index) => ({
              name: `View ${index}`,
              filters: [{ column: 'name', op: 'exists' }],
            })),
          }),
        ['board "Shop": views: there are 51; it takes at most 50'],
      ],
      'a view with bad filters': [
        (stack) =>
          new Board(stack, {
            ...board,
            views: [
              {
                name: 'Bad',
                filters: [
                  { column: 'nmae', op: '=', value: 'x' },
                  { column: 'name', op: 'exists', value: 'x' },
                  { column: 'name', op: '=' },
                  { column: 'name', op: '=', value: ['x'] },
                  { column: 'name', op: 'in', value: 'x' },
                  { column: 'name', op: 'in', value: ['a,b'] },
                ],
              },
            ],
          }),
        [
          'board "Shop": views[0].filters[0].column: no dataset of this board has a column nmae, did you mean name?',
          'board "Shop": views[0].filters[1].value: exists takes no value',
          'board "Shop": views[0].filters[2].value: = needs a value',
          'board "Shop": views[0].filters[3].value: = takes one value',
          'board "Shop": views[0].filters[4].value: in takes a list of values',
          'board "Shop": views[0].filters[5].value: the values of in cannot be empty, hold a comma, or begin or end with a space',
        ],
      ],
      'two views of one name': [
        (stack) =>
          new Board(stack, {
            ...board,
            views: [
              { name: 'Slow', filters: [{ column: 'name', op: 'exists' }] },
              { name: 'Slow', filters: [{ column: 'error', op: 'exists' }] },
            ],
          }),
        [
          ': shop/board "Shop" and shop/board "Shop" would both be honeycombio_board_view.shop__slow in Terraform; give one another name',
        ],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('a saved query is refused with', () => {
  test.each(
    Object.entries<Case>({
      'no name and no description': [
        (stack) => new SavedQuery(stack, { ...savedQuery, name: '', description: '' }),
        [
          'saved query "": name: 0 characters; it takes 1 to 320',
          'saved query "": description: the description is missing; say when to use the query',
        ],
      ],
      'a name of 321 characters': [
        (stack) => new SavedQuery(stack, { ...savedQuery, name: 'n'.repeat(321) }),
        [`saved query "${'n'.repeat(321)}": name: 321 characters; it takes 1 to 320`],
      ],
      'a long description': [
        (stack) => new SavedQuery(stack, { ...savedQuery, description: 'd'.repeat(1024) }),
        ['saved query "Errors": description: 1024 characters; it takes at most 1023'],
      ],
      'a wrong query': [
        (stack) =>
          new SavedQuery(stack, { ...savedQuery, query: rawQuery(shop, { breakdowns: ['nmae'], usage_mode: true }) }),
        [
          'saved query "Errors": query.breakdowns[0]: the dataset shop has no column nmae, did you mean name?',
          'saved query "Errors": query.usage_mode: the Terraform provider does not know usage_mode; leave it out',
        ],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('a recipient is refused with', () => {
  test.each(
    Object.entries<Case>({
      'a channel without #': [
        (stack) => new Recipient(stack, slack('shop')),
        ['recipient "shop": channel: "shop" does not fit; it takes #channel, @person or Slack\'s id of one'],
      ],
      'a channel without an address': [
        (stack) => new Recipient(stack, slack('#日本')),
        [
          'recipient "#日本": channel: "#日本" has no letter a to z and no digit, of which its address in Terraform is made; add one',
        ],
      ],
      'no e-mail address': [
        (stack) => new Recipient(stack, email('shop')),
        ['recipient "shop": address: "shop" does not fit; it takes one e-mail address, such as ann@example.com'],
      ],
      'a PagerDuty service without a name and variable': [
        (stack) => new Recipient(stack, pagerDuty({ name: '', integrationKeyVariable: '1 key' })),
        [
          'recipient "": name: 0 characters; it takes 1 to 255',
          'recipient "": integrationKeyVariable: "1 key" does not fit; it takes the name of a Terraform variable',
        ],
      ],
      'a Teams workflow without an address': [
        (stack) => new Recipient(stack, msTeams({ name: 'Team', url: 'teams' })),
        ['recipient "Team": url: "teams" does not fit; it takes an http or https address'],
      ],
      'a webhook with everything wrong': [
        (stack) =>
          new Recipient(
            stack,
            webhook({
              name: '',
              url: `ftp://x/${'x'.repeat(2048)}`,
              secretVariable: 'a b',
              headers: { 'Content-Type': 'x', 'a b': 'y', c: 'z'.repeat(751) },
              variables: [
                { name: 'A' },
                { name: 'a', defaultValue: 'd'.repeat(257) },
                { name: 'a' },
                { name: `a${'b'.repeat(64)}` },
              ],
            }),
          ),
        [
          'recipient "": name: 0 characters; it takes 1 to 255',
          `recipient "": url: "ftp://x/${'x'.repeat(49)}..." does not fit; it takes an http or https address`,
          'recipient "": url: 2056 characters; it takes 1 to 2048',
          'recipient "": secretVariable: "a b" does not fit; it takes the name of a Terraform variable',
          'recipient "": headers.Content-Type: Honeycomb sets this header itself; leave it out',
          'recipient "": headers: "a b" does not fit; it takes a header name of 1 to 64 characters',
          'recipient "": headers.c: 751 characters; it takes at most 750',
          'recipient "": variables: variables are read by templates, and there is none',
          'recipient "": variables: a variable is there twice',
          'recipient "": variables[0].name: "A" does not fit; it takes a lower-case letter, then letters and digits',
          'recipient "": variables[1].defaultValue: 257 characters; it takes at most 256',
          'recipient "": variables[3].name: 65 characters; it takes 1 to 64',
        ],
      ],
      'six headers and eleven variables': [
        (stack) =>
          new Recipient(
            stack,
            webhook({
              name: 'Hook',
              url: 'https://example.com',
              headers: Object.fromEntries([...'abcdef'].map((name) => [name, 'x'])),
              variables: [...'abcdefghijk'].map((name) => ({ name })),
              templates: { trigger: 'x' },
            }),
          ),
        [
          'recipient "Hook": headers: there are 6; it takes at most 5',
          'recipient "Hook": variables: there are 11; it takes at most 10',
        ],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('a dataset, a derived column or a marker is refused with', () => {
  test.each(
    Object.entries<Case>({
      'every dataset': [
        (stack) => new DatasetResource(stack, { dataset: environmentWide(shop), description: 'Shop' }),
        ['dataset "__all__": dataset.name: __all__ stands for every dataset and cannot be created; name one'],
      ],
      'a long description and deep JSON': [
        (stack) => new DatasetResource(stack, { dataset: shop, description: 'd'.repeat(1025), expandJsonDepth: 11 }),
        [
          'dataset "shop": description: 1025 characters; it takes at most 1024',
          'dataset "shop": expandJsonDepth: 11 is out of range; it takes 0 to 10',
        ],
      ],
      'a column without a description': [
        (stack) =>
          new DatasetResource(stack, {
            dataset: { ...shop, columns: { ...shop.columns, name: { ...shop.columns.name, description: '' } } },
            description: 'Shop',
          }),
        ['dataset "shop": columns.name.description: 0 characters; it takes 1 to 255'],
      ],
      'a histogram': [
        (stack) =>
          new DatasetResource(stack, {
            dataset: { ...shop, columns: { ...shop.columns, name: { ...shop.columns.name, type: 'histogram' } } },
            description: 'Shop',
          }),
        ['dataset "shop": columns.name.type: the Terraform provider cannot create a histogram column'],
      ],
      'a meaning for a misspelt column': [
        (stack) =>
          new DatasetResource(stack, { dataset: shop, description: 'Shop', definitions: { duration_ms: 'duration' } }),
        ['dataset "shop": definitions.duration_ms: the dataset shop has no column duration'],
      ],
      'a derived column without a description': [
        (stack) =>
          new DerivedColumn(stack, {
            alias: 'slow',
            description: '',
            dataset: shop,
            formula: rawExpression('$duration_ms > 1'),
          }),
        ['derived column "slow": description: 0 characters; it takes 1 to 255'],
      ],
      'a marker without text, with a bad address': [
        (stack) => new Marker(stack, { id: 'deploy', message: '', url: 'x' }),
        [
          'marker "deploy": message: the message is missing',
          'marker "deploy": url: "x" does not fit; it takes an http or https address',
        ],
      ],
      'a marker setting with a named colour': [
        (stack) => new MarkerSetting(stack, { type: 'deploy', color: '#red!' }),
        ['marker setting "deploy": color: "#red!" does not fit; it takes #rgb or #rrggbb'],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('a stack is refused with', () => {
  test.each(
    Object.entries<Case>({
      'two triggers of one name': [
        (stack) => {
          new Trigger(stack, trigger);
          new Trigger(stack, trigger);
        },
        [
          ': shop/trigger "High error rate" and shop/trigger "High error rate" (2) would both be honeycombio_trigger.high_error_rate in Terraform; give one another name',
        ],
      ],
      'two names with one address': [
        (stack) => {
          new Trigger(stack, trigger);
          new Trigger(stack, { ...trigger, name: 'high error-rate' });
        },
        [
          ': shop/trigger "High error rate" and shop/trigger "high error-rate" would both be honeycombio_trigger.high_error_rate in Terraform; give one another name',
        ],
      ],
      'two saved queries of one name': [
        (stack) => {
          new SavedQuery(stack, savedQuery);
          new SavedQuery(stack, savedQuery);
        },
        [
          ': shop/saved query "Errors" and shop/saved query "Errors" (2) would both be honeycombio_query.saved__errors in Terraform; give one another name',
        ],
      ],
      'two SLOs of one name': [
        (stack) => {
          new Slo(stack, slo);
          new Slo(stack, slo);
        },
        [
          ': shop/SLO "Payments succeed" and shop/SLO "Payments succeed" (2) would both be honeycombio_slo.payments_succeed in Terraform; give one another name',
        ],
      ],
      'two SLOs of one SLI': [
        (stack) => {
          new Slo(stack, slo);
          new Slo(stack, { ...slo, name: 'Payments succeed often' });
        },
        [
          ': shop/SLO "Payments succeed" and shop/SLO "Payments succeed often" would both be honeycombio_derived_column.shop__sli_payment_success in Terraform; give one another alias',
        ],
      ],
      'two boards of one name, whose panels are alike': [
        (stack) => {
          new Board(stack, board);
          new Board(stack, board);
        },
        [
          ': shop/board "Shop" and shop/board "Shop" (2) would both be honeycombio_flexible_board.shop in Terraform; give one another name',
        ],
      ],
      'a rename of what is still there': [
        (stack) => {
          new Trigger(stack, trigger);
          new Trigger(stack, { ...trigger, name: 'Errors', renamedFrom: trigger.name });
        },
        [
          ': shop/trigger "Errors" was honeycombio_trigger.high_error_rate, says renamedFrom, and shop/trigger "High error rate" still is; take renamedFrom out, or the other definition',
        ],
      ],
      'several things wrong in several places': [
        (stack) => {
          new Trigger(stack, { ...trigger, frequency: '7s', description: '' });
          new Board(stack, { ...board, panels: [sloPanel(slo)] });
          new Slo(stack, { ...slo, targetPercentage: 99.96 });
        },
        [
          'trigger "High error rate": frequency: 7s is not possible; it takes whole minutes from 1m to 1d',
          'trigger "High error rate": description: the description is missing; say what the alert means, and for whom',
          'SLO "Payments succeed": targetPercentage: the provider would send 99.96 % as 99.9599 %, and the apply would fail; 99.9599 % and 99.9601 % are the nearest that it can send',
        ],
      ],
    }),
  )('%s', (_, [define, problems]) => {
    expect(problemsOf(define)).toEqual(
      problems.map((problem) => (problem.startsWith(':') ? `shop${problem}` : `shop/${problem}`)),
    );
  });
});

describe('an alert finds nobody', () => {
  test('when the stack has no recipients', () => {
    expect(problemsOf((stack) => new Trigger(stack, trigger), { recipients: [] })).toEqual([
      'shop/trigger "High error rate": channel: no recipient is the Slack channel #shop-alerts; the stack has no Slack recipient',
      'shop/trigger "High error rate": severity: P1 pages, and the stack has no PagerDuty recipient',
    ]);
  });

  test('when its recipients are not put into the stack', () => {
    const problems = inFolder((folder) =>
      synthesize(folder, (app) => {
        const stack = new HoneycombStack(app, 'shop', options);
        new Recipient(stack, slack('#shop'));
        new Trigger(stack, trigger);
      }),
    );
    expect(problems).toMatchObject({
      problems: [
        { message: 'channel: the slack recipient #shop-alerts is not in this stack; add new Recipient(this, …)' },
        { message: 'severity: the pagerduty recipient Shop is not in this stack; add new Recipient(this, …)' },
      ],
    });
  });
});

test('the examples that the others are changed from are in order', () => {
  const problems = problemsOf((stack) => {
    new Trigger(stack, trigger);
    new Slo(stack, slo);
    new Board(stack, { ...board, panels: [...board.panels, sloPanel(slo)] });
    new SavedQuery(stack, savedQuery);
  });
  expect(problems).toEqual([]);
});
