import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('name', '=', 'pay').groupBy('name', 'provder').timeRange('1h').limit(10);
