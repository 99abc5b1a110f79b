import { defineSlo } from 'honeycomb-constructs';
import { EXISTS } from 'honeycomb-query';
import { shop } from '../shop.ts';

export const slo = defineSlo({
  name: 'Success',
  description: 'Requests that do not fail.',
  dataset: shop,
  sli: { alias: 'sli.success', description: 'Named', expression: ($) => EXISTS($('nmae')) },
  targetPercentage: 95,
  timePeriod: '30d',
  burnAlerts: [],
});
