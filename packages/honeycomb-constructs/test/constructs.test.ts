import { join } from 'node:path';
import { environmentWide, query } from 'honeycomb-query';
import { describe, expect, test } from 'vitest';
import {
  Board,
  budgetRate,
  DatasetResource,
  DerivedColumn,
  email,
  type HoneycombStack,
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
  Trigger,
  textPanel,
  webhook,
} from '../index.ts';
import { board, burnAlert, configurationOf, errors, savedQuery, shop, slo, trigger } from './support.ts';

const store = { ...shop, name: 'store' };

/** CDKTF's notes beside each resource are left out. */
const withoutMetadata = (key: string, value: unknown): unknown => (key === '//' ? undefined : value);

/** Everybody whom the examples tell, of each kind. */
const everyRecipient = [
  slack('#shop'),
  email('shop@example.com'),
  pagerDuty({ name: 'Shop', integrationKeyVariable: 'pagerduty_shop' }),
  msTeams({ name: 'Shop team', url: 'https://example.com/workflow' }),
  webhook({ name: 'Shop', url: 'https://example.com/hook', secretVariable: 'hook_secret' }),
];

const { kind: _kind, within: _within, ...routing } = burnAlert;

describe('as Terraform reads it', () => {
  test.each(
    Object.entries<(stack: HoneycombStack) => unknown>({
      'an empty stack': () => undefined,
      recipients: (stack) => [
        new Recipient(stack, slack('#shop')),
        new Recipient(stack, email('shop@example.com')),
        new Recipient(stack, pagerDuty({ name: 'Shop', integrationKeyVariable: 'pagerduty_shop' })),
        new Recipient(stack, msTeams({ name: 'Shop team', url: 'https://example.com/workflow' })),
        new Recipient(
          stack,
          webhook({
            name: 'Shop hook',
            url: 'https://example.com/hook',
            secretVariable: 'hook_secret',
            headers: { Authorization: 'Basic x' },
            templates: { trigger: '{"text": "{{ .Name }}"}', budget_rate: '{}' },
            variables: [{ name: 'team', defaultValue: 'shop' }, { name: 'room' }],
          }),
        ),
      ],
      'a dataset': (stack) => [
        new DatasetResource(stack, {
          dataset: shop,
          description: 'What the shop does.',
          definitions: { duration_ms: 'duration_ms', error: 'error' },
          expandJsonDepth: 2,
        }),
        new SavedQuery(stack, savedQuery),
        new SavedQuery(stack, { ...savedQuery, name: 'Events', query: query(shop) }),
        new Slo(stack, { ...slo, burnAlerts: [] }),
      ],
      'derived columns': (stack) => [
        new DerivedColumn(stack, {
          alias: 'slow',
          description: 'Longer than a second',
          dataset: shop,
          formula: slo.sli.formula,
        }),
        new DerivedColumn(stack, {
          alias: 'slow',
          description: 'The same in every dataset',
          dataset: environmentWide(shop),
          formula: slo.sli.formula,
        }),
      ],
      markers: (stack) => [
        new Marker(stack, {
          id: 'first release',
          message: 'Release 1',
          type: 'deploy',
          url: 'https://example.com/1',
          dataset: 'shop',
        }),
        new Marker(stack, { id: 'sale', message: 'Sale' }),
        new MarkerSetting(stack, { type: 'deploy', color: '#7b1fa2' }),
        new MarkerSetting(stack, { type: 'deploy', color: '#abc', dataset: 'shop' }),
      ],
      'a saved query': (stack) => new SavedQuery(stack, savedQuery),
      'an environment-wide saved query': (stack) =>
        new SavedQuery(stack, { ...savedQuery, query: query(environmentWide(shop)) }),
      triggers: (stack) => [
        new Trigger(stack, trigger),
        new Trigger(stack, {
          ...trigger,
          name: 'Fewer events than a week ago',
          query: query(shop),
          frequency: '30m',
          threshold: { op: '<=', value: -50, exceededLimit: 2 },
          baseline: { type: 'percentage', offset: '7d' },
          evaluationSchedule: { daysOfWeek: ['monday', 'friday'], startTime: '08:00', endTime: '18:00' },
          alertType: 'on_true',
          severity: 'P2',
          disabled: true,
          tags: { team: 'shop' },
        }),
      ],
      'an SLO': (stack) =>
        new Slo(stack, {
          ...slo,
          burnAlerts: [
            burnAlert,
            budgetRate({ ...routing, window: '24h', decrease: 6.6667, severity: 'P0', description: 'It burns.' }),
          ],
          tags: { team: 'shop' },
        }),
      'an SLO of two datasets': (stack) => new Slo(stack, { ...slo, datasets: [shop, store] }),
      'a board': (stack) => [
        new Slo(stack, { ...slo, burnAlerts: [] }),
        new Board(stack, {
          ...board,
          panels: [
            textPanel('# Shop', { width: 12, height: 1 }),
            queryPanel({ title: 'Errors', query: errors, description: 'How many fail?', chart: 'stat', width: 3 }),
            queryPanel({
              title: 'Latency',
              query: query(shop).calculate('P95', 'duration_ms').calculate('COUNT').timeRange('1h'),
              chart: 'line',
              useLogScale: true,
              omitMissingValues: true,
              hideMarkers: true,
              hideHovers: false,
              hideCompare: true,
              useUtcXaxis: true,
              preferOverlaidCharts: true,
            }),
            queryPanel({ title: 'By name', query: errors.groupBy('name'), chart: 'table' }),
            queryPanel({ title: 'Heatmap', query: query(shop).calculate('HEATMAP', 'duration_ms') }),
            sloPanel(slo, { width: 4, height: 3 }),
          ],
          presetFilters: [{ column: 'name', alias: 'Operation' }],
          views: [
            {
              name: 'Slow payments',
              filters: [
                { column: 'name', op: 'in', value: ['pay', 'refund'] },
                { column: 'duration_ms', op: '>', value: 1000 },
                { column: 'error', op: 'exists' },
              ],
            },
          ],
          tags: { team: 'shop' },
        }),
      ],
    }),
  )('%s', async (name, define) => {
    const {
      resource = {},
      variable = {},
      ...rest
    } = configurationOf(define) as Partial<ReturnType<typeof configurationOf>>;
    const shown = name === 'an empty stack' ? { resource, variable, ...rest } : { resource, variable };
    const file = join(import.meta.dirname, 'goldens', `${name.replaceAll(' ', '-')}.json`);
    await expect(`${JSON.stringify(shown, withoutMetadata, 2)}\n`).toMatchFileSnapshot(file);
  });

  test('recipients of another stack', async () => {
    const { data, resource, variable } = configurationOf(
      (stack) => [
        ...everyRecipient.map((recipient) => new Recipient(stack, recipient)),
        new Trigger(stack, { ...trigger, channel: '#shop' }),
      ],
      { recipients: everyRecipient, ownsRecipients: false },
    );
    expect(variable).toBeUndefined();
    expect(Object.keys(resource)).toEqual(['honeycombio_trigger']);
    const shown = { data, recipient: resource.honeycombio_trigger?.high_error_rate?.recipient };
    const file = join(import.meta.dirname, 'goldens/recipients-of-another-stack.json');
    await expect(`${JSON.stringify(shown, withoutMetadata, 2)}\n`).toMatchFileSnapshot(file);
  });
});
