import { createBoard, createDataset, honeycombClient } from 'honeycomb-api';
import { startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, expect, test } from 'vitest';

let honeycomb: Awaited<ReturnType<typeof startLocalHoneycomb>>;
let boardUrl: string;

beforeAll(async () => {
  honeycomb = await startLocalHoneycomb();
  const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
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
