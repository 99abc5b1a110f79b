import { defineTrigger } from 'honeycomb-constructs';
import { DIV, query } from 'honeycomb-query';
import { alert, shop } from '../shop.ts';

export const trigger = defineTrigger({
  ...alert,
  query: query(shop)
    .where('name', '=', 'pay')
    .calculate('COUNT', { as: 'all' })
    .formula('half', ($) => DIV($('all'), 2)),
});
