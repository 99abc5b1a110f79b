import fc from 'fast-check';
import {
  type BoardDefinition,
  type BurnAlertDefinition,
  type DatasetResourceDefinition,
  type DayOfWeek,
  type DerivedColumnDefinition,
  datasetDefinitionNames,
  type MarkerDefinition,
  type MarkerSettingDefinition,
  type Panel,
  type RecipientDefinition,
  type SavedQueryDefinition,
  type SloDefinition,
  type TriggerDefinition,
} from 'honeycomb-constructs';
import { column, dataset, environmentWide, filterOpNames, filterOps } from 'honeycomb-query';
import { z } from 'zod';
import {
  anyFormula,
  anyQuery,
  anyText,
  anyTriggerQuery,
  around,
  mostly,
  shop,
  sometimes,
  textUpTo,
} from './any-query.ts';

/** A definition of any kind. */
export type Definition =
  | { readonly kind: 'trigger'; readonly value: TriggerDefinition }
  | { readonly kind: 'slo'; readonly value: SloDefinition }
  | { readonly kind: 'board'; readonly value: BoardDefinition }
  | { readonly kind: 'saved query'; readonly value: SavedQueryDefinition }
  | { readonly kind: 'recipient'; readonly value: RecipientDefinition }
  | { readonly kind: 'derived column'; readonly value: DerivedColumnDefinition }
  | { readonly kind: 'dataset'; readonly value: DatasetResourceDefinition }
  | { readonly kind: 'marker'; readonly value: MarkerDefinition }
  | { readonly kind: 'marker setting'; readonly value: MarkerSettingDefinition };

export const definitionKinds = [
  'trigger',
  'slo',
  'board',
  'saved query',
  'recipient',
  'derived column',
  'dataset',
  'marker',
  'marker setting',
] as const satisfies readonly Definition['kind'][];

/** The SLO that panels of boards show. */
export const knownSlo: SloDefinition = {
  name: 'Known',
  description: 'Good requests.',
  datasets: [shop],
  sli: { alias: 'sli.known', description: 'Good.', formula: { expression: { kind: 'column', name: 'paid' } } },
  targetPercentage: 99,
  timePeriod: '30d',
  burnAlerts: [],
};

/** Without the keys that are undefined. */
const given = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const tags = fc.dictionary(
  mostly(fc.constantFrom('team', 'service', 'a', 'z'.repeat(32)), fc.constantFrom('Team', 'a1', 'z'.repeat(33), '')),
  mostly(
    fc.constantFrom('ab', 'a/b-1', `a${'0'.repeat(128)}`),
    fc.constantFrom('a', 'A', '1a', `a${'0'.repeat(129)}`, ''),
  ),
  { maxKeys: 4 },
);

const routing = fc.record({
  severity: fc.constantFrom('P0' as const, 'P1' as const, 'P2' as const),
  channel: fc.constant('#alerts' as const),
  runbook: fc.constant({ file: 'shop.md', heading: 'Alert' }),
});

const triggers: fc.Arbitrary<TriggerDefinition> = fc
  .record({
    name: textUpTo(120),
    description: textUpTo(900),
    query: anyTriggerQuery,
    frequency: mostly<number | '7s' | '0m' | '25h' | '90s'>(
      fc.constantFrom(1, 2, 3, 4),
      fc.constantFrom('7s', '0m', '25h', '90s'),
    ),
    threshold: fc.record({
      op: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
      value: mostly(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308),
      ),
      exceededLimit: around(1, 5),
    }),
    alertType: fc.constantFrom('on_change' as const, 'on_true' as const),
    disabled: fc.boolean(),
    evaluationSchedule: sometimes(
      fc.record({
        daysOfWeek: mostly<readonly DayOfWeek[]>(
          fc.constant(['monday', 'sunday']),
          fc.constantFrom<DayOfWeek[][]>([], ['monday', 'monday']),
        ),
        startTime: mostly(fc.constantFrom('00:00', '9:30', '23:59'), fc.constantFrom('24:00', '9', '')),
        endTime: fc.constantFrom('08:00', '17:30'),
      }),
    ),
    baseline: mostly<TriggerDefinition['baseline']>(
      fc.constant(undefined),
      fc.constantFrom({ type: 'value', offset: '1h' }, { type: 'percentage', offset: '28d' }),
    ),
    tags: sometimes(tags),
    routing,
  })
  .map(({ routing, frequency, ...trigger }) => {
    const window = trigger.query.specification.time_range ?? 7200;
    const timesAWindow: TriggerDefinition['frequency'] =
      typeof frequency === 'string' ? frequency : `${Math.ceil(window / frequency / 60)}m`;
    return { ...given(trigger), ...routing, frequency: timesAWindow };
  });

/** Percentages with four decimals, not all of which the provider can send. */
const percentages = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000);

const formula = anyFormula.map((expression) => ({ expression }));
const alias = mostly(textUpTo(255), fc.constantFrom('name', 'x y', '${a}'));

const burnAlerts: fc.Arbitrary<BurnAlertDefinition> = fc
  .record({
    description: textUpTo(900),
    kind: fc.constantFrom('exhaustion_time' as const, 'budget_rate' as const),
    span: mostly(
      fc.constantFrom('1h', '4h', '24h', '30d'),
      fc.constantFrom('0m', '59m', '90s', '400d'),
    ) as fc.Arbitrary<'1h'>,
    decrease: mostly(
      fc.constantFrom(0.0001, 100, 6.6667, 1.5),
      fc.oneof(fc.constantFrom(0.57, 1.13, 0, 100.0001, 1.000_01), percentages),
    ),
    routing,
  })
  .map(({ kind, span, decrease, description, routing }) =>
    kind === 'exhaustion_time'
      ? { kind, within: span, description, ...routing }
      : { kind, window: span, decrease, description, ...routing },
  );

const slos: fc.Arbitrary<SloDefinition> = fc.record({
  name: textUpTo(120),
  description: textUpTo(1023),
  datasets: mostly(fc.constantFrom([shop], [shop, { ...shop, name: 'shop-2' }]), fc.constant([environmentWide(shop)])),
  sli: fc.record({
    alias,
    description: textUpTo(255),
    formula: fc.oneof(formula as fc.Arbitrary<SloDefinition['sli']['formula']>, fc.constant(knownSlo.sli.formula)),
  }),
  targetPercentage: mostly(
    fc.constantFrom(0, 95, 99.9, 99.9999),
    fc.oneof(fc.constantFrom(99.96, 100, -1), percentages),
  ),
  timePeriod: mostly(
    fc.constantFrom('1d', '7d', '30d', '365d'),
    fc.constantFrom('0d', '1.5d', '366d'),
  ) as fc.Arbitrary<'1d'>,
  burnAlerts: fc.array(burnAlerts, { maxLength: 2 }),
  tags: sometimes(tags),
});

const chart = fc.constantFrom(
  'graph' as const,
  'line' as const,
  'stacked-area' as const,
  'stacked-bars' as const,
  'categorical-bars' as const,
  'pie' as const,
  'stat' as const,
  'table' as const,
  'combo' as const,
);

const panels: fc.Arbitrary<Panel> = fc
  .record({ width: sometimes(around(1, 12)), height: sometimes(around(1, 50)) })
  .chain((size) =>
    fc.oneof(
      { weight: 1, arbitrary: textUpTo(10_000).map((content): Panel => ({ kind: 'text', content, ...given(size) })) },
      { weight: 1, arbitrary: fc.constant<Panel>({ kind: 'slo', slo: knownSlo, ...given(size) }) },
      {
        weight: 6,
        arbitrary: fc
          .record({
            title: textUpTo(320),
            description: sometimes(textUpTo(1023)),
            query: anyQuery,
            chart: sometimes(chart),
            useLogScale: sometimes(fc.boolean()),
            omitMissingValues: sometimes(fc.boolean()),
            hideMarkers: sometimes(fc.boolean()),
            hideHovers: sometimes(fc.boolean()),
            hideCompare: sometimes(fc.boolean()),
            useUtcXaxis: sometimes(fc.boolean()),
            preferOverlaidCharts: sometimes(fc.boolean()),
          })
          .map((panel): Panel => ({ kind: 'query', ...given(panel), ...given(size) })),
      },
    ),
  );

const boards: fc.Arbitrary<BoardDefinition> = fc.record({
  name: textUpTo(255),
  description: textUpTo(1023),
  panels: fc.array(panels, { maxLength: 3 }),
  presetFilters: fc.array(
    fc.record({ column: mostly(fc.constantFrom('name', '${env}'), anyText), alias: textUpTo(50) }),
    { maxLength: 2 },
  ),
  views: fc.array(
    fc.record({
      name: textUpTo(255),
      filters: fc.array(
        fc
          .tuple(fc.constantFrom('name', 'status', '${env}'), fc.constantFrom(...filterOpNames))
          .chain(([column, op]) => {
            const one = fc.oneof(anyText, fc.integer());
            const several = fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 2 });
            const right = { none: fc.constant(undefined), list: several, scalar: one, string: one }[
              filterOps[op].value
            ];
            const wrong = fc.oneof(fc.constant(undefined), one, several);
            type Value = string | number | (string | number)[] | undefined;
            return mostly<Value>(right as fc.Arbitrary<Value>, wrong).map((value) => given({ column, op, value }));
          }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  tags: sometimes(tags),
});

const savedQueries: fc.Arbitrary<SavedQueryDefinition> = fc.record({
  name: textUpTo(320),
  description: textUpTo(1023),
  query: anyQuery,
});

const variable = mostly(
  fc.constantFrom('key', 'key_2', '_key', 'a-b'),
  fc.constantFrom('count', 'version', 'source', 'honeycombio', '2key', '', 'pässwort'),
);
const url = mostly(
  fc.constantFrom('https://example.com/hook', 'http://example.com:8080/?a=${b}#c', 'https://[::1]/x'),
  fc.oneof(
    fc.constantFrom(
      'ftp://example.com',
      'https://',
      'https://a b',
      'https:///x',
      'example.com',
      'https://e.com/%zz',
      'http://:80',
      '',
    ),
    fc.webUrl(),
  ),
);
const templateVariable = mostly(
  fc.constantFrom('a', 'service', 'fooBar1', 'z'.repeat(64)),
  fc.constantFrom('A', 'a_b', 'z'.repeat(65), ''),
);

const recipients: fc.Arbitrary<RecipientDefinition> = fc.oneof(
  fc.record({
    kind: fc.constant('slack' as const),
    channel: fc.oneof(
      textUpTo(80).map((text) => `#${text}`),
      fc.constantFrom('@me', 'C0123ABCD', 'Cabc', '#', 'general', '@'),
    ),
  }),
  fc.record({
    kind: fc.constant('email' as const),
    address: fc.oneof(
      fc.emailAddress(),
      fc.constantFrom(
        'a@b',
        'a b@c.d',
        'Ann <ann@example.com>',
        '"a b"@c.d',
        'a@b@c',
        '@b',
        'a..b@c.d',
        'a,b@c.d',
        'ä@ö.de',
        'a@[1.2.3.4]',
        '.a@b.c',
        'a@-b',
        'a(b)@c.d',
        'a@b,c',
      ),
    ),
  }),
  fc.record({ kind: fc.constant('pagerduty' as const), name: textUpTo(255), integrationKeyVariable: variable }),
  fc.record({ kind: fc.constant('msteams' as const), name: textUpTo(255), url }),
  fc
    .record({
      kind: fc.constant('webhook' as const),
      name: textUpTo(255),
      url,
      secretVariable: sometimes(variable),
      headers: sometimes(
        fc.dictionary(
          mostly(
            fc.constantFrom('X-Team', 'a', 'x'.repeat(64)),
            fc.constantFrom('User-Agent', 'a b', '', 'x'.repeat(65)),
          ),
          textUpTo(750),
          { maxKeys: 3 },
        ),
      ),
      templates: sometimes(fc.record({ trigger: anyText, budget_rate: anyText }, { requiredKeys: [] })),
      variables: sometimes(
        fc.array(fc.record({ name: templateVariable, defaultValue: textUpTo(256) }), { maxLength: 3 }),
      ),
    })
    .map((recipient) => given(recipient) as RecipientDefinition),
);

const derivedColumns: fc.Arbitrary<DerivedColumnDefinition> = fc.record({
  alias,
  description: textUpTo(255),
  dataset: fc.constantFrom(shop, environmentWide(shop)),
  formula,
});

const datasets: fc.Arbitrary<DatasetResourceDefinition> = fc.record({
  dataset: fc
    .record({ name: textUpTo(255), column: textUpTo(255), description: textUpTo(255) })
    .map(({ name, column: added, description }) =>
      dataset(name, { duration_ms: column(z.number(), 'Milliseconds'), [added]: column(z.boolean(), description) }),
    ),
  description: textUpTo(1024),
  definitions: fc.dictionary(
    fc.constantFrom(...datasetDefinitionNames),
    mostly(fc.constant('duration_ms'), fc.constant('nowhere')),
    { maxKeys: 3 },
  ),
  expandJsonDepth: around(0, 10),
});

const color = mostly(
  fc.constantFrom('#fff', '#00FF7f'),
  fc.constantFrom('#ff', '#ggg', '#1234567'),
) as fc.Arbitrary<`#${string}`>;

const markers: fc.Arbitrary<MarkerDefinition> = fc
  .record({
    id: textUpTo(60),
    message: textUpTo(255),
    type: sometimes(anyText),
    url: sometimes(url),
    dataset: sometimes(fc.constant('shop')),
  })
  .map((marker) => given(marker) as MarkerDefinition);

const markerSettings: fc.Arbitrary<MarkerSettingDefinition> = fc
  .record({ type: textUpTo(60), color, dataset: sometimes(fc.constant('shop')) })
  .map((setting) => given(setting) as MarkerSettingDefinition);

const of = <K extends Definition['kind']>(kind: K, values: fc.Arbitrary<unknown>, weight: number) => ({
  weight,
  arbitrary: values.map((value) => ({ kind, value }) as Definition),
});

/** A definition of any kind, mostly right, now and then at or past a limit. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.oneof(
  of('trigger', triggers, 6),
  of('slo', slos, 4),
  of('board', boards, 4),
  of('saved query', savedQueries, 3),
  of('recipient', recipients, 4),
  of('derived column', derivedColumns, 2),
  of('dataset', datasets, 1),
  of('marker', markers, 1),
  of('marker setting', markerSettings, 1),
);
