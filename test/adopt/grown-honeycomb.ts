import {
  allDatasets,
  createBoard,
  createBoardView,
  createBurnAlert,
  createColumn,
  createDataset,
  createDerivedColumn,
  createMarker,
  createMarkerSetting,
  createQuery,
  createQueryAnnotation,
  createRecipient,
  createSlo,
  createTrigger,
  honeycombClient,
  type RecipientInput,
} from 'honeycomb-api';

/** A Honeycomb as people make it by hand over the years: nothing in it was written for these definitions. */
export async function growHoneycomb(url: string, key: string): Promise<void> {
  const { call } = honeycombClient({ url, key });
  const shop = { dataset: 'my-shop' };
  await call(createDataset, { body: { name: 'My Shop', description: '', expand_json_depth: 2 } });
  await call(createDataset, { body: { name: 'billing', description: 'Money' } });
  for (const body of [
    { key_name: 'duration_ms', type: 'float', description: '' },
    { key_name: 'a.b', type: 'string', description: 'With a dot' },
    { key_name: 'a_b', type: 'string', description: 'With the same address' },
    { key_name: 'error', type: 'boolean', description: "It's true" },
    { key_name: 'secret', type: 'string', hidden: true },
    { key_name: '${odd}', type: 'integer' },
  ] as const) {
    await call(createColumn, { path: shop, body });
    await call(createColumn, { path: { dataset: 'billing' }, body });
  }
  await call(createDerivedColumn, {
    path: { dataset: allDatasets },
    body: { alias: 'is_good', expression: 'NOT($error)' },
  });
  await call(createDerivedColumn, { path: shop, body: { alias: 'sli', expression: 'IF(  $error,false,true )' } });
  await call(createDerivedColumn, {
    path: shop,
    body: { alias: 'seconds', expression: 'DIV($duration_ms, 1000)', description: 's' },
  });
  const recipient = async (body: RecipientInput) => ({ id: (await call(createRecipient, { body })).id });
  const slack = await recipient({ type: 'slack', details: { slack_channel: '#shop' } });
  const email = await recipient({ type: 'email', details: { email_address: 'ann@example.com' } });
  const [one, two] = [
    await recipient({
      type: 'pagerduty',
      details: { pagerduty_integration_name: 'One', pagerduty_integration_key: 'p'.repeat(32) },
    }),
    await recipient({
      type: 'pagerduty',
      details: { pagerduty_integration_name: 'Two', pagerduty_integration_key: 'q'.repeat(32) },
    }),
  ];
  const hook = await recipient({
    type: 'webhook',
    details: {
      webhook_name: 'Hook',
      webhook_url: 'https://example.com/hook',
      webhook_secret: 'hush',
      webhook_headers: [
        { header: 'Authorization', value: 'Bearer hush' },
        { header: 'X-Team', value: 'shop' },
      ],
      webhook_payloads: {
        payload_templates: { trigger: { body: '{"n":"{{.Name}}"}' } },
        template_variables: [{ name: 'team', default_value: 'shop' }],
      },
    },
  });
  const p95 = { calculations: [{ op: 'P95', column: 'duration_ms' }], time_range: 600 };
  const trigger = { frequency: 300, threshold: { op: '>' as const, value: 1 }, query: p95 };
  const page = (id: { readonly id: string }, severity: 'warning' | 'info') => ({
    ...id,
    details: { pagerduty_severity: severity },
  });
  for (const body of [
    { name: 'Without runbook', description: 'Ask ${Ann}', recipients: [slack] },
    { name: 'Without Slack', description: 'By mail', recipients: [email] },
    { name: 'Without words', recipients: [slack, email, hook] },
    { name: 'Pages', recipients: [slack, page(one, 'warning')] },
    { name: 'pages!', recipients: [slack, page(one, 'info'), page(two, 'warning')], disabled: true },
    {
      name: 'Busy',
      threshold: { op: '>=' as const, value: 20 },
      recipients: [slack],
      baseline_details: { type: 'percentage' as const, offset_minutes: 1440 as const },
      frequency: 900,
      query: { ...p95, time_range: 900 },
    },
    {
      name: 'By night',
      recipients: [slack],
      alert_type: 'on_true' as const,
      evaluation_schedule_type: 'window' as const,
      evaluation_schedule: {
        window: { days_of_week: ['monday' as const, 'sunday' as const], start_time: '22:00', end_time: '06:00' },
      },
    },
  ])
    await call(createTrigger, { path: shop, body: { ...trigger, ...body } });
  await call(createTrigger, {
    path: { dataset: allDatasets },
    body: { ...trigger, name: 'Everywhere', recipients: [slack] },
  });

  const slo = { time_period_days: 14, target_per_million: 999_600, description: 'Good enough' };
  const own = await call(createSlo, {
    path: shop,
    body: { ...slo, target_per_million: 990_000, name: 'Own', sli: { alias: 'sli' } },
  });
  const wide = await call(createSlo, { path: shop, body: { ...slo, name: 'Wide', sli: { alias: 'is_good' } } });
  await call(createSlo, {
    path: { dataset: allDatasets },
    body: {
      ...slo,
      target_per_million: 900_000,
      name: 'Both',
      sli: { alias: 'is_good' },
      dataset_slugs: ['my-shop', 'billing'],
    },
  });
  for (const [slo_, recipients] of [
    [own, [slack, hook]],
    [own, [email]],
    [wide, [page(one, 'warning')]],
  ] as const)
    await call(createBurnAlert, {
      path: shop,
      body: {
        alert_type: 'exhaustion_time',
        exhaustion_minutes: recipients.length * 60,
        slo: { id: slo_.id },
        recipients: [...recipients],
      },
    });

  const annotated = async (name: string, body: object, path = shop) => {
    const { id } = await call(createQuery, { path, body });
    const annotation = await call(createQueryAnnotation, { path, body: { name, description: '', query_id: id } });
    return { query_id: id, query_annotation_id: annotation.id };
  };
  const bare = {
    calculations: [{ op: 'COUNT' }, { op: 'MAX', column: 'duration_ms' }],
    filters: [{ column: 'a.b', op: '!=', value: 'x' }],
  };
  await annotated('Saved', { breakdowns: ['is_good'], calculations: [{ op: 'COUNT' }] });
  await annotated('saved', bare);
  await annotated('Bare negative', { ...bare, time_range: 60 });
  await annotated('Everything', { calculations: [{ op: 'COUNT' }] }, { dataset: allDatasets });
  const at = (x: number, y: number, width: number, height: number) => ({
    x_coordinate: x,
    y_coordinate: y,
    width,
    height,
  });
  const board = await call(createBoard, {
    body: {
      type: 'flexible',
      name: 'By hand',
      layout_generation: 'manual',
      panels: [
        {
          type: 'query',
          position: at(6, 0, 6, 4),
          query_panel: {
            ...(await annotated('Same/title', p95)),
            query_style: 'graph',
            visualization_settings: {
              charts: [{ chart_index: 0, chart_type: 'line', log_scale: true }],
              utc_xaxis: true,
            },
          },
        },
        {
          type: 'query',
          position: at(0, 0, 6, 4),
          query_panel: {
            ...(await annotated('Same/title', bare)),
            query_style: 'graph',
            visualization_settings: {
              charts: [
                { chart_index: 0, chart_type: 'line' },
                {
                  chart_index: 1,
                  chart_type: 'stacked',
                  thresholds: [{ value: 1, color: 'red', operation: 'gt', line_style: 'solid' }],
                },
              ],
            },
          },
        },
        { type: 'slo', position: at(0, 4, 4, 3), slo_panel: { slo_id: own.id } },
        { type: 'text', position: at(4, 4, 8, 3), text_panel: { content: '# ${Hello}\n`code` it\'s "x"' } },
      ],
      tags: [{ key: 'team', value: 'shop' }],
      preset_filters: [{ column: 'a.b', alias: 'AB' }],
    },
  });
  await call(createBoardView, {
    path: { board: board.id },
    body: {
      name: 'Errors',
      filters: [
        { column: 'error', operation: 'exists' },
        { column: 'a.b', operation: 'in', value: ['x', 'y'] },
      ],
    },
  });
  await call(createBoard, {
    body: {
      type: 'flexible',
      name: 'Twice',
      layout_generation: 'auto',
      panels: [
        { type: 'query', query_panel: await annotated('Graph', p95) },
        { type: 'query', query_panel: { ...(await annotated('Table', p95)), query_style: 'table' } },
      ],
    },
  });
  await call(createBoard, {
    body: { type: 'flexible', name: 'Wide SLO', panels: [{ type: 'slo', slo_panel: { slo_id: wide.id } }] },
  });
  await call(createMarkerSetting, { path: { dataset: allDatasets }, body: { type: 'deploy', color: '#F96E11' } });
  await call(createMarker, { path: shop, body: { message: 'v1', type: 'deploy' } });
}
