import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('error', 'exists', true).calculate('COUNT').timeRange('1h');
