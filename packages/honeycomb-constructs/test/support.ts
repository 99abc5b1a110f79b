import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { column, dataset, EQUALS, IF, NOT, query } from 'honeycomb-query';
import { z } from 'zod';
import {
  type BoardDefinition,
  type Construct,
  defineBoard,
  defineSavedQuery,
  defineSlo,
  defineTrigger,
  email,
  exhaustionTime,
  HoneycombStack,
  type HoneycombStackOptions,
  pagerDuty,
  queryPanel,
  Recipient,
  runbook,
  runbookFolder,
  Slo,
  slack,
  synthesize,
  Trigger,
} from '../index.ts';

export const shop = dataset('shop', {
  name: column(z.string(), 'Operation'),
  duration_ms: column(z.number(), 'Milliseconds'),
  error: column(z.literal(true).optional(), 'true on failed spans'),
});

export const options: HoneycombStackOptions = {
  severities: {
    P0: { meaning: 'Now, at any hour.', pagerDuty: 'critical' },
    P1: { meaning: 'Within an hour, in working hours.', pagerDuty: 'warning' },
    P2: { meaning: 'In the next days.' },
  },
  recipients: [
    slack('#shop-alerts'),
    slack('#shop'),
    pagerDuty({ name: 'Shop', integrationKeyVariable: 'pagerduty_shop' }),
    email('shop@example.com'),
  ],
  runbooks: runbookFolder({ folder: join(import.meta.dirname, 'runbooks'), url: 'https://example.com/runbooks' }),
  backend: { kind: 'local', path: '../state/shop.tfstate' },
};

export const errors = query(shop).where('error', '=', true).timeRange('10m');

export const trigger = defineTrigger({
  name: 'High error rate',
  description: 'Requests fail.',
  query: errors,
  frequency: '5m',
  threshold: { op: '>', value: 10 },
  severity: 'P1',
  channel: '#shop-alerts',
  runbook: runbook('shop.md', 'High error rate'),
});

export const burnAlert = exhaustionTime({
  within: '4h',
  description: 'The budget will be gone in four hours.',
  severity: 'P2',
  channel: '#shop-alerts',
  runbook: runbook('shop.md', 'Budget'),
});

export const slo = defineSlo({
  name: 'Payments succeed',
  description: 'Payments that do not fail.',
  dataset: shop,
  sli: {
    alias: 'sli.payment_success',
    description: 'Whether a payment did not fail',
    expression: ($) => IF(EQUALS($('name'), 'pay'), NOT($('error'))),
  },
  targetPercentage: 99.9,
  timePeriod: '30d',
  burnAlerts: [burnAlert],
});

export const board: BoardDefinition = defineBoard({
  name: 'Shop',
  description: 'Is the shop well?',
  panels: [queryPanel({ title: 'Errors', query: errors })],
});

export const savedQuery = defineSavedQuery({ name: 'Errors', description: 'When something fails.', query: errors });

/** A stack of these tests, with what the callback puts into it; with alerts come the recipients that it leaves out. */
export class ShopStack extends HoneycombStack {
  constructor(app: Construct, define: (stack: HoneycombStack) => unknown, change: Partial<HoneycombStackOptions> = {}) {
    super(app, 'shop', { ...options, ...change });
    define(this);
    const all = this.node.findAll();
    if (!all.some((node) => node instanceof Trigger || node instanceof Slo)) return;
    const own = all.flatMap((node) => (node instanceof Recipient ? [node.definition] : []));
    for (const recipient of this.options.recipients) if (!own.includes(recipient)) new Recipient(this, recipient);
  }
}

/** All that is wrong with a stack, as `path: problem`. */
export const problemsOf = (
  define: (stack: HoneycombStack) => unknown,
  change?: Partial<HoneycombStackOptions>,
): readonly string[] =>
  inFolder((folder) => {
    const synthesis = synthesize(folder, (app) => new ShopStack(app, define, change));
    return synthesis.ok ? [] : synthesis.problems.map(({ path, message }) => `${path}: ${message}`);
  });

type Named = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What Terraform reads. */
export interface Configuration {
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly resource: Readonly<Record<string, Named>>;
  readonly data?: Readonly<Record<string, Named>>;
  readonly variable?: Named;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** A stack as Terraform reads it. */
export const configurationOf = (
  define: (stack: HoneycombStack) => unknown,
  change?: Partial<HoneycombStackOptions>,
): Configuration =>
  inFolder((folder) => {
    const synthesis = synthesize(folder, (app) => new ShopStack(app, define, change));
    if (!synthesis.ok) throw new Error(JSON.stringify(synthesis.problems, null, 2));
    const { '//': _, ...configuration } = JSON.parse(readFileSync(join(folder, 'stacks/shop/cdk.tf.json'), 'utf8'));
    return configuration;
  });

/** Every address of a configuration, sorted. */
export const addressesOf = ({ resource }: Configuration): readonly string[] =>
  Object.entries(resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .toSorted();

export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'honeycomb-constructs-'));
  try {
    return use(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const contentOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
