import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('eror', '=', true).calculate('COUNT').groupBy('name');
