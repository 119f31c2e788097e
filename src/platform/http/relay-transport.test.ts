import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HttpRequest } from '../../core/ports/http';
import { relayTransport } from './relay-transport';
import { createRelay } from '../../relay/relay-handler';
import { listen, startService, stopAll } from '../../relay/testing/relay-stand';

const limits = { timeoutMs: 10_000, maxBytes: 1_000_000 };
const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: [], body: null });
let relays = 0;

/** A page's own server on a port; requests of this page carry the origin that a browser would add. */
async function startPage(handle = createRelay().handle, port = 0): Promise<{ base: string; stop: () => Promise<void>; port: number }> {
  relays += 1;
  const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
  if (port !== 0) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const used = port === 0 ? await listen(server) : port;
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { base: `http://127.0.0.1:${used}`, stop, port: used };
}

const realFetch = fetch;
beforeEach(() => {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => realFetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), origin: new URL(url).origin } }));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await stopAll();
});

test('brings a call to the service and the whole answer back', async () => {
  const service = await startService((request, response) => {
    if (request.url === '/old') return response.writeHead(307, { Location: '/new' }).end();
    response.writeHead(200, [['X-A', '1'], ['X-A', '2']].flat());
    return request.pipe(response);
  });
  const { base } = await startPage();
  const body = new Uint8Array(300_000).map((_, index) => index);
  const result = await relayTransport(base).send({ method: 'POST', url: `${service}/old`, headers: [['X-B', 'c']], body }, limits);
  expect(result).toMatchObject({ ok: true, response: { status: 200, statusText: 'OK', redirects: [`${service}/new`] } });
  if (!result.ok) return;
  expect(Buffer.from(result.response.body).equals(Buffer.from(body))).toBe(true);
  expect(result.response.headers.filter(([name]) => name === 'X-A')).toEqual([['X-A', '1'], ['X-A', '2']]);
  expect(result.response.milliseconds).toBeGreaterThan(0);
});

test('passes the relay’s problems on as they are', async () => {
  const { base } = await startPage();
  const { send } = relayTransport(base);
  expect(await send(get('http://169.254.169.254/'), limits)).toMatchObject({ ok: false, problem: 'not-allowed' });
  expect(await send(get('http://127.0.0.1:1/'), limits)).toMatchObject({ ok: false, problem: 'refused' });
  const large = await startService((_request, response) => response.end(Buffer.alloc(2_000_000)));
  expect(await send(get(large), limits)).toMatchObject({ ok: false, problem: 'too-large' });
  const silent = await startService(() => undefined);
  expect(await send(get(silent), { ...limits, timeoutMs: 100 })).toMatchObject({ ok: false, problem: 'timed-out' });
});

test('fetches the token anew after the server was started again', async () => {
  const service = await startService((_request, response) => response.end('ok'));
  const first = await startPage();
  const { send } = relayTransport(first.base);
  expect(await send(get(service), limits)).toMatchObject({ ok: true });
  await first.stop();
  expect(await send(get(service), limits)).toMatchObject({ ok: false, problem: 'failed' });
  const second = await startPage(createRelay().handle, first.port);
  expect(await send(get(service), limits)).toMatchObject({ ok: true });
  expect(relays).toBeGreaterThan(1);
  await second.stop();
});

test('says that there is no relay where the page is served without one', async () => {
  const withPages = await startService((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>'));
  const without = await startService((_request, response) => response.writeHead(404).end());
  for (const base of [withPages, without, 'http://127.0.0.1:1']) {
    expect(await relayTransport(base).send(get('http://127.0.0.1:1/'), limits)).toMatchObject({ ok: false, problem: 'relay-missing' });
  }
});

test('ends a call that the person cancels, before and during it', async () => {
  let reached: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (reached = resolve));
  let left: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (left = resolve));
  const service = await startService((_request, response) => {
    response.on('close', left);
    reached();
  });
  const { base } = await startPage();
  const controller = new AbortController();
  const result = relayTransport(base).send(get(service), { ...limits, signal: controller.signal });
  await arrived;
  controller.abort();
  expect(await result).toEqual({ ok: false, problem: 'cancelled', message: 'You cancelled the call.' });
  await gone;
  expect(await relayTransport(base).send(get(service), { ...limits, signal: controller.signal })).toMatchObject({ problem: 'cancelled' });
});
