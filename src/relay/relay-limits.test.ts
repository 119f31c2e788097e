import { once } from 'node:events';
import { request } from 'node:http';
import { createServer as createPlainServer } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { relayPaths } from '../core/ports/relay-protocol';
import { exchange, listen, packed, readFrames, startRelay, startService, stopAll } from './testing/relay-stand';

afterEach(stopAll);

const text = 'A berth is free. '.repeat(1000);

const codings: readonly (readonly [string, Buffer])[] = [
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['br', brotliCompressSync(text)],
  ['gzip, br', brotliCompressSync(gzipSync(text))],
  ['identity', Buffer.from(text)],
  ['unheard-of', Buffer.from(text)],
];

test.each(codings)('reads a body in %s', async (coding, bytes) => {
  const service = await startService((_request, response) => response.writeHead(200, { 'Content-Encoding': coding }).end(bytes));
  const { call } = await startRelay();
  expect(await call({ url: service })).toMatchObject({ ok: true, body: Buffer.from(text) });
});

test('an empty body in gzip, and none after HEAD, 204 and 304, is no error', async () => {
  const service = await startService((incoming, response) => {
    const status = Number(/\d+/.exec(incoming.url ?? '')?.[0]);
    response.writeHead(status, { 'Content-Encoding': 'gzip', ...(incoming.method === 'HEAD' ? { 'Content-Length': 999_999_999 } : {}) }).end();
  });
  const { call } = await startRelay();
  for (const status of [200, 204, 304]) expect(await call({ url: `${service}/${status}` })).toMatchObject({ ok: true, status, body: Buffer.alloc(0) });
  expect(await call({ method: 'HEAD', url: `${service}/200` })).toMatchObject({ ok: true, status: 200 });
});

test('a damaged compressed body is told as such', async () => {
  const service = await startService((incoming, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(incoming.url === '/cut' ? gzipSync(text).subarray(0, 30) : 'no gzip at all'));
  const { call } = await startRelay();
  for (const path of ['/cut', '/none']) {
    const answer = await call({ url: service + path });
    expect(answer).toMatchObject({ ok: false, problem: 'failed' });
    expect(answer.ok ? '' : answer.message).toContain('compressed body');
  }
});

test('stops a body without end at the limit', async () => {
  let sent = 0;
  const service = await startService((_request, response) => {
    const more = (): void => {
      while (response.writable && response.write(Buffer.alloc(65_536))) sent += 65_536;
      if (response.writable) response.once('drain', more);
    };
    more();
  });
  const { call } = await startRelay();
  const answer = await call({ url: service, maxBytes: 1_000_000 });
  expect(answer).toMatchObject({ ok: false, problem: 'too-large' });
  expect(answer.ok ? Infinity : answer.bodyBytes).toBeLessThanOrEqual(1_000_000);
  expect(sent).toBeLessThan(30_000_000);
});

test('refuses an announced size over the limit without reading it', async () => {
  const service = await startService((_request, response) => response.writeHead(200, { 'Content-Length': '5000000000' }).write('x'));
  const { call } = await startRelay();
  expect(await call({ url: service })).toMatchObject({ ok: false, problem: 'too-large', bodyBytes: 0 });
});

test('the relay’s own limit holds over what a page asks for', async () => {
  const service = await startService((incoming, response) => incoming.resume().on('end', () => response.end(Buffer.alloc(2000))));
  const { call } = await startRelay({ largestBody: 1000 });
  expect(await call({ url: service, maxBytes: 1_000_000_000 })).toMatchObject({ ok: false, problem: 'too-large' });
  expect(await call({ method: 'POST', url: service, body: new Uint8Array(3_000_000) })).toMatchObject({ ok: false, problem: 'too-large' });
});

test('stops a decompression bomb at the limit, nested ones and ones without end too', async () => {
  const zeros = gzipSync(Buffer.alloc(100_000_000));
  const brotli = brotliCompressSync(Buffer.alloc(100_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const service = await startService((incoming, response) => {
    const nested = incoming.url === '/nested';
    if (incoming.url === '/brotli') return response.writeHead(200, { 'Content-Encoding': 'br' }).end(brotli);
    response.writeHead(200, { 'Content-Encoding': nested ? 'gzip, gzip' : 'gzip' });
    if (incoming.url !== '/endless') return response.end(nested ? gzipSync(zeros) : zeros);
    const more = (): void => {
      while (response.writable && response.write(zeros));
      if (response.writable) response.once('drain', more);
    };
    return more();
  });
  const before = process.memoryUsage.rss();
  const { call } = await startRelay();
  for (const path of ['/', '/nested', '/brotli', '/endless']) {
    const answer = await call({ url: service + path, maxBytes: 5_000_000 });
    expect(answer).toMatchObject({ ok: false, problem: 'too-large' });
    expect(answer.ok ? Infinity : answer.bodyBytes).toBeLessThanOrEqual(5_000_000);
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000);
});

test('stops compressed bytes without end that decompress to nothing', async () => {
  const nothing = Buffer.concat(Array.from({ length: 5000 }, () => gzipSync('')));
  const service = await startService((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    const more = (): void => {
      while (response.writable && response.write(nothing));
      if (response.writable) response.once('drain', more);
    };
    more();
  });
  const { call } = await startRelay();
  expect(await call({ url: service, maxBytes: 1_000_000 })).toMatchObject({ ok: false, problem: 'too-large' });
});

test('stops a service that does not answer, and one that drips', async () => {
  const silent = `http://127.0.0.1:${await listen(createPlainServer((socket) => void socket.on('error', () => undefined)))}/`;
  const dripping = await startService((_request, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  });
  const drippingHead = `http://127.0.0.1:${await listen(
    createPlainServer((socket) => {
      const timer = setInterval(() => socket.write('H'), 20);
      socket.on('error', () => undefined).on('close', () => clearInterval(timer)).write('HTTP/1.1 200 OK\r\nX-Long: ');
    }),
  )}/`;
  const { call } = await startRelay();
  for (const url of [silent, dripping, drippingHead]) {
    const started = performance.now();
    expect(await call({ url, timeoutMs: 300 })).toMatchObject({ ok: false, problem: 'timed-out', message: expect.stringContaining('within 0.3 seconds') });
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

test('the relay’s own time limit holds over what a page asks for', async () => {
  const silent = `http://127.0.0.1:${await listen(createPlainServer((socket) => void socket.on('error', () => undefined)))}/`;
  const { call } = await startRelay({ longestMs: 200 });
  expect(await call({ url: silent, timeoutMs: 1_000_000 })).toMatchObject({ ok: false, problem: 'timed-out' });
});

test('ends the call to the service when the page leaves', async () => {
  let gone: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (gone = resolve));
  let reached: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (reached = resolve));
  const service = await startService((_request, response) => {
    reached();
    response.on('close', gone);
  });
  const stand = await startRelay();
  const body = packed({ url: service });
  const page = request({ host: '127.0.0.1', port: stand.port, method: 'POST', path: relayPaths.call, headers: { ...(await stand.ownCall()), 'Content-Length': String(body.length) } });
  page.on('error', () => undefined);
  page.end(body);
  await arrived;
  page.destroy();
  expect(await left).toBeUndefined();
});

test('runs at most fifty calls at once and loses none of a thousand', async () => {
  const held: (() => void)[] = [];
  let most = 0;
  const service = await startService((incoming, response) => {
    held.push(() => response.end(incoming.url));
    most = Math.max(most, held.length);
    // The relay sends no more before these are answered, so that fifty are the most that can be here.
    if (held.length === 50) for (const answer of held.splice(0)) answer();
  });
  const stand = await startRelay();
  const headers = await stand.ownCall();
  const one = async (index: number): Promise<string> => {
    const body = packed({ url: `${service}/${index}` });
    const answer = await exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: { ...headers, 'Content-Length': String(body.length) }, body });
    const read = readFrames(answer.body);
    return read.ok ? read.body.toString() : read.message;
  };
  const answers: string[] = [];
  for (let start = 0; start < 1000; start += 100) answers.push(...(await Promise.all(Array.from({ length: 100 }, (_, index) => one(start + index)))));
  expect(answers).toEqual(Array.from({ length: 1000 }, (_, index) => `/${index}`));
  expect(most).toBe(50);
});

test('makes further calls wait, and refuses them when too many wait', async () => {
  const open: (() => void)[] = [];
  const arrivals: (() => void)[] = [];
  const service = await startService((_request, response) => {
    open.push(() => response.end('done'));
    arrivals.shift()?.();
  });
  const stand = await startRelay({ mostCalls: 1, mostWaiting: 1 });
  const arrived = new Promise<void>((resolve) => arrivals.push(resolve));
  const first = stand.call({ url: service });
  await arrived;
  const [next, last] = [stand.call({ url: service }), stand.call({ url: service })];
  const refused = await Promise.race([next, last]);
  expect(refused).toMatchObject({ ok: false, problem: 'failed' });
  const then = new Promise<void>((resolve) => arrivals.push(resolve));
  open.shift()?.();
  expect(await first).toMatchObject({ ok: true });
  await then;
  open.shift()?.();
  const both = await Promise.all([next, last]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('passes 100 MB on at the pace of the page, holding little of it', async () => {
  const piece = Buffer.alloc(1_000_000, 7);
  let sent = 0;
  const service = await startService(async (_request, response) => {
    for (let index = 0; index < 100; index += 1) {
      sent += piece.length;
      if (!response.write(piece)) await once(response, 'drain');
    }
    response.end();
  });
  const stand = await startRelay();
  const body = packed({ url: service, maxBytes: 104_857_600 });
  const page = request({ host: '127.0.0.1', port: stand.port, method: 'POST', path: relayPaths.call, headers: { ...(await stand.ownCall()), 'Content-Length': String(body.length) } });
  page.end(body);
  const [answer]: AsyncIterable<Buffer>[] = await once(page, 'response');
  if (!answer) throw new Error('No answer.');
  let bytes = 0;
  let lead = 0;
  for await (const part of answer) {
    bytes += part.length;
    lead = Math.max(lead, sent - bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(bytes).toBeGreaterThan(100_000_000);
  // What the system's socket buffers take, and no more.
  expect(lead).toBeLessThan(30_000_000);
});

test('writes nothing to any output, whatever happens', async () => {
  const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))];
  const service = await startService((_request, response) => response.end('ok'));
  const { call } = await startRelay();
  await call({ url: `${service}/?key=s3cret`, headers: [['Authorization', 'Bearer s3cret']] });
  await call({ url: 'http://169.254.169.254/?key=s3cret' });
  const failed = await call({ url: 'http://127.0.0.1:1/?key=s3cret', headers: [['Authorization', 'Bearer s3cret']] });
  const calls = spies.flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  expect(calls).toEqual([]);
  expect(JSON.stringify(failed)).not.toContain('s3cret');
});
