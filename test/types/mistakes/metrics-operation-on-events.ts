import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const asked = query(shop).calculate('COUNT_DATAPOINTS').groupBy('name').timeRange('1h');
