import { expect, test } from 'vitest';
import { environmentWide, query, queryLink, traceLink } from '../index.ts';
import { shop } from './shop.ts';

const place = { team: 'a team', environment: 'production' };
const environment = 'https://ui.honeycomb.io/a%20team/environments/production';

test('a query link holds the whole specification', () => {
  const link = queryLink(place, query(shop).where('name', '=', 'a&b').timeRange('1h'));
  expect(link.split('?')[0]).toBe(`${environment}/datasets/shop`);
  expect(JSON.parse(new URL(link).searchParams.get('query') ?? '')).toEqual({
    filters: [{ column: 'name', op: '=', value: 'a&b' }],
    time_range: 3600,
  });
});

test('an environment-wide query has no dataset in its link, and the EU has a page of its own', () => {
  expect(queryLink({ ...place, url: 'https://ui.eu1.honeycomb.io' }, query(environmentWide(shop)))).toBe(
    'https://ui.eu1.honeycomb.io/a%20team/environments/production?query=%7B%7D',
  );
});

test.each([
  ['a short id as it is', '0123456789abcdef', '0123456789abcdef'],
  ['an id whose upper half is zero without it', '00000000000000000123456789abcdef', '0123456789abcdef'],
  ['a long id as it is', 'f0000000000000000123456789abcdef', 'f0000000000000000123456789abcdef'],
])('a trace link names %s, and the time with ten minutes on either side', (_, traceId, written) => {
  expect(traceLink(place, { dataset: 'shop', traceId, start: 1_000_000, end: 1_000_060 })).toBe(
    `${environment}/datasets/shop/trace?trace_id=${written}&trace_start_ts=999400&trace_end_ts=1000660`,
  );
});

test('a trace link can name a span, and look in every dataset', () => {
  expect(traceLink(place, { dataset: '__all__', traceId: 'a', spanId: 'b', start: 1000, end: 1000 })).toBe(
    `${environment}/trace?trace_id=a&span=b&trace_start_ts=400&trace_end_ts=1600`,
  );
});
