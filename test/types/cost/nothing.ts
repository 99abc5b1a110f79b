import { query } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const nothing = query(shop);
