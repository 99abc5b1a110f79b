import { DIV, query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop)
  .calculate('COUNT', { as: 'all' })
  .formula('half', ($) => DIV($('al'), 2))
  .timeRange('1h');
