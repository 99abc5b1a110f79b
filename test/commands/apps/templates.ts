import { defineSavedQuery, SavedQuery, Trigger } from 'honeycomb-constructs';
import { query, REG_MATCH } from 'honeycomb-query';
import { shop, shopApp, slow } from './shop.ts';

shopApp((stack) => {
  new Trigger(stack, { ...slow, description: 'Costs ${amount} and %{if rush}more%{endif}, $${not} %%{this}.' });
  new SavedQuery(
    stack,
    defineSavedQuery({
      name: 'Placeholders',
      description: 'Operations with a ${placeholder} or %{directive} left in their name.',
      query: query(shop)
        .calculatedField('unfilled', ($) => REG_MATCH($('name'), '[$%][{][a-z]+[}]|${|%{'))
        .where('unfilled', '=', true)
        .where('name', 'contains', '${')
        .calculate('COUNT')
        .timeRange('1h'),
    }),
  );
});
