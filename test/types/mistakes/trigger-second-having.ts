import { defineTrigger } from 'honeycomb-constructs';
import { query } from 'honeycomb-query';
import { alert, shop } from '../shop.ts';

export const trigger = defineTrigger({
  ...alert,
  query: query(shop).calculate('COUNT').having('COUNT', '>', 1).having('COUNT', '<', 9),
});
