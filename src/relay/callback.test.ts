import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { callbackMediaType, callbackPaths, callbackPrefix, openedCallback, waitAnswer, type WaitAnswer } from '../core/ports/callback-protocol';
import { jsonOf, relayTokenHeader } from '../core/ports/relay-protocol';
import { callbackLimits, type CallbackLimits } from './callback-desk';
import { exchange, startRelay, startService, stopAll, type RawAnswer, type RelayStand } from './testing/relay-stand';

afterEach(stopAll);

interface Desk {
  readonly stand: RelayStand;
  readonly token: string;
  readonly ask: (path: string, question: object, change?: Record<string, string | undefined>) => Promise<RawAnswer>;
  readonly wait: (after?: number) => Promise<WaitAnswer>;
  readonly send: (part?: { method?: string; query?: string; token?: string; headers?: Record<string, string>; body?: string | Uint8Array }) => Promise<RawAnswer>;
}

async function startDesk(limits: Partial<CallbackLimits> = {}, host?: string): Promise<Desk> {
  const stand = await startRelay({ callbacks: { ...callbackLimits, ...limits } }, host);
  const own = await stand.ownCall();
  const ask: Desk['ask'] = (path, question, change = {}) => {
    const body = Buffer.from(JSON.stringify(question));
    const headers = { ...own, 'Content-Type': callbackMediaType, 'Content-Length': String(body.length), ...change };
    const kept = Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined));
    return exchange(stand.port, { method: 'POST', path, headers: kept, body });
  };
  const opened = openedCallback.parse(jsonOf((await ask(callbackPaths.open, {})).body));
  return {
    stand,
    ask,
    token: opened.token,
    wait: async (after = 0) => waitAnswer.parse(jsonOf((await ask(callbackPaths.wait, { token: opened.token, after })).body)),
    send: ({ method = 'POST', query = '', token = opened.token, headers = {}, body = '{"berth":7}' } = {}) =>
      exchange(stand.port, { method, path: `${callbackPrefix}${token}${query}`, headers, body: typeof body === 'string' ? Buffer.from(body) : body }),
  };
}

const textOf = (base64: string | undefined): string => Buffer.from(base64 ?? '', 'base64').toString();

test('shows a notification whole to the page that waits for it, and answers as the platform does', async () => {
  const desk = await startDesk();
  const waiting = desk.wait();
  const answer = await desk.send({ query: '?zone=north', headers: { 'Content-Type': 'application/json', 'X-Harbour-Signature': 'abc' } });
  expect([answer.status, answer.body.length]).toEqual([202, 0]);
  const { arrivals, refused, ended } = await waiting;
  expect([arrivals.length, refused, ended]).toEqual([1, 0, undefined]);
  expect(arrivals[0]).toMatchObject({ id: 1, method: 'POST', query: 'zone=north', isSample: false, status: 202 });
  expect(textOf(arrivals[0]?.body)).toBe('{"berth":7}');
  expect(arrivals[0]?.headers).toContainEqual(['X-Harbour-Signature', 'abc']);
});

test('a page that asks again gets what came since, and what it has seen is let go', async () => {
  const desk = await startDesk();
  await desk.send({ body: 'one' });
  await desk.send({ body: 'two' });
  expect((await desk.wait()).arrivals.map(({ body }) => textOf(body))).toEqual(['one', 'two']);
  await desk.send({ body: 'three' });
  expect((await desk.wait(2)).arrivals.map(({ id }) => id)).toEqual([3]);
  expect((await desk.wait(0)).arrivals.map(({ id }) => id)).toEqual([3]);
});

test('a question without news ends by itself with nothing', async () => {
  const desk = await startDesk({ waitMs: 20 });
  expect(await desk.wait()).toEqual({ arrivals: [], refused: 0 });
});

test('takes notifications under the name of a tunnel, and tells a sample of our own page from them', async () => {
  const desk = await startDesk();
  expect((await desk.send({ headers: { Host: 'quiet-heron.tunnel.example' } })).status).toBe(202);
  expect((await desk.send({ headers: { ...desk.stand.ownPage } })).status).toBe(202);
  expect((await desk.wait()).arrivals.map(({ isSample }) => isSample)).toEqual([false, true]);
});

test('without the token of an open callback there is nothing there, for any method and any caller', async () => {
  const desk = await startDesk();
  for (const token of ['', 'x', desk.token.slice(0, -1), `${desk.token}x`, `${desk.token}/`, desk.token.toLowerCase(), (await startDesk()).token]) {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const answer = await desk.send({ token, method, headers: { ...desk.stand.ownPage } });
      expect([token, answer.status, answer.body.length]).toEqual([token, 404, 0]);
    }
  }
  await desk.send({ body: 'the only one' });
  expect((await desk.wait()).arrivals.map(({ body }) => textOf(body))).toEqual(['the only one']);
});

test('the token is new each time, long, and no part of any answer but the first', async () => {
  const desk = await startDesk();
  const second = openedCallback.parse(jsonOf((await desk.ask(callbackPaths.open, {})).body));
  expect(desk.token).toHaveLength(43);
  expect(second.token).not.toBe(desk.token);
  await desk.send();
  const answers = [await desk.send({ method: 'GET' }), await desk.send({ token: 'no' }), await desk.ask(callbackPaths.wait, { token: desk.token })];
  for (const answer of answers) expect(answer.body.toString() + JSON.stringify(answer.headers)).not.toContain(desk.token);
});

test('only our own page with the token of this server start opens, reads and closes callbacks', async () => {
  const desk = await startDesk();
  const changes: Record<string, string | undefined>[] = [
    { Origin: 'https://evil.example' },
    { Host: `evil.example:${desk.stand.port}`, Origin: `http://evil.example:${desk.stand.port}` },
    { Origin: undefined, 'Sec-Fetch-Site': undefined },
    { 'Sec-Fetch-Site': 'cross-site' },
    { [relayTokenHeader]: undefined },
    { [relayTokenHeader]: desk.token },
  ];
  for (const path of Object.values(callbackPaths)) {
    for (const change of changes) expect({ path, change, status: (await desk.ask(path, { token: desk.token }, change)).status }).toEqual({ path, change, status: 403 });
    expect((await desk.ask(path, { token: desk.token }, { 'Content-Type': 'application/json' })).status).toBe(415);
  }
  expect((await desk.send()).status).toBe(202);
});

const outside = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test.skipIf(outside === undefined)('takes nothing from the network, even with the token', async () => {
  const desk = await startDesk({}, '0.0.0.0');
  const answer = await exchange(desk.stand.port, { method: 'POST', path: callbackPrefix + desk.token, ...(outside === undefined ? {} : { host: outside }) });
  expect(answer.status).toBe(404);
});

test('sends nothing on, whatever address a notification names', async () => {
  const desk = await startDesk();
  let called = 0;
  const service = await startService((_request, response) => {
    called += 1;
    response.end();
  });
  const host = new URL(service).host;
  const body = JSON.stringify({ SubscribeURL: service, Type: 'SubscriptionConfirmation', callback: service });
  expect((await desk.send({ headers: { Host: host, 'X-Forwarded-Host': host, Forwarded: `host=${host}`, Link: `<${service}>` }, query: `?url=${service}`, body })).status).toBe(202);
  const absolute = await exchange(desk.stand.port, { method: 'POST', path: `${service}${callbackPrefix}${desk.token}`, headers: { Host: host } });
  expect(absolute.body.toString()).toBe('the page');
  expect((await desk.wait()).arrivals).toHaveLength(1);
  expect(called).toBe(0);
});

test('takes bodies up to the limit, and turns away larger ones, announced or not', async () => {
  const desk = await startDesk({ largestBody: 1000 });
  expect((await desk.send({ body: new Uint8Array(1000) })).status).toBe(202);
  expect((await desk.send({ body: new Uint8Array(1001) })).status).toBe(413);
  expect((await desk.send({ body: new Uint8Array(200_000), headers: { 'Transfer-Encoding': 'chunked' } })).status).toBe(413);
  expect(await desk.wait()).toMatchObject({ arrivals: [{ id: 1 }], refused: 2 });
});

test('takes as many notifications as the limit says, then turns them away and counts them', async () => {
  const desk = await startDesk({ mostArrivals: 3 });
  const statuses = [];
  for (let index = 0; index < 5; index++) statuses.push((await desk.send()).status);
  expect(statuses).toEqual([202, 202, 202, 429, 429]);
  const { arrivals, refused } = await desk.wait();
  expect([arrivals.length, refused]).toEqual([3, 2]);
});

test('holds no more bytes than the limit while no page reads them', async () => {
  const desk = await startDesk({ mostHeld: 2500, waitMs: 10 });
  const body = new Uint8Array(1000);
  expect([(await desk.send({ body })).status, (await desk.send({ body })).status, (await desk.send({ body })).status]).toEqual([202, 202, 429]);
  await desk.wait(2);
  expect((await desk.send({ body })).status).toBe(202);
});

test('reads only so many at once, and ends one that drips', async () => {
  const desk = await startDesk({ mostAtOnce: 2, longestDeliveryMs: 300 });
  const drip = (): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(desk.stand.port, '127.0.0.1');
      let heard = '';
      socket.on('data', (piece) => (heard += String(piece)));
      socket.on('close', () => resolve(heard));
      socket.on('error', () => undefined);
      socket.write(`POST ${callbackPrefix}${desk.token} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n\r\nab`);
    });
  const drips = [drip(), drip()];
  const third = await desk.send();
  expect([202, 429]).toContain(third.status);
  for (const heard of await Promise.all(drips)) expect(heard).toContain(' 413 ');
  expect((await desk.send()).status).toBe(202);
});

test('only so many callbacks are open at the same time', async () => {
  const desk = await startDesk({ mostOpen: 2 });
  expect((await desk.ask(callbackPaths.open, {})).status).toBe(200);
  expect((await desk.ask(callbackPaths.open, {})).status).toBe(429);
  await desk.ask(callbackPaths.close, { token: desk.token });
  expect((await desk.ask(callbackPaths.open, {})).status).toBe(200);
});

test('a closed callback takes nothing more, and whoever waits for it is told', async () => {
  const desk = await startDesk();
  const arrived = once(desk.stand.server, 'request');
  const waiting = desk.wait();
  await arrived;
  expect((await desk.ask(callbackPaths.close, { token: desk.token })).status).toBe(200);
  expect((await waiting).ended).toBe('You closed the address.');
  expect((await desk.send()).status).toBe(404);
  expect((await desk.ask(callbackPaths.wait, { token: desk.token })).status).toBe(410);
});

test('a callback ends after its time, however busy it is', async () => {
  const desk = await startDesk({ lifeMs: 60, waitMs: 5000 });
  expect((await desk.wait()).ended).toBe('The time of the address is over: start again for a new one.');
  expect((await desk.send()).status).toBe(404);
});

test('a callback ends when the page that opened it is gone', async () => {
  const desk = await startDesk({ idleMs: 50 });
  await expect.poll(async () => (await desk.send()).status, { interval: 20 }).toBe(404);
});

test('answers no validation question until the person asks for it, and then only as text that no page runs', async () => {
  const desk = await startDesk();
  const question = { method: 'POST', query: '?validationToken=%3Cscript%3E%20a', body: '' };
  expect((await desk.send(question)).body.toString()).toBe('');
  expect((await desk.ask(callbackPaths.handshakes, { token: desk.token, answer: true })).status).toBe(200);
  const answer = await desk.send(question);
  expect([answer.status, answer.body.toString(), answer.headers['content-type']]).toEqual([200, '<script> a', 'text/plain; charset=utf-8']);
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect((await desk.send()).status).toBe(202);
});

test('writes nothing to any output', async () => {
  const written: unknown[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams) stream.write = (...parts: unknown[]) => written.push(parts[0]) > 0;
  try {
    const desk = await startDesk();
    await desk.send();
    await desk.send({ token: 'wrong' });
    await desk.wait();
    await desk.ask(callbackPaths.close, { token: desk.token });
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
  expect(written).toEqual([]);
});
