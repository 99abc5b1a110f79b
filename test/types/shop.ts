import { column, dataset, metricsDataset } from 'honeycomb-query';
import { z } from 'zod';

/** What the examples of this folder ask: a few columns, one of each kind. */
export const shop = dataset('shop', {
  name: column(z.string(), 'Operation'),
  duration_ms: column(z.number(), 'Milliseconds'),
  error: column(z.literal(true).optional(), 'true on failed spans'),
  provider: column(z.enum(['visa', 'paypal']).optional(), 'Who was paid'),
});

export const load = metricsDataset('load', { cpu: column(z.number(), 'Share of the processor in use') });

/** What a trigger needs besides its query. */
export const alert = {
  name: 'High error rate',
  description: 'Requests fail.',
  frequency: '5m',
  threshold: { op: '>', value: 10 },
  severity: 'P1',
  channel: '#alerts',
  runbook: { file: 'shop.md', heading: 'Errors' },
} as const;
