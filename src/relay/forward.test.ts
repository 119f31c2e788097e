import { createServer as createTlsServer } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createServer as createPlainServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { selfSigned } from './testing/certificates';
import { listen, startRelay, startService, stopAll } from './testing/relay-stand';

afterEach(stopAll);

/** A name system of the test: each name gives its next list of addresses, the last one for ever. */
function names(table: Record<string, string[][]>): { lookup: LookupFunction; asked: string[] } {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked.push(hostname);
    const lists = table[hostname];
    const list = lists && (lists.length > 1 ? lists.shift() : lists[0]);
    if (!list) return callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 0);
    const addresses = list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return options.all === true ? callback(null, addresses) : callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  };
  return { lookup, asked };
}

const portOf = (address: string): string => new URL(address).port;

test('passes method, headers, repeated headers and bytes on, and everything back', async () => {
  const service = await startService((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      response.writeHead(201, 'Made', [['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2'], ['X-Seen', `${request.method} ${request.url} ${request.headers['x-two']} ${request.headers['content-length']}`]].flat());
      response.end(Buffer.concat(pieces));
    });
  });
  const { call } = await startRelay();
  const body = new Uint8Array([0, 255, 13, 10, 0]);
  const answer = await call({ method: 'DELETE', url: `${service}/a%20b?c=%C3%A9#d`, headers: [['X-Two', '1'], ['X-Two', '2']], body });
  expect(answer).toMatchObject({ ok: true, status: 201, redirects: [], body: Buffer.from(body) });
  if (!answer.ok) return;
  expect(answer.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']]);
  expect(answer.headers).toContainEqual(['X-Seen', 'DELETE /a%20b?c=%C3%A9 1, 2 5']);
});

const metadata = ['http://169.254.169.254/latest/', 'http://2852039166/', 'http://0xa9fea9fe/', 'http://0251.0376.0251.0376/', 'http://[::ffff:169.254.169.254]/', 'http://[fe80::1]/', 'http://[fd00:ec2::254]/', 'http://100.100.100.200/', 'http://0.0.0.0/', 'http://[::]/',
  'http://169.254.43518/', 'http://0xa9.254.0251.254/', 'http://169.254.169.254./', 'http://%31%36%39.254.169.254/', 'http://１６９.254.169.254/', 'http://169。254。169。254/', 'http://[::ffff:a9fe:a9fe]/', 'http://[64:ff9b::a9fe:a9fe]/', 'http://[2002:a9fe:a9fe::1]/'];

test.each(metadata)('does not call %s', async (url) => {
  const { call } = await startRelay();
  expect(await call({ url })).toMatchObject({ ok: false, problem: 'not-allowed' });
});

test.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'data:text/plain,x', 'gopher://127.0.0.1/', 'javascript:1', '/relative', 'http://user:secret@127.0.0.1/'])('does not call %s', async (url) => {
  const { call } = await startRelay();
  const answer = await call({ url });
  expect(answer).toMatchObject({ ok: false, problem: 'not-allowed' });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('does not call a name that leads to a forbidden address, not even among good ones', async () => {
  const service = await startService((_request, response) => response.end('in'));
  const { lookup } = names({ 'meta.example': [['169.254.169.254']], 'mixed.example': [['127.0.0.1', 'fe80::1']], 'good.example': [['127.0.0.1']] });
  const { call } = await startRelay({ lookup });
  for (const name of ['meta.example', 'mixed.example']) {
    expect(await call({ url: `http://${name}:${portOf(service)}/` })).toMatchObject({ ok: false, problem: 'not-allowed' });
  }
  expect(await call({ url: `http://good.example:${portOf(service)}/` })).toMatchObject({ ok: true, status: 200 });
});

test('connects to the very address that was checked: a name that changes its mind gets nowhere', async () => {
  const service = await startService((request, response) => {
    if (request.url === '/again') response.writeHead(302, { Location: `http://rebind.example:${portOf(service)}/` });
    response.end('in');
  });
  const { lookup, asked } = names({ 'rebind.example': [['127.0.0.1'], ['169.254.169.254']] });
  const { call } = await startRelay({ lookup });
  expect(await call({ url: `http://rebind.example:${portOf(service)}/` })).toMatchObject({ ok: true });
  expect(asked).toEqual(['rebind.example']);
  expect(await call({ url: `http://rebind.example:${portOf(service)}/` })).toMatchObject({ ok: false, problem: 'not-allowed' });

  const later = names({ 'rebind.example': [['127.0.0.1'], ['169.254.169.254']] });
  const second = await startRelay({ lookup: later.lookup });
  expect(await second.call({ url: `http://rebind.example:${portOf(service)}/again` })).toMatchObject({ ok: false, problem: 'not-allowed' });
});

test('does not call itself, by whatever name or way', async () => {
  const { lookup } = names({ 'me.example': [['127.0.0.1']], localhost: [['::1', '127.0.0.1']] });
  const stand = await startRelay({ lookup });
  const service = await startService((_request, response) => response.writeHead(307, { Location: `http://127.0.0.1:${stand.port}/__relay/token` }).end());
  for (const url of [`http://127.0.0.1:${stand.port}/`, `http://localhost:${stand.port}/`, `http://[::1]:${stand.port}/`, `http://127.1.1.1:${stand.port}/`, `http://me.example:${stand.port}/`, service]) {
    expect({ url, ...(await stand.call({ url })) }).toMatchObject({ url, problem: 'not-allowed', message: expect.stringMatching(/(^|\. )The relay does not call itself\.$/) });
  }
});

const smuggled: readonly (readonly [string, string])[] = [
  ['X-A', 'b\r\nX-C: d'], ['X-A', 'b\nc'], ['X-A', 'b\0'], ['X-A\r\nX-B', 'c'], ['X-A:', 'b'], ['X A', 'b'], ['', 'b'], ['X-A', 'snow ☃'],
  ['Transfer-Encoding', 'chunked'], ['transfer-encoding', 'identity'], ['Content-Length', '5'], ['Host', 'other.example'], ['Connection', 'keep-alive, X-Key'], ['Upgrade', 'h2c'],
  ['Keep-Alive', '1'], ['TE', 'trailers'], ['Trailer', 'X-A'], ['Expect', '100-continue'], ['Proxy-Authorization', 'x'], ['Proxy-Connection', 'x'], ['HTTP2-Settings', 'x'],
];

test.each(smuggled)('refuses the header %j: %j', async (name, value) => {
  let reached = false;
  const service = await startService((_request, response) => {
    reached = true;
    response.end();
  });
  const { call } = await startRelay();
  expect(await call({ method: 'POST', url: service, headers: [[name, value]], body: new Uint8Array(5) })).toMatchObject({ ok: false, problem: 'not-allowed' });
  expect(reached).toBe(false);
});

test.each(['CONNECT', 'TRACE', 'TRACK', 'GET / HTTP/1.1\r\nX: y', 'G T', ''])('refuses the method %j', async (method) => {
  const { call } = await startRelay();
  expect(await call({ method, url: 'http://127.0.0.1:9/' })).toMatchObject({ ok: false, problem: 'not-allowed' });
});

test('sends one request only, whatever is in its address and body', async () => {
  const seen: string[] = [];
  const port = await listen(
    createPlainServer((socket) => {
      socket.on('error', () => undefined).on('data', (bytes) => {
        seen.push(bytes.toString('latin1'));
        if (seen.join('').endsWith('Host: inner\r\n\r\n')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      });
    }),
  );
  const { call } = await startRelay();
  const inner = 'GET /admin HTTP/1.1\r\nHost: inner\r\n\r\n';
  expect(await call({ url: `http://127.0.0.1:${port}/a b\r\nX-Evil: 1\r\n?c=%0d%0aX-Evil: 2#\r\n`, headers: [['X-A', 'b']], body: new TextEncoder().encode(inner) })).toMatchObject({ ok: true });
  const [head = '', ...rest] = seen.join('').split('\r\n\r\n');
  expect(head.split('\r\n')[0]).toBe('GET /a%20bX-Evil:%201?c=%0d%0aX-Evil:%202 HTTP/1.1');
  expect(head.match(/^[\w-]+(?=:)/gm)).toEqual(['X-A', 'User-Agent', 'Accept-Encoding', 'Content-Length', 'Host', 'Connection']);
  expect(head).toContain(`Content-Length: ${inner.length}\r\n`);
  expect(rest.join('\r\n\r\n')).toBe(inner);
});

test('says where a body ends with every method', async () => {
  const seen: string[] = [];
  const service = await startService((request, response) => {
    seen.push(`${request.method} ${request.headers['content-length']} ${request.headers['transfer-encoding']}`);
    request.resume().on('end', () => response.end());
  });
  const { call } = await startRelay();
  await call({ method: 'GET', url: service });
  await call({ method: 'POST', url: service });
  await call({ method: 'GET', url: service, body: new Uint8Array(3) });
  await call({ method: 'DELETE', url: service, body: new Uint8Array(0) });
  expect(seen).toEqual(['GET undefined undefined', 'POST 0 undefined', 'GET 3 undefined', 'DELETE 0 undefined']);
});

test('follows redirects as browsers do and shows them', async () => {
  const service = await startService((request, response) => {
    const [, status = '', left = ''] = /^\/(\d+)\/(\d+)/.exec(request.url ?? '') ?? [];
    if (Number(left) > 0) return response.writeHead(Number(status), { Location: `/${status}/${Number(left) - 1}` }).end('moved');
    return request.resume().on('end', () => response.end(`${request.method} ${request.headers['content-type']} ${request.headers['x-key']}`));
  });
  const { call } = await startRelay();
  const send = (path: string) => call({ method: 'POST', url: service + path, headers: [['Content-Type', 'text/plain'], ['X-Key', 'k']], body: new Uint8Array(2) });
  expect(await send('/307/5')).toMatchObject({ ok: true, redirects: [4, 3, 2, 1, 0].map((left) => `${service}/307/${left}`), body: Buffer.from('POST text/plain k') });
  expect(await send('/308/1')).toMatchObject({ ok: true, body: Buffer.from('POST text/plain k') });
  for (const status of [301, 302, 303]) expect(await send(`/${status}/1`)).toMatchObject({ ok: true, body: Buffer.from('GET undefined k') });
  const sixth = await send('/307/6');
  expect(sixth).toMatchObject({ ok: false, problem: 'failed' });
  expect(sixth.ok ? '' : sixth.message).toContain('more than 5 times');
});

test('stops at redirect loops and at redirects to elsewhere', async () => {
  const { call } = await startRelay();
  const go = (location: string) => startService((_request, response) => response.writeHead(302, { Location: location }).end());
  expect(await call({ url: await go('/') })).toMatchObject({ ok: false, problem: 'failed' });
  for (const location of ['file:///etc/passwd', 'http://169.254.169.254/', 'http://2852039166/', 'http://0251.0376.0251.0376/', '//0xa9fea9fe/', 'http://[fd00:ec2::254]/', 'http://[::ffff:a9fe:a9fe]/', 'http://a:b@127.0.0.1/']) {
    expect({ location, ...(await call({ url: await go(location) })) }).toMatchObject({ location, problem: 'not-allowed' });
  }
  expect(await call({ url: await go('http://[broken') })).toMatchObject({ ok: false, problem: 'failed' });
});

test('takes no credentials to another origin, whatever their header is called', async () => {
  const seen: string[] = [];
  const other = await startService((request, response) => {
    seen.push(JSON.stringify(request.headers));
    response.end();
  });
  const service = await startService((_request, response) => response.writeHead(307, { Location: other }).end());
  const { call } = await startRelay();
  const headers = [['Authorization', 'Bearer s3cret'], ['Cookie', 'c=s3cret'], ['Ocp-Apim-Subscription-Key', 's3cret'], ['Accept', 'application/json']] as const;
  expect(await call({ url: service, headers })).toMatchObject({ ok: true, redirects: [`${other}/`] });
  expect(seen[0]).not.toContain('s3cret');
  expect(seen[0]).toContain('application/json');
});

test('tells names, refused connections, broken TLS and broken HTTP apart', async () => {
  const { lookup } = names({ localhost: [['127.0.0.1']] });
  const { call } = await startRelay({ lookup });
  expect(await call({ url: 'http://nowhere.example/' })).toMatchObject({ ok: false, problem: 'name-not-resolved', message: 'There is no host called nowhere.example: check the host on the General tab.' });
  const closed = createPlainServer();
  const port = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  expect(await call({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ ok: false, problem: 'refused' });

  const secure = await listen(createTlsServer(selfSigned(), (_request, response) => response.end('never')));
  const untrusted = await call({ url: `https://localhost:${secure}/` });
  expect(untrusted).toMatchObject({ ok: false, problem: 'tls' });
  expect(untrusted.ok ? '' : untrusted.message).toContain('signed by itself');
  const plain = await startService((_request, response) => response.end());
  expect(await call({ url: plain.replace('http:', 'https:') })).toMatchObject({ ok: false, problem: 'tls' });

  const talk = async (answer: string) => `http://127.0.0.1:${await listen(createPlainServer((socket) => void socket.on('error', () => undefined).end(answer)))}/`;
  expect(await call({ url: await talk('SSH-2.0-x\r\n') })).toMatchObject({ ok: false, problem: 'failed' });
  expect(await call({ url: await talk('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'), timeoutMs: 3000 })).toMatchObject({ ok: false });
  expect(await call({ url: await talk('') })).toMatchObject({ ok: false, problem: 'failed' });
  expect(await call({ url: await talk('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc') })).toMatchObject({ ok: false, problem: 'failed' });
  expect(await call({ url: await talk(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(5000)}\r\n`) })).toMatchObject({ ok: false, problem: 'too-large' });
});
