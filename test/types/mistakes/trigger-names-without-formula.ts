import { defineTrigger } from 'honeycomb-constructs';
import { query } from 'honeycomb-query';
import { alert, shop } from '../shop.ts';

export const trigger = defineTrigger({
  ...alert,
  query: query(shop).calculate('COUNT', { as: 'all' }).timeRange('10m'),
});
