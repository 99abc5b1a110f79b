import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop)
  .calculate('HEATMAP', 'duration_ms')
  .groupBy('name')
  .having('HEATMAP(duration_ms)', '>', 1)
  .limit(5);
