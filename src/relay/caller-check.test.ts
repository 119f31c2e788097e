import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { relayMediaType, relayPaths, relayTokenHeader } from '../core/ports/relay-protocol';
import { exchange, packed, startRelay, startService, stopAll, type RelayStand } from './testing/relay-stand';

afterEach(stopAll);

const post = async (stand: RelayStand, change: Record<string, string | undefined>, url = 'http://127.0.0.1:9/') => {
  const body = packed({ url });
  const headers = { ...(await stand.ownCall()), 'Content-Length': String(body.length), ...change };
  const kept = Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined));
  return exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: kept, body });
};

const token = (stand: RelayStand, headers: Record<string, string>, host?: string) =>
  exchange(stand.port, { method: 'GET', path: relayPaths.token, headers, ...(host === undefined ? {} : { host }) });

test('answers the page of this server under each loopback name', async () => {
  const stand = await startRelay();
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    const host = `${name}:${stand.port}`;
    expect((await token(stand, { Host: host, Origin: `http://${host}` })).status).toBe(200);
    expect((await token(stand, { Host: host, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  }
});

test('refuses the page of another site, its preflight included', async () => {
  const stand = await startRelay();
  const origins = ['https://evil.example', 'null', `http://localhost:${stand.port + 1}`, `https://localhost:${stand.port}`, `http://127.0.0.1:${stand.port}`, `http://localhost:${stand.port}.evil.example`];
  for (const Origin of origins) {
    expect({ Origin, token: (await token(stand, { ...stand.ownPage, Origin })).status, call: (await post(stand, { Origin })).status }).toEqual({ Origin, token: 403, call: 403 });
  }
  for (const site of ['cross-site', 'same-site', 'none']) {
    const asked = await token(stand, { Host: `localhost:${stand.port}`, 'Sec-Fetch-Site': site });
    expect({ site, token: asked.status, call: (await post(stand, { Origin: undefined, 'Sec-Fetch-Site': site })).status }).toEqual({ site, token: 403, call: 403 });
  }
  const preflight = await exchange(stand.port, {
    method: 'OPTIONS',
    path: relayPaths.call,
    headers: { Host: `localhost:${stand.port}`, Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': relayTokenHeader },
  });
  expect(preflight.status).toBe(403);
  expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
});

test('refuses a foreign name that was rebound to this machine', async () => {
  const stand = await startRelay();
  const names = [`evil.example:${stand.port}`, 'evil.example', 'localhost', `localhost:${stand.port + 1}`, `localhost.evil.example:${stand.port}`];
  for (const Host of names) {
    const asked = await token(stand, { Host, Origin: `http://${Host}`, 'Sec-Fetch-Site': 'same-origin' });
    expect({ Host, token: asked.status, call: (await post(stand, { Host, Origin: `http://${Host}` })).status }).toEqual({ Host, token: 403, call: 403 });
  }
});

test('refuses what comes from no page', async () => {
  const stand = await startRelay();
  expect((await token(stand, { Host: `localhost:${stand.port}` })).status).toBe(403);
  expect((await post(stand, { Origin: undefined, 'Sec-Fetch-Site': undefined })).status).toBe(403);
});

const outside = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test.skipIf(outside === undefined)('refuses a caller on the network, should the server listen there', async () => {
  const stand = await startRelay({}, '0.0.0.0');
  const answer = await token(stand, stand.ownPage, outside);
  expect(answer.status).toBe(403);
  expect(answer.body.toString()).toContain('loopback');
});

test('refuses a call without the token, or with that of another server start', async () => {
  const [stand, earlier] = [await startRelay(), await startRelay()];
  const stale = (await earlier.ownCall())[relayTokenHeader] ?? '';
  expect(stale).toHaveLength(43);
  expect(stale).not.toBe((await stand.ownCall())[relayTokenHeader]);
  for (const each of [undefined, '', stale, `${stale}x`]) expect((await post(stand, { [relayTokenHeader]: each })).status).toBe(403);
  expect((await post(stand, {})).status).toBe(200);
});

test('takes the token from its header only: an address ends up in histories and logs', async () => {
  const stand = await startRelay();
  const own = (await stand.ownCall())[relayTokenHeader] ?? '';
  const body = packed({ url: 'http://127.0.0.1:9/' });
  const headers = { ...stand.ownPage, 'Content-Type': relayMediaType, 'Content-Length': String(body.length), Cookie: `${relayTokenHeader}=${own}`, Authorization: `Bearer ${own}` };
  expect((await exchange(stand.port, { method: 'POST', path: `${relayPaths.call}?${relayTokenHeader}=${own}&token=${own}`, headers, body })).status).toBe(403);
});

test('gives nothing to a request that names another place in its first line', async () => {
  const stand = await startRelay();
  for (const path of [`http://evil.example${relayPaths.token}`, `http://localhost:${stand.port}${relayPaths.token}`, `/x/..${relayPaths.token}`, `/${relayPaths.token}`]) {
    const answer = await exchange(stand.port, { method: 'GET', path, headers: { ...stand.ownPage, Origin: 'https://evil.example' } });
    expect({ path, body: answer.body.toString() }).toEqual({ path, body: 'the page' });
  }
});

test('refuses media types that a page may send without asking', async () => {
  const stand = await startRelay();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined]) {
    expect((await post(stand, { 'Content-Type': type })).status).toBe(415);
  }
  expect((await post(stand, { 'Content-Type': relayMediaType })).status).toBe(200);
});

test('refuses bytes that are no call, and never reads past the announced length', async () => {
  const stand = await startRelay();
  const own = await stand.ownCall();
  for (const body of [new Uint8Array(), new Uint8Array([0, 0, 0, 200, 1]), new TextEncoder().encode('\0\0\0\x02{}'), new TextEncoder().encode('hello hello')]) {
    const answer = await exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: { ...own, 'Content-Length': String(body.length) }, body });
    expect(answer.status).toBe(400);
  }
  const chunked = await exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: { ...own, 'Transfer-Encoding': 'chunked' }, body: packed({ url: 'http://127.0.0.1:9/' }) });
  expect(chunked.status).toBe(411);
});

test('leaves all other addresses to the server', async () => {
  const stand = await startRelay();
  expect((await exchange(stand.port, { method: 'GET', path: '/index.html' })).body.toString()).toBe('the page');
  expect((await exchange(stand.port, { method: 'GET', path: '/__relay/other', headers: stand.ownPage })).status).toBe(404);
});

test('its answers cannot be embedded, cached or sniffed by others', async () => {
  const stand = await startRelay();
  const service = await startService((_request, response) => response.end('<script>'));
  for (const answer of [await token(stand, stand.ownPage), await post(stand, {}, service)]) {
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  }
});
