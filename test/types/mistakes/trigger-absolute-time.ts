import { defineTrigger } from 'honeycomb-constructs';
import { query } from 'honeycomb-query';
import { alert, shop } from '../shop.ts';

export const trigger = defineTrigger({
  ...alert,
  query: query(shop).calculate('COUNT').startTime('2026-01-01T00:00:00Z'),
});
