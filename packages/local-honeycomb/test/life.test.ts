import { describe, expect, test } from 'vitest';
import { furnishedServer, testServer } from './support.ts';

const now = '2026-01-02T03:04:05.000Z';

describe('what is created comes back', () => {
  test('a dataset, protected and empty', async () => {
    const server = testServer();
    const dataset = {
      name: 'My Shop',
      slug: 'my-shop',
      description: '',
      expand_json_depth: 0,
      settings: { delete_protected: true },
      regular_columns_count: 0,
      created_at: now,
      last_written_at: null,
    };
    const noise = { created_at: '0001-01-01T00:00:00Z', settings: {} };
    expect(await server.send('POST', '/1/datasets', { name: 'My Shop', ...noise })).toMatchObject({
      status: 201,
      body: dataset,
    });
    expect(await server.send('POST', '/1/datasets', { name: 'my shop' })).toMatchObject({ status: 200, body: dataset });
    expect(await server.send('GET', '/1/datasets/my-shop')).toMatchObject({ status: 200, body: dataset });
    expect(await server.send('GET', '/1/datasets')).toMatchObject({ status: 200, body: [dataset] });
  });

  test('a trigger, with its query, its defaults and its recipient as it is now', async () => {
    const { server, ids } = await furnishedServer();
    await server.send('PUT', `/1/recipients/${ids.recipient}`, {
      type: 'email',
      details: { email_address: 'renamed@example.com' },
    });
    const { body } = await server.send('GET', `/1/triggers/shop/${ids.trigger}`);
    expect(body).toEqual({
      id: ids.trigger,
      dataset_slug: 'shop',
      name: 'Too many',
      description: '',
      disabled: false,
      triggered: false,
      query_id: expect.any(String),
      query: { calculations: [{ op: 'COUNT' }], time_range: 900 },
      threshold: { op: '>', value: 100, exceeded_limit: 1 },
      frequency: 900,
      alert_type: 'on_change',
      evaluation_schedule_type: 'frequency',
      recipients: [{ id: ids.recipient, type: 'email', target: 'renamed@example.com' }],
      created_at: now,
      updated_at: now,
    });
  });

  test('a query as it was sent, without what goes without saying', async () => {
    const { server } = await furnishedServer();
    const sent = {
      calculations: [
        { op: 'COUNT', column: null },
        { op: 'AVG', column: 'duration_ms' },
      ],
      filters: [{ column: 'duration_ms', op: '>', value: 10 }],
      filter_combination: 'AND',
      orders: [
        { op: 'COUNT', order: 'ascending' },
        { op: 'AVG', column: 'duration_ms', order: 'descending' },
      ],
      time_range: 3600,
    };
    const { status, body } = await server.send('POST', '/1/queries/shop', sent);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.any(String),
      calculations: [{ op: 'COUNT' }, { op: 'AVG', column: 'duration_ms' }],
      filters: [{ column: 'duration_ms', op: '>', value: 10 }],
      orders: [{ op: 'COUNT' }, { op: 'AVG', column: 'duration_ms', order: 'descending' }],
      time_range: 3600,
    });
  });

  test('a board with its panels in order, placed, and the dataset of its query', async () => {
    const { server, ids } = await furnishedServer();
    const { body } = await server.send('GET', `/1/boards/${ids.board}`);
    const position = (x_coordinate: number, y_coordinate: number) => ({
      x_coordinate,
      y_coordinate,
      height: 4,
      width: 6,
    });
    expect(body).toEqual({
      id: ids.board,
      type: 'flexible',
      name: 'Shop',
      description: '',
      panels: [
        {
          type: 'query',
          position: position(0, 0),
          query_panel: {
            query_id: ids.query,
            query_annotation_id: ids.annotation,
            query_style: 'graph',
            dataset: 'shop',
          },
        },
        { type: 'slo', position: position(6, 0), slo_panel: { slo_id: ids.slo } },
        { type: 'text', position: position(0, 4), text_panel: { content: '# Shop' } },
      ],
      links: { board_url: `http://honeycomb.test/local/environments/local/board/${ids.board}` },
    });
  });

  test('an automatic board places its panels without overlap', async () => {
    const server = testServer();
    const panel = {
      type: 'text',
      position: { x_coordinate: 0, y_coordinate: 0, height: 0, width: 0 },
      text_panel: { content: 'x' },
    };
    const { body } = await server.send('POST', '/1/boards', {
      type: 'flexible',
      name: 'Three',
      layout_generation: 'auto',
      panels: [panel, panel, panel],
    });
    const { panels } = body as { panels: { position: unknown }[] };
    expect(panels.map(({ position }) => position)).toEqual([
      { x_coordinate: 0, y_coordinate: 0, width: 6, height: 4 },
      { x_coordinate: 6, y_coordinate: 0, width: 6, height: 4 },
      { x_coordinate: 0, y_coordinate: 4, width: 6, height: 4 },
    ]);
  });

  test('a marker in the colour of its type', async () => {
    const { server, ids } = await furnishedServer();
    expect((await server.send('GET', '/1/markers/shop')).body).toEqual([
      {
        id: ids.marker,
        start_time: 1767323045,
        message: 'deployed',
        type: 'deploy',
        color: '#f96e11',
        created_at: now,
        updated_at: now,
      },
    ]);
  });

  test('a count of no events is 0, an average of none is nothing, and a column that nobody has is an error', async () => {
    const { server, ids } = await furnishedServer();
    const { body } = await server.send('GET', `/1/query_results/shop/${ids.queryResult}`);
    expect(body).toMatchObject({ complete: true, data: { series: [], results: [{ data: { COUNT: 0 } }] } });
    const average = await server.send('POST', '/1/queries/shop', {
      calculations: [{ op: 'AVG', column: 'duration_ms' }],
    });
    const resultOf = async (query: { readonly body: unknown }) => {
      const { id: query_id } = query.body as { id: string };
      const asked = await server.send('POST', '/1/query_results/shop', { query_id });
      expect(asked).toMatchObject({ status: 201, body: { complete: false } });
      const { id } = asked.body as { id: string };
      return (await server.send('GET', `/1/query_results/shop/${id}`)).body;
    };
    expect(await resultOf(average)).toMatchObject({
      complete: true,
      data: { series: [], results: [{ data: { 'AVG(duration_ms)': null } }] },
    });
    const unknown = await server.send('POST', '/1/queries/shop', { breakdowns: ['nobody'] });
    const failed = await resultOf(unknown);
    expect(failed).toMatchObject({ complete: true, error: 'unknown column nobody' });
    expect(failed).not.toHaveProperty('data');
  });
});

describe('an update replaces the whole object', () => {
  test('what a PUT leaves out is emptied, but preset filters, a baseline and disabled stay', async () => {
    const { server, ids } = await furnishedServer();
    const preset_filters = [{ column: 'duration_ms', alias: 'Duration' }];
    await server.send('PUT', `/1/boards/${ids.board}`, {
      type: 'flexible',
      name: 'A',
      description: 'x',
      preset_filters,
    });
    const board = await server.send('PUT', `/1/boards/${ids.board}`, { type: 'flexible', name: 'B' });
    expect(board.body).toMatchObject({ name: 'B', description: '', panels: [], preset_filters });
    const cleared = await server.send('PUT', `/1/boards/${ids.board}`, {
      type: 'flexible',
      name: 'B',
      preset_filters: [],
    });
    expect(cleared.body).not.toHaveProperty('preset_filters');

    const trigger = {
      name: 'Too many',
      query: { calculations: [{ op: 'COUNT' }] },
      threshold: { op: '>=', value: 5 },
    };
    const baseline_details = { type: 'percentage', offset_minutes: 1440 };
    const path = `/1/triggers/shop/${ids.trigger}`;
    await server.send('PUT', path, { ...trigger, baseline_details, disabled: true, description: 'x' });
    const kept = await server.send('PUT', path, trigger);
    expect(kept.body).toMatchObject({ baseline_details, disabled: true, description: '', recipients: [] });
    const zero = await server.send('PUT', path, { ...trigger, baseline_details: { type: '', offset_minutes: 0 } });
    expect(zero.body).not.toHaveProperty('baseline_details');
  });

  test('the definitions of a dataset follow its columns until they are set', async () => {
    const { server } = await furnishedServer();
    const path = '/1/dataset_definitions/shop';
    const { body } = await server.send('GET', path);
    expect(body).toMatchObject({ duration_ms: { name: 'duration_ms', column_type: 'column' }, error: null });
    const set = await server.send('PATCH', path, { error: { name: 'sli.fast' } });
    expect(set.body).toMatchObject({ error: { name: 'sli.fast', column_type: 'derived_column' } });
    const reset = await server.send('PATCH', path, { error: { name: '' } });
    expect(reset.body).toEqual(body);
  });
});

describe('what is deleted is gone', () => {
  test('every kind answers as Honeycomb does, and then with 404', async () => {
    const { server, ids } = await furnishedServer();
    const deletions: readonly (readonly [string, number])[] = [
      [`/1/boards/${ids.board}/views/${ids.view}`, 204],
      [`/1/boards/${ids.board}`, 204],
      [`/1/triggers/shop/${ids.trigger}`, 204],
      [`/1/burn_alerts/shop/${ids.burnAlert}`, 204],
      [`/1/slos/shop/${ids.slo}`, 204],
      [`/1/recipients/${ids.recipient}`, 204],
      [`/1/query_annotations/shop/${ids.annotation}`, 204],
      [`/1/derived_columns/shop/${ids.derivedColumn}`, 204],
      [`/1/markers/shop/${ids.marker}`, 200],
      [`/1/marker_settings/shop/${ids.markerSetting}`, 200],
    ];
    for (const [path, status] of deletions) {
      expect([path, (await server.send('DELETE', path)).status]).toEqual([path, status]);
      expect([path, (await server.send('DELETE', path)).status]).toEqual([path, 404]);
    }
    await server.send('PUT', '/1/datasets/shop', { settings: { delete_protected: false } });
    expect((await server.send('DELETE', '/1/datasets/shop')).status).toBe(202);
    expect((await server.send('GET', '/1/columns/shop')).status).toBe(404);
  });

  test('an SLO goes with its burn alerts and its panels', async () => {
    const { server, ids } = await furnishedServer();
    await server.send('DELETE', `/1/slos/shop/${ids.slo}`);
    expect((await server.send('GET', `/1/burn_alerts/shop/${ids.burnAlert}`)).status).toBe(404);
    const { body } = await server.send('GET', `/1/boards/${ids.board}`);
    expect((body as { panels: { type: string }[] }).panels.map(({ type }) => type)).toEqual(['query', 'text']);
  });

  test('an environment goes with everything in it and leaves the others alone', async () => {
    const { server } = await furnishedServer();
    const list = (await server.send('GET', '/2/teams/local/environments')).body as { data: { id: string }[] };
    const id = list.data[0]!.id;
    const path = `/2/teams/local/environments/${id}`;
    expect((await server.send('DELETE', path)).status).toBe(409);
    const attributes = { settings: { delete_protected: false } };
    await server.send('PATCH', path, { data: { id, type: 'environments', attributes } });
    expect((await server.send('DELETE', path)).status).toBe(204);
    expect((await server.send('GET', '/1/datasets')).status).toBe(401);
    expect((await server.send('GET', '/1/auth', undefined, { 'x-honeycomb-team': 'key-of-other' })).status).toBe(200);
    const { database } = server.store;
    const left = Object.entries(database).filter(([, rows]) => rows.size > 0);
    expect(left.map(([name, rows]) => [name, rows.size])).toEqual([
      ['environments', 1],
      ['apiKeys', 1],
      ['managementKeys', 1],
      ['recipients', 1],
    ]);
  });
});
