import { createServer, preview, type InlineConfig } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { callbackMediaType, callbackPaths, callbackPrefix, openedCallback } from '../core/ports/callback-protocol';
import { jsonOf, relayPaths, relayToken, relayTokenHeader } from '../core/ports/relay-protocol';
import { relayPlugin } from './relay-plugin';
import { exchange } from './testing/relay-stand';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const config = (host: string | boolean | undefined): InlineConfig => {
  const listen = { port: 0, ...(host === undefined ? {} : { host }) };
  return { configFile: false, root: import.meta.dirname, appType: 'custom', logLevel: 'silent', plugins: [relayPlugin()], server: { ...listen, ws: false, watch: null }, preview: listen, build: { outDir: '.' } };
};

const portOf = (address: unknown): number => {
  if (typeof address !== 'object' || address === null || !('port' in address) || typeof address.port !== 'number') throw new Error('No port.');
  return address.port;
};

async function start(kind: 'dev' | 'preview', host: string | boolean | undefined): Promise<number> {
  if (kind === 'dev') {
    const server = await createServer(config(host));
    closers.push(() => server.close());
    await server.listen();
    return portOf(server.httpServer?.address());
  }
  const server = await preview(config(host));
  closers.push(() => server.close());
  return portOf(server.httpServer.address());
}

async function tokenStatus(port: number): Promise<number> {
  const host = `localhost:${port}`;
  const { status } = await exchange(port, { method: 'GET', path: relayPaths.token, host: 'localhost', headers: { Host: host, Origin: `http://${host}` } });
  return status;
}

test.each(['dev', 'preview'] as const)('the %s server has a relay while it listens on this machine only', async (kind) => {
  expect(await tokenStatus(await start(kind, 'localhost'))).toBe(200);
  expect(await tokenStatus(await start(kind, undefined))).toBe(200);
  expect(await tokenStatus(await start(kind, '127.0.0.1'))).toBe(200);
});

test.each(['dev', 'preview'] as const)('the %s server has none when it listens on the network', async (kind) => {
  expect(await tokenStatus(await start(kind, '0.0.0.0'))).toBe(404);
  expect(await tokenStatus(await start(kind, true))).toBe(404);
});

test.each(['dev', 'preview'] as const)('the %s server lets the page of another local port read nothing', async (kind) => {
  const port = await start(kind, 'localhost');
  const headers = { Host: `localhost:${port}`, Origin: 'http://localhost:1', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-relay-token' };
  for (const method of ['GET', 'OPTIONS']) {
    const answer = await exchange(port, { method, path: relayPaths.token, host: 'localhost', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test.each(['dev', 'preview'] as const)('the %s server takes notifications under the name of a tunnel, and shows its pages under none', async (kind) => {
  const port = await start(kind, 'localhost');
  const host = `localhost:${port}`;
  const own = { Host: host, Origin: `http://${host}` };
  const ask = (path: string, headers: Record<string, string>, body = '') => exchange(port, { method: body === '' ? 'GET' : 'POST', path, host: 'localhost', headers: { ...headers, 'Content-Length': String(body.length) }, body: Buffer.from(body) });
  const { token } = relayToken.parse(jsonOf((await ask(relayPaths.token, own)).body));
  const opened = openedCallback.parse(jsonOf((await ask(callbackPaths.open, { ...own, [relayTokenHeader]: token, 'Content-Type': callbackMediaType }, '{}')).body));
  const tunnel = { Host: 'quiet-heron.tunnel.example' };
  expect((await ask(callbackPrefix + opened.token, tunnel, '{"berth":7}')).status).toBe(202);
  expect((await ask(`${callbackPrefix}wrong`, tunnel, '{"berth":7}')).status).toBe(404);
  for (const path of ['/', relayPaths.token]) expect((await ask(path, tunnel)).status).toBe(403);
});
