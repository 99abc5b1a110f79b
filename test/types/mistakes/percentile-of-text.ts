import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).calculate('P99', 'name').groupBy('provider').timeRange('1h');
