import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).calculate('P96', 'duration_ms').groupBy('name');
