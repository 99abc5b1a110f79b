import { query } from 'honeycomb-query';
import { load } from '../shop.ts';

export const asked = query(load).calculate('CONCURRENCY').timeRange('1h');
