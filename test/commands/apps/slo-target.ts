import { defineSlo, Slo } from 'honeycomb-constructs';
import { LT } from 'honeycomb-query';
import { shop, shopApp } from './shop.ts';

shopApp((stack) => {
  new Slo(
    stack,
    defineSlo({
      name: 'Fast checkout',
      description: 'Checkouts take less than 2 s.',
      dataset: shop,
      sli: { alias: 'sli.fast', description: 'Good.', expression: ($) => LT($('duration_ms'), 2000) },
      targetPercentage: 99.96,
      timePeriod: '30d',
      burnAlerts: [],
    }),
  );
});
