import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).calculate('COUNT').groupBy('name').orderBy('P95(duration_ms)', 'descending').limit(5);
