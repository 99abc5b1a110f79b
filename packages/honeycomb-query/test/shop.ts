import { z } from 'zod';
import { column, dataset, metricsDataset } from '../index.ts';

/** A small events dataset with a column of each type. */
export const shop = dataset('shop', {
  name: column(z.string(), 'Operation'),
  'trace.trace_id': column(z.string(), 'Trace'),
  'trace.parent_id': column(z.string().optional(), 'Span above; roots have none'),
  duration_ms: column(z.number().nonnegative(), 'Milliseconds'),
  error: column(z.literal(true).optional(), 'true on failed spans'),
  'http.status_code': column(z.int().optional(), 'Status'),
  'cart.paid': column(z.boolean().optional(), 'Whether the cart was paid'),
  'payment.provider': column(z.enum(['visa', 'paypal']).optional(), 'Who was paid'),
});

export const load = metricsDataset('load', {
  host: column(z.string(), 'Host'),
  cpu: column(z.number(), 'Share of the processor in use, 0 to 1'),
});
