import {
  type Client,
  createBoard,
  createDataset,
  createQuery,
  createQueryAnnotation,
  createRecipient,
  createTrigger,
  honeycombClient,
} from 'honeycomb-api';
import { startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let honeycomb: Awaited<ReturnType<typeof startLocalHoneycomb>>;
let client: Client;
let boardUrl: string;
let now = Date.UTC(2026, 2, 2, 12);

beforeAll(async () => {
  honeycomb = await startLocalHoneycomb({ now: () => new Date(now), alerts: 'when asked' });
  client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  await client.call(createDataset, { body: { name: 'shop' } });
  const text = { type: 'text' as const, text_panel: { content: '<script>alert(1)</script> & more' } };
  const board = await client.call(createBoard, { body: { type: 'flexible', name: 'Shop <1>', panels: [text] } });
  boardUrl = board.links.board_url;
});
afterAll(() => honeycomb.close());

const open = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

test('a link that the API gives opens the board, with everything on it escaped', async () => {
  const { status, type, text } = await open(boardUrl);
  expect([status, type]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(text).toContain('<h1>Shop &lt;1&gt;</h1>');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
  expect(text).not.toContain('<script>');
});

describe('the text of a board', () => {
  /** What a text panel with this text has in it. */
  const shown = async (content: string): Promise<string | undefined> => {
    const panel = { type: 'text' as const, text_panel: { content } };
    const board = await client.call(createBoard, { body: { type: 'flexible', name: 'Text', panels: [panel] } });
    const { text } = await open(board.links.board_url);
    return /<div class="text">([\s\S]*?)\n?<\/div>/.exec(text)?.[1];
  };

  test('is shown as the Markdown that it is', async () => {
    const text = [
      '## Is it slow?',
      'See [the runbook](https://example.com/a?b=1&c=2 "what to do"), *now*, or `P95(duration_ms)`.',
      '- **one**\n- ~~two~~',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```\na < b\n```',
    ];
    expect((await shown(text.join('\n\n')))?.split('\n')).toEqual([
      '<h2>Is it slow?</h2>',
      '<p>See <a href="https://example.com/a?b=1&amp;c=2" title="what to do">the runbook</a>, <em>now</em>, or <code>P95(duration_ms)</code>.</p>',
      '<ul>',
      '<li><strong>one</strong></li>',
      '<li><s>two</s></li>',
      '</ul>',
      '<table>',
      '<thead>',
      '<tr>',
      '<th>a</th>',
      '<th>b</th>',
      '</tr>',
      '</thead>',
      '<tbody>',
      '<tr>',
      '<td>1</td>',
      '<td>2</td>',
      '</tr>',
      '</tbody>',
      '</table>',
      '<pre><code>a &lt; b',
      '</code></pre>',
    ]);
  });

  test.each([
    ['<b onclick="x()">bold</b>', '<p>&lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt;</p>'],
    ['<div>\n</div><!-- c -->', '<p>&lt;div&gt;\n&lt;/div&gt;&lt;!-- c --&gt;</p>'],
    ['[run](javascript:alert(1))', '<p>[run](javascript:alert(1))</p>'],
    ['<JavaScript:alert(1)>', '<p>&lt;JavaScript:alert(1)&gt;</p>'],
    ['[run](&#106;avascript:alert(1))', '<p>[run](javascript:alert(1))</p>'],
    ['[run](data:text/html,x)', '<p>[run](data:text/html,x)</p>'],
    ['[run][x]\n\n[x]: vbscript:x', '<p>[run][x]</p>\n<p>[x]: vbscript:x</p>'],
    ['[a](https://b/"onmouseover="x)', '<p><a href="https://b/%22onmouseover=%22x">a</a></p>'],
    ['![seen](https://example.com/pixel.png)', '<p>!<a href="https://example.com/pixel.png">seen</a></p>'],
    ['```"><script>\nx\n```', '<pre><code class="language-&quot;&gt;&lt;script&gt;">x\n</code></pre>'],
  ])('runs nothing and loads nothing: %s', async (text, html) => {
    expect(await shown(text)).toBe(html);
  });

  test('is on a page that may run and load nothing, whatever is on it', async () => {
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec((await open(boardUrl)).text)?.[1]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
  });
});

test('the first page leads to the environment, and that to its boards', async () => {
  expect((await open(honeycomb.url)).text).toContain('href="/local/environments/local/boards"');
  const environment = await open(`${honeycomb.url}/local/environments/local/boards`);
  expect(environment.text).toContain(`href="${new URL(boardUrl).pathname}"`);
  expect(environment.text).toContain('None yet.');
});

test('an address where nothing is says so with 404', async () => {
  for (const path of [
    '/local/environments/other/boards',
    '/else/environments/local/boards',
    '/local/environments/local/board/none',
  ])
    expect((await open(`${honeycomb.url}${path}`)).status).toBe(404);
});

describe('with events', () => {
  const path = { dataset: 'shop' };
  const send = async (events: readonly object[]) => {
    const headers = { 'X-Honeycomb-Team': honeycomb.key, 'Content-Type': 'application/json' };
    const body = JSON.stringify(events.map((data, n) => ({ time: new Date(now - n * 1000).toISOString(), data })));
    await fetch(`${honeycomb.url}/1/batch/shop`, { method: 'POST', headers, body });
  };
  beforeAll(async () => {
    const shelves = ['left', 'right', '<script>alert(2)</script>'];
    await send(Array.from({ length: 300 }, (_, n) => ({ shelf: shelves[n % 3], duration_ms: n })));
  });

  test('a panel shows what its query finds, as a chart for each calculation and as a table', async () => {
    const query = await client.call(createQuery, {
      path,
      body: {
        calculations: [
          { op: 'P95', column: 'duration_ms' },
          { op: 'HEATMAP', column: 'duration_ms' },
        ],
        breakdowns: ['shelf'],
        time_range: 600,
      },
    });
    const annotation = await client.call(createQueryAnnotation, { path, body: { name: 'Slow', query_id: query.id } });
    const panel = {
      type: 'query' as const,
      query_panel: { query_id: query.id, query_annotation_id: annotation.id },
    };
    const board = await client.call(createBoard, { body: { type: 'flexible', name: 'Data', panels: [panel] } });
    const { text } = await open(board.links.board_url);
    expect([text.match(/<svg/g)?.length, text.match(/<polyline/g)?.length, text.includes('<rect')]).toEqual([
      2,
      3,
      true,
    ]);
    expect(text).toContain('<th>shelf</th><th>P95(duration_ms)</th>');
    expect(text).toContain('&lt;script&gt;alert(2)');
    expect(text).not.toContain('<script>');
  });

  test('a panel that is a table has no chart, and its numbers are whole', async () => {
    const body = {
      calculated_fields: [{ name: 'at', expression: 'EVENT_TIMESTAMP()' }],
      calculations: [{ op: 'MAX' as const, column: 'at' }],
      time_range: 600,
    };
    const query = await client.call(createQuery, { path, body });
    const annotation = await client.call(createQueryAnnotation, { path, body: { name: 'Last', query_id: query.id } });
    const panel = {
      type: 'query' as const,
      query_panel: { query_id: query.id, query_annotation_id: annotation.id, query_style: 'table' as const },
    };
    const board = await client.call(createBoard, { body: { type: 'flexible', name: 'Table', panels: [panel] } });
    const { text } = await open(board.links.board_url);
    expect(text).not.toContain('<svg');
    // The window ends before what happens now.
    expect(text).toContain(`<td>${(now / 1000 - 1).toLocaleString('en-GB')}</td>`);
  });

  test('a query that finds nothing, or cannot be run, says so in its panel', async () => {
    const panels = [];
    for (const [name, calculation] of [
      ['nothing', { op: 'AVG' as const, column: 'duration_ms' }],
      ['text', { op: 'SUM' as const, column: 'shelf' }],
    ] as const) {
      const filters = name === 'nothing' ? [{ column: 'shelf', op: '=' as const, value: 'none' }] : [];
      const body = { calculations: [calculation], filters, breakdowns: ['shelf'], time_range: 600 };
      const query = await client.call(createQuery, { path, body });
      const annotation = await client.call(createQueryAnnotation, { path, body: { name, query_id: query.id } });
      panels.push({
        type: 'query' as const,
        query_panel: { query_id: query.id, query_annotation_id: annotation.id },
      });
    }
    const board = await client.call(createBoard, { body: { type: 'flexible', name: 'Empty', panels } });
    const { status, text } = await open(board.links.board_url);
    expect([
      status,
      text.includes('Nothing was found in this time.'),
      text.includes('This query cannot be run: '),
    ]).toEqual([200, true, true]);
  });

  test('what an alert told is on a page, and each of its links opens a page', async () => {
    const { id } = await client.call(createRecipient, { body: { type: 'slack', details: { slack_channel: '#shop' } } });
    await client.call(createTrigger, {
      path,
      body: {
        name: 'Too <b>many</b>',
        description: 'Runbook: https://example.com/runbook#many',
        query: { calculations: [{ op: 'COUNT' }], time_range: 240 },
        frequency: 60,
        threshold: { op: '>', value: 10 },
        recipients: [{ id }],
      },
    });
    now += 60_000;
    await honeycomb.advance(new Date(now));
    const { text } = await open(`${honeycomb.url}/notifications`);
    expect(text).toContain('Triggered: Too &lt;b&gt;many&lt;/b&gt;');
    expect(text).not.toContain('<b>');
    const links = [...text.matchAll(/<a href="(http[^"]+)"/g)].map(([, url]) => url!);
    expect(links.map((url) => url.replace(/[^/#]{11}$/, 'ID').replace(honeycomb.url, ''))).toEqual([
      'https://example.com/runbook#many',
      '/local/environments/local/result/ID',
      '/local/environments/local/datasets/shop/triggers/ID',
    ]);
    const pages = await Promise.all(links.slice(1).map(open));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages[0]!.text).toContain('<td>181</td>');
    expect(pages[1]!.text).toContain('It fires.');
    expect((await open(`${honeycomb.url}/local/environments/local/result/none`)).status).toBe(404);
  });
});
