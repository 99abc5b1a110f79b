import { DIV, IF, query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const longQuery = query(shop)
  .where('name', 'starts-with', 'pay')
  .where('provider', 'not-in', ['visa'], { missing: 'include' })
  .whereRelated('root', (span) => span.where('name', '=', 'checkout'))
  .calculatedField('failed', ($) => IF($('error'), 1, 0))
  .calculate('P50', 'duration_ms')
  .calculate('P95', 'duration_ms')
  .calculate('P99', 'duration_ms')
  .calculate('AVG', 'failed')
  .calculate('COUNT', { as: 'all' })
  .calculate('COUNT', { as: 'slow', where: (event) => event.where('duration_ms', '>', 1000) })
  .formula('share', ($) => DIV($('slow'), $('all')))
  .groupBy('name', 'provider')
  .having('all', '>', 10)
  .orderBy('share', 'descending')
  .limit(20)
  .timeRange('24h')
  .granularity('5m');
