import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).where('duration_ms', '>', '100').calculate('COUNT');
