import { describe, expect, test } from 'vitest';
import { configure, isLoopback } from '../src/configuration.ts';
import { type ObjectValue, UNKNOWN } from '../src/cty/value.ts';

const nothing = { importOnConflict: { column: false, dataset: false }, intelligence: false };

describe('the configuration', () => {
  test('beats the environment', () => {
    const env = { HONEYCOMB_API_KEY: 'e', HONEYCOMB_API_ENDPOINT: 'http://e' };
    expect(configure({ api_key: 'k', api_url: 'http://127.0.0.1:1' }, env)).toEqual({
      ok: true,
      configuration: { apiKey: 'k', managementKey: undefined, apiUrl: 'http://127.0.0.1:1', ...nothing },
    });
  });

  test('is the environment where it says nothing', () => {
    const env = {
      HONEYCOMBIO_APIKEY: 'old',
      HONEYCOMB_KEY_ID: 'i',
      HONEYCOMB_KEY_SECRET: 's',
      HONEYCOMB_API_ENDPOINT: 'u',
    };
    expect(configure({ api_key: null }, env)).toEqual({
      ok: true,
      configuration: { apiKey: 'old', managementKey: { id: 'i', secret: 's' }, apiUrl: 'u', ...nothing },
    });
  });

  test('has its features in blocks', () => {
    const features = [{ column: [{ import_on_conflict: true }], dataset: [], intelligence: [{ enabled: true }] }];
    expect(configure({ api_key: 'k', features }, {})).toMatchObject({
      configuration: { importOnConflict: { column: true, dataset: false }, intelligence: true },
    });
  });

  test.each<readonly [string, ObjectValue]>([
    ['no key', {}],
    ['an empty key', { api_key: '' }],
    ['half a management key', { api_key: 'k', api_key_id: 'i' }],
    ['a key that is not known yet', { api_key: UNKNOWN }],
  ])('is refused with %s', (_, config) => {
    expect(configure(config, {}).ok).toBe(false);
  });
});

test.each([
  ['http://localhost:8080', true],
  ['http://127.0.0.1:1', true],
  ['https://127.1.2.3', true],
  ['http://[::1]:9', true],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
  ['http://localhost@example.com', false],
  ['http://0.0.0.0', false],
  ['https://api.honeycomb.io', false],
  ['localhost:8080', false],
  ['not a url', false],
])('%s is on this machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected);
});
