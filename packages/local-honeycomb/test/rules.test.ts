import { describe, expect, test } from 'vitest';
import { memoryStore, StorageError } from '../src/store/store.ts';
import { furnishedServer, testServer } from './support.ts';

const problem = (status: number, kind: string, title: string, rest: object) => ({
  status,
  type: `http://honeycomb.test/problems/${kind}`,
  title,
  ...rest,
});
const invalid = (...type_detail: object[]) =>
  problem(422, 'validation-failed', 'The provided input is invalid.', {
    error: 'The provided input is invalid.',
    type_detail,
  });
const conflict = (error: string) =>
  problem(
    409,
    'conflict',
    'Request could not be completed due to a conflict with the current state of the target resource.',
    {
      error,
      detail: error,
    },
  );

describe('a refusal says which field and why, and changes nothing', () => {
  type Refused = readonly [
    string,
    string,
    string,
    (ids: Readonly<Record<string, string>>) => unknown,
    number,
    (ids: Readonly<Record<string, string>>) => unknown,
  ];
  const trigger = { name: 'T', query: { calculations: [{ op: 'COUNT' }] }, threshold: { op: '>', value: 1 } };
  const cases: readonly Refused[] = [
    [
      'an empty name',
      'POST',
      '/1/datasets',
      () => ({ name: '' }),
      422,
      () => invalid({ field: 'name', code: 'missing', description: 'cannot be blank' }),
    ],
    [
      'a missing name',
      'POST',
      '/1/datasets',
      () => ({}),
      422,
      () => invalid({ field: 'name', code: 'missing', description: 'is required' }),
    ],
    [
      'a name that is a number',
      'POST',
      '/1/datasets',
      () => ({ name: 7 }),
      422,
      () => invalid({ field: 'name', code: 'incorrect_type', description: 'must be a string' }),
    ],
    [
      'a column that exists',
      'POST',
      '/1/columns/shop',
      () => ({ key_name: 'duration_ms' }),
      409,
      () => conflict('Column already exists: duration_ms'),
    ],
    [
      'an alias that exists',
      'POST',
      '/1/derived_columns/shop',
      () => ({ alias: 'sli.fast', expression: 'BOOL(1)' }),
      409,
      () => conflict('A derived column with the alias sli.fast already exists'),
    ],
    [
      'an unknown column in an expression',
      'POST',
      '/1/derived_columns/shop',
      () => ({ alias: 'x', expression: 'BOOL($nope)' }),
      400,
      () =>
        problem(400, 'validation-failed', 'The provided input is invalid.', {
          error: "invalid expression: unknown column 'nope'",
          type_detail: [{ field: 'expression', code: 'invalid', description: "unknown column 'nope'" }],
        }),
    ],
    [
      'a P99 of nothing',
      'POST',
      '/1/queries/shop',
      () => ({ calculations: [{ op: 'P99' }] }),
      422,
      () => invalid({ field: 'calculations[0]', code: 'invalid', description: 'P99 needs a column' }),
    ],
    [
      'an unknown key of a query',
      'POST',
      '/1/queries/shop',
      () => ({ query_window: 60 }),
      422,
      () => invalid({ field: 'query_window', code: 'invalid', description: 'received unexpected field' }),
    ],
    [
      'a classic board',
      'POST',
      '/1/boards',
      () => ({ type: 'flexible', name: 'B', queries: [] }),
      422,
      () => invalid({ field: 'queries', code: 'invalid', description: 'received unexpected field' }),
    ],
    [
      'a panel of an SLO that is not there',
      'POST',
      '/1/boards',
      () => ({ type: 'flexible', name: 'B', panels: [{ type: 'slo', slo_panel: { slo_id: 'gone' } }] }),
      422,
      () => invalid({ field: 'panels[0].slo_panel.slo_id', code: 'invalid', description: 'there is no SLO gone' }),
    ],
    [
      'a trigger that looks at too little',
      'POST',
      '/1/triggers/shop',
      () => ({ ...trigger, query: { ...trigger.query, time_range: 60 }, frequency: 300 }),
      422,
      () =>
        invalid({
          field: 'query.time_range',
          code: 'invalid',
          description: 'the query looks at 60 s, less than the frequency of 300 s',
        }),
    ],
    [
      'a trigger that looks at too much',
      'POST',
      '/1/triggers/shop',
      () => ({ ...trigger, query: { ...trigger.query, time_range: 3600 }, frequency: 300 }),
      422,
      () =>
        invalid({
          field: 'query.time_range',
          code: 'invalid',
          description: 'the query looks at 3600 s, more than four times the frequency of 300 s',
        }),
    ],
    [
      'a trigger on a query that looks back two hours by default',
      'POST',
      '/1/triggers/shop',
      (ids) => ({ ...trigger, query: undefined, query_id: ids.query, frequency: 60 }),
      422,
      () =>
        invalid({
          field: 'query_id.time_range',
          code: 'invalid',
          description: 'the query looks at 900 s, more than four times the frequency of 60 s',
        }),
    ],
    [
      'a trigger with two queries',
      'POST',
      '/1/triggers/shop',
      (ids) => ({ ...trigger, query_id: ids.query }),
      422,
      () => invalid({ field: 'query_id', code: 'invalid', description: 'give either query or query_id, not both' }),
    ],
    [
      'a baseline with a wrong threshold',
      'POST',
      '/1/triggers/shop',
      () => ({ ...trigger, baseline_details: { type: 'value', offset_minutes: 60 } }),
      422,
      () =>
        invalid({
          field: 'threshold',
          code: 'invalid',
          description: 'a trigger with a baseline compares by >= with 0 or more, or by <= with 0 or less',
        }),
    ],
    [
      'a tag with digits in its key',
      'POST',
      '/1/triggers/shop',
      () => ({ ...trigger, tags: [{ key: 'team1', value: 'shop' }] }),
      422,
      () => invalid({ field: 'tags[0].key', code: 'invalid', description: 'must be 1 to 32 lower-case letters' }),
    ],
    [
      'a recipient that is not there',
      'POST',
      '/1/triggers/shop',
      () => ({ ...trigger, recipients: [{ id: 'gone' }] }),
      422,
      () => invalid({ field: 'recipients[0].id', code: 'invalid', description: 'there is no recipient gone' }),
    ],
    [
      'an SLO of a derived column that is not there',
      'POST',
      '/1/slos/shop',
      () => ({ name: 'S', sli: { alias: 'nope' }, time_period_days: 7, target_per_million: 1 }),
      422,
      () => invalid({ field: 'sli.alias', code: 'invalid', description: 'there is no derived column nope in shop' }),
    ],
    [
      'an environment-wide SLO without datasets',
      'POST',
      '/1/slos/__all__',
      () => ({ name: 'S', sli: { alias: 'sli.fast' }, time_period_days: 7, target_per_million: 1 }),
      422,
      () => invalid({ field: 'dataset_slugs', code: 'missing', description: 'an SLO of __all__ needs its datasets' }),
    ],
    [
      'a burn alert with the parameters of the other kind',
      'POST',
      '/1/burn_alerts/shop',
      (ids) => ({
        alert_type: 'budget_rate',
        exhaustion_minutes: 0,
        slo: { id: ids.slo },
        recipients: [{ id: ids.recipient }],
      }),
      422,
      () =>
        invalid(
          {
            field: 'budget_rate_window_minutes',
            code: 'missing',
            description: 'an alert of type budget_rate needs it',
          },
          {
            field: 'budget_rate_decrease_threshold_per_million',
            code: 'missing',
            description: 'an alert of type budget_rate needs it',
          },
          {
            field: 'exhaustion_minutes',
            code: 'invalid',
            description: 'an alert of type budget_rate must not have it',
          },
        ),
    ],
    [
      'a second recipient with the same address',
      'POST',
      '/1/recipients',
      () => ({ type: 'email', details: { email_address: 'on-call@example.com' } }),
      409,
      () => conflict('A recipient of type email already exists for on-call@example.com'),
    ],
    [
      'a recipient of the retired Teams kind',
      'POST',
      '/1/recipients',
      () => ({ type: 'msteams', details: { webhook_name: 'x', webhook_url: 'https://example.com' } }),
      422,
      () =>
        invalid({
          field: 'type',
          code: 'invalid',
          description: 'recipients of type msteams can no longer be created; use msteams_workflow',
        }),
    ],
    [
      'a view filter without a value',
      'POST',
      '/1/boards/BOARD/views',
      () => ({ name: 'V', filters: [{ column: 'a', operation: '=' }] }),
      422,
      () => invalid({ field: 'filters[0].value', code: 'invalid', description: '= needs a value' }),
    ],
    [
      'a definition by a column that is not there',
      'PATCH',
      '/1/dataset_definitions/shop',
      () => ({ error: { name: 'nope' } }),
      422,
      () => ({ error: 'The following columns were not found: nope' }),
    ],
    [
      'an annotation of a query of another dataset',
      'POST',
      '/1/query_annotations/__all__',
      (ids) => ({ name: 'A', query_id: ids.query }),
      400,
      (ids) => ({ error: `query_id ${ids.query} is a query of shop, not of __all__` }),
    ],
    [
      'text that is not JSON',
      'POST',
      '/1/datasets',
      () => '{"name":',
      400,
      () => ({ error: expect.stringMatching(/^could not parse request body: The body is not JSON: /) }),
    ],
    [
      'a board that is not JSON',
      'POST',
      '/1/boards',
      () => '{"name":',
      400,
      () =>
        expect.objectContaining({
          error: 'could not parse request body',
          type: 'http://honeycomb.test/problems/unparseable',
        }),
    ],
    [
      'a dataset that is not there',
      'GET',
      '/1/triggers/nope',
      () => undefined,
      404,
      () =>
        problem(404, 'not-found', 'The requested resource cannot be found.', {
          error: 'Dataset not found',
          detail: 'Dataset not found',
        }),
    ],
    [
      'a column id that cannot be one',
      'GET',
      '/1/columns/shop/0',
      () => undefined,
      400,
      () => ({ error: 'The id in the URL is malformed: a column id has 11 or 12 characters of base58' }),
    ],
    [
      'a path that is not there',
      'GET',
      '/1/nothing',
      () => undefined,
      404,
      () => expect.objectContaining({ error: 'there is no GET /1/nothing' }),
    ],
  ];

  test.each(cases)('%s', async (_, method, path, body, status, expected) => {
    const { server, ids } = await furnishedServer();
    const before = server.dump();
    const answer = await server.send(method, path.replace('BOARD', ids.board!), body(ids));
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body: expected(ids) });
    expect(server.dump()).toBe(before);
  });

  test('a body that is too large', async () => {
    const { server } = await furnishedServer();
    const description = 'x'.repeat(100_000);
    const answer = await server.send('POST', '/1/triggers/shop', { ...trigger, description });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 413,
      body: problem(413, 'payload-too-large', 'Request body is too large.', {
        error: 'The body is larger than the maximum of 100000 bytes',
        detail: 'The body is larger than the maximum of 100000 bytes',
      }),
    });
  });
});

describe('what no client sends', () => {
  test.each(['[', '{"a":', '{"filters":[{"column":"a","op":"=","value":['])(
    '%s, a hundred thousand levels deep',
    async (open) => {
      const { server } = await furnishedServer();
      const close = open
        .replaceAll(/[^[{]/g, '')
        .split('')
        .reverse()
        .join('')
        .replaceAll('[', ']')
        .replaceAll('{', '}');
      const depth = 900_000 / (open.length + close.length) > 100_000 ? 100_000 : 10_000;
      const body = `{"filters":[{"column":"a","op":"=","value":${open.repeat(depth)}1${close.repeat(depth)}}]}`;
      expect((await server.send('POST', '/1/queries/shop', body)).status).toBe(422);
      expect(
        (await server.send('POST', '/1/datasets', `{"name":${open.repeat(depth)}1${close.repeat(depth)}}`)).status,
      ).toBe(422);
    },
  );

  test('a change that the disk does not take is answered 507, and nothing has changed', async () => {
    const store = memoryStore();
    const server = testServer({
      store: { ...store, commit: () => Promise.reject(new StorageError('there is no space left')) },
    });
    expect(await server.send('POST', '/1/datasets', { name: 'shop' })).toMatchObject({
      status: 507,
      body: { error: 'there is no space left' },
    });
    expect((await server.send('GET', '/1/datasets')).body).toEqual([]);
  });
});

describe('what is in use stays', () => {
  const deletion = async (path: (ids: Readonly<Record<string, string>>) => string) => {
    const { server, ids } = await furnishedServer();
    const before = server.dump();
    const { status, body } = await server.send('DELETE', path(ids));
    expect(server.dump()).toBe(before);
    return { status, error: (body as { error: string }).error };
  };

  test('a column that a dataset definition needs', async () => {
    expect(await deletion((ids) => `/1/columns/shop/${ids.column}`)).toEqual({
      status: 409,
      error: 'Column is in use by dataset definition - duration_ms',
    });
  });

  test('a column that derived columns read', async () => {
    const { server } = await furnishedServer();
    const column = await server.send('POST', '/1/columns/shop', { key_name: 'total' });
    const path = `/1/columns/shop/${(column.body as { id: string }).id}`;
    await server.send('POST', '/1/derived_columns/shop', { alias: 'a', expression: 'BOOL($total)' });
    await server.send('POST', '/1/derived_columns/__all__', { alias: 'b', expression: 'BOOL($total)' });
    expect((await server.send('DELETE', path)).body).toEqual(
      conflict("Column is in use by 2 derived columns: 'a', 'b'"),
    );
  });

  test('a derived column that an SLO measures', async () => {
    expect(await deletion((ids) => `/1/derived_columns/shop/${ids.derivedColumn}`)).toEqual({
      status: 409,
      error: "Derived column is in use by SLO 'Fast enough'",
    });
  });

  test('a recipient that alerts tell, in any environment', async () => {
    const { status, error } = await deletion((ids) => `/1/recipients/${ids.recipient}`);
    expect(status).toBe(409);
    expect(error).toMatch(/^Recipient is in use by trigger 'Too many', burn alert id\d+$/);
  });

  test('a protected dataset', async () => {
    expect(await deletion(() => '/1/datasets/shop')).toEqual({
      status: 409,
      error: 'Dataset is delete protected: set settings.delete_protected to false first',
    });
  });
});

describe('a dataset of metrics', () => {
  test.each([
    [{}, 'calculations', 'missing', 'metrics datasets require at least one calculation'],
    [
      { calculations: [{ op: 'COUNT' }] },
      'calculations[0].op',
      'invalid',
      'operation not allowed in metrics dataset: COUNT',
    ],
  ] as const)('has no answer to %j', async (query, field, code, description) => {
    const server = testServer();
    const dataset = await server.send('POST', '/1/datasets', { name: 'hosts', dataset_type: 'metrics' });
    expect(dataset.body).toMatchObject({ slug: 'hosts', dataset_type: 'metrics' });
    const { status, body } = await server.send('POST', '/1/queries/hosts', query);
    expect({ status, body }).toEqual({ status: 422, body: invalid({ field, code, description }) });
    const counted = await server.send('POST', '/1/queries/hosts', { calculations: [{ op: 'COUNT_DATAPOINTS' }] });
    expect(counted.status).toBe(200);
  });
});

describe('recipients', () => {
  test('named by type and target are found or made, once for the team', async () => {
    const server = testServer();
    await server.send('POST', '/1/datasets', { name: 'shop' });
    const recipients = [
      { type: 'slack', target: '#shop' },
      { type: 'slack', target: '#shop' },
      { type: 'marker', target: 'shop is down' },
    ];
    const make = (name: string) =>
      server.send('POST', '/1/triggers/shop', {
        name,
        query: { calculations: [{ op: 'COUNT' }] },
        threshold: { op: '>', value: 1 },
        recipients,
      });
    const [first, second] = [(await make('a')).body, (await make('b')).body] as { recipients: { id: string }[] }[];
    expect(first!.recipients).toEqual(second!.recipients);
    expect(first!.recipients).toMatchObject(recipients);
    const list = (await server.send('GET', '/1/recipients')).body as { type: string }[];
    expect(list.map(({ type }) => type)).toEqual(['slack']);
    const triggers = await server.send('GET', `/1/recipients/${first!.recipients[0]!.id}/triggers`);
    expect((triggers.body as { name: string }[]).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
