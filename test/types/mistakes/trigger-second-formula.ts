import { defineTrigger } from 'honeycomb-constructs';
import { DIV, query } from 'honeycomb-query';
import { alert, shop } from '../shop.ts';

export const trigger = defineTrigger({
  ...alert,
  query: query(shop)
    .calculate('COUNT', { as: 'all' })
    .formula('half', ($) => DIV($('all'), 2))
    .formula('third', ($) => DIV($('all'), 3)),
});
