import { defineSlo } from 'honeycomb-constructs';
import { IF } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const slo = defineSlo({
  name: 'Success',
  description: 'Requests that do not fail.',
  dataset: shop,
  sli: { alias: 'sli.success', description: 'Not failed', expression: ($) => IF($('error'), 0, 1) },
  targetPercentage: 95,
  timePeriod: '30d',
  burnAlerts: [],
});
