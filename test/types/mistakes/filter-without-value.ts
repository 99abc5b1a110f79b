import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('provider', '=').calculate('COUNT').timeRange('1h');
