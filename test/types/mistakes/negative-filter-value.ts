import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('provider', '!=', 'cash', { missing: 'exclude' }).calculate('COUNT');
