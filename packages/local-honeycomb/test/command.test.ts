import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { help, readArguments } from '../src/command.ts';
import { PortUnavailable, startLocalHoneycomb } from '../src/start.ts';

describe('the command line', () => {
  test('starts with what it names', () => {
    expect(
      readArguments(['--port', '0', '--data', 'd', '--key', 'a', '--key', 'staging=b', '--limits', '5/1']),
    ).toEqual({
      kind: 'start',
      options: {
        port: 0,
        data: 'd',
        keys: { local: 'a', staging: 'b' },
        limits: { general: { requests: 5, seconds: 1 }, queryResults: { requests: 10, seconds: 60 } },
      },
    });
    expect(readArguments(['--limits'])).toEqual({ kind: 'start', options: { port: 8180, limits: true } });
    expect(readArguments(['--clock', '60x', '--webhooks', 'anywhere'])).toEqual({
      kind: 'start',
      options: { port: 8180, limits: false, speed: 60, webhooks: 'anywhere' },
    });
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [['--port', '70000'], '--port must be a number from 0 (a free one) to 65535, not 70000'],
    [['--port', 'x'], '--port must be a number from 0 (a free one) to 65535, not x'],
    [['--key', '=x'], '--key is KEY or ENVIRONMENT=KEY'],
    [['--limits', 'many'], '--limits is N/S, N requests in S seconds, not many'],
    [['--clock', '60'], '--clock is how many times as fast time runs, such as 60x, not 60'],
    [['--clock', '0x'], '--clock is how many times as fast time runs, such as 60x, not 0x'],
    [['--webhooks', 'x'], '--webhooks is loopback or anywhere, not x'],
  ])('%j is a mistake', (args, message) => {
    expect(readArguments(args)).toEqual({ kind: 'mistake', message });
  });

  test('help names every option', () => {
    for (const option of ['--port', '--data', '--key', '--clock', '--webhooks', '--limits', '--help'])
      expect(help).toContain(option);
  });

  const started = async () => {
    const bin = new URL('../bin/local-honeycomb.mjs', import.meta.url).pathname;
    const child = spawn(process.execPath, [bin, '--port', '0'], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const end = async () => {
      child.kill('SIGINT');
      const [status] = await once(child, 'close');
      return { status, said };
    };
    return { url: /at (\S+)/.exec(String(line))![1]!, end };
  };

  test('SIGINT ends it within a second, with an open connection too', async () => {
    const { url, end } = await started();
    await (await fetch(`${url}/1/auth`, { headers: { 'X-Honeycomb-Team': 'local-honeycomb' } })).text();
    const began = performance.now();
    expect(await end()).toEqual({ status: 0, said: '' });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('gRPC is loaded when somebody speaks it', async () => {
    const { url, end } = await started();
    const client = connect(url);
    const [settings] = await once(client, 'remoteSettings');
    expect(settings.maxConcurrentStreams).toBeGreaterThan(0);
    client.destroy();
    expect(await end()).toEqual({ status: 0, said: '' });
  });
});

describe('in process', () => {
  test('it listens on loopback, counts requests and ends', async () => {
    const honeycomb = await startLocalHoneycomb({ keys: { staging: 'k1', production: 'k2' } });
    expect(honeycomb.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${honeycomb.url}/1/auth`, { headers: { 'X-Honeycomb-Team': 'k2' } });
    expect(await response.json()).toMatchObject({ environment: { slug: 'production' }, team: { slug: 'local' } });
    expect(honeycomb.requests()).toEqual({ 'GET /1/auth': 1 });
    await honeycomb.close();
    await expect(fetch(honeycomb.url)).rejects.toThrow();
  });

  test('a reset connection has carried the request out, or has not, as the test wants it', async () => {
    const errors: unknown[] = [];
    let when: 'before' | 'after' | null = 'before';
    const honeycomb = await startLocalHoneycomb({
      faults: ({ method }) => (method === 'POST' && when !== null ? { kind: 'reset', when } : undefined),
      onError: (error) => errors.push(error),
    });
    const headers = { 'X-Honeycomb-Team': honeycomb.key };
    const url = `${honeycomb.url}/1/datasets`;
    const post = () => fetch(url, { method: 'POST', headers, body: '{"name":"shop"}' });
    const count = async () => ((await (await fetch(url, { headers })).json()) as unknown[]).length;
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(0);
    when = 'after';
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(1);
    when = null;
    expect((await post()).status).toBe(200);
    await honeycomb.close();
    expect(errors).toEqual([]);
  });

  test('a port that is taken is named, with the way to a free one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const starting = startLocalHoneycomb({ port });
    await expect(starting).rejects.toBeInstanceOf(PortUnavailable);
    await expect(starting).rejects.toThrow(
      `port ${port} on 127.0.0.1 is in use; choose another, or 0 for a free one (--port 0)`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test('a key that would pass for a classic one is refused', async () => {
    await expect(startLocalHoneycomb({ keys: { local: 'x'.repeat(32) } })).rejects.toThrow(
      'the key of local must not be 32 characters long',
    );
  });

  test('bodies that are no bodies do not bring it down', async () => {
    const honeycomb = await startLocalHoneycomb();
    const headers = { 'X-Honeycomb-Team': honeycomb.key };
    const post = (body: NonNullable<RequestInit['body']> | null, more = {}) =>
      fetch(`${honeycomb.url}/1/datasets`, { method: 'POST', headers: { ...headers, ...more }, body }).then(
        (response) => response.status,
        () => 'closed',
      );
    expect(await post(null)).toBe(400);
    expect(await post(new Uint8Array([0xff, 0xfe]))).toBe(400);
    expect(await post('x', { 'Content-Encoding': 'gzip' })).toBe(400);
    expect([413, 'closed']).toContain(await post('x'.repeat(3_000_000)));
    expect(await post('{"name":"shop"}')).toBe(201);
    await honeycomb.close();
  });
});
