import { afterEach, expect, test } from 'vitest';
import type { HttpRequest, HttpResult, HttpTransport } from '../../core/ports/http';
import { startRelay, startService, stopAll } from '../../relay/testing/relay-stand';
import { directTransport } from './direct-transport';
import { sendTestCall } from './send-test-call';

afterEach(stopAll);

const limits = { timeoutMs: 5000, maxBytes: 100_000 };
const request = (method: string, url = 'https://api.harbour.example/', headers: HttpRequest['headers'] = [['Authorization', 'x']]): HttpRequest => ({ method, url, headers, body: null });

test('calls directly and reads status, headers, body and the last redirect', async () => {
  const service = await startService((incoming, response) => {
    if (incoming.url === '/old') return response.writeHead(302, { Location: '/new' }).end();
    return response.writeHead(418, 'Teapot', { 'X-A': 'b' }).end(`${incoming.method} ${incoming.headers['x-key']} ${incoming.headers.cookie}`);
  });
  const result = await directTransport.send(request('GET', `${service}/old`, [['X-Key', 'k']]), limits);
  expect(result).toMatchObject({ ok: true, response: { status: 418, statusText: 'Teapot', redirects: [`${service}/new`] } });
  if (!result.ok) return;
  expect(new TextDecoder().decode(result.response.body)).toBe('GET k undefined');
  expect(result.response.headers).toContainEqual(['x-a', 'b']);
});

test('a direct call that comes to nothing is blocked, and says that the relay can tell why', async () => {
  const result = await directTransport.send(request('GET', 'http://127.0.0.1:1/'), limits);
  expect(result).toMatchObject({ ok: false, problem: 'blocked' });
  expect(result.ok ? '' : result.message).toContain('the local relay can tell');
});

test('a direct call has its limits, and can be cancelled', async () => {
  const large = await startService((_incoming, response) => response.end(Buffer.alloc(200_000)));
  expect(await directTransport.send(request('GET', large), limits)).toMatchObject({ ok: false, problem: 'too-large' });
  const silent = await startService(() => undefined);
  expect(await directTransport.send(request('GET', silent), { ...limits, timeoutMs: 100 })).toMatchObject({ ok: false, problem: 'timed-out' });
  const controller = new AbortController();
  const waiting = directTransport.send(request('GET', silent), { ...limits, signal: controller.signal });
  controller.abort();
  expect(await waiting).toMatchObject({ ok: false, problem: 'cancelled' });
});

test('what a page cannot send at all is blocked before anything is sent', async () => {
  for (const [name, value] of [['Cookie', 'a=b'], ['Sec-Fetch-Site', 'x'], ['Proxy-X', 'y'], ['Origin', 'z']] as const) {
    expect(await directTransport.send(request('GET', 'http://127.0.0.1:1/', [[name, value]]), limits)).toMatchObject({ problem: 'blocked', message: `A browser page cannot set the header ${name}; the local relay can.` });
  }
  const withBody = { ...request('GET', 'http://127.0.0.1:1/'), body: new Uint8Array(1) };
  expect(await directTransport.send(withBody, limits)).toMatchObject({ problem: 'blocked', message: 'A browser page cannot send a body with GET; the local relay can.' });
});

const answered: HttpResult = { ok: true, response: { status: 200, statusText: '', headers: [], body: new Uint8Array(), milliseconds: 1, redirects: [] } };
const problem = (kind: 'blocked' | 'refused' | 'relay-missing' | 'timed-out'): HttpResult => ({ ok: false, problem: kind, message: `${kind}.` });

/** Two ways with set answers, and which of them were taken. */
function ways(direct: HttpResult, relay: HttpResult): { direct: HttpTransport; relay: HttpTransport; taken: string[] } {
  const taken: string[] = [];
  const way = (name: 'direct' | 'relay', result: HttpResult): HttpTransport => ({
    name,
    send: () => {
      taken.push(name);
      return Promise.resolve(result);
    },
  });
  return { direct: way('direct', direct), relay: way('relay', relay), taken };
}

const origin = 'http://localhost:4173';

test.each([
  [answered, answered, ['direct'], 'direct', 'Called directly from this page.'],
  [problem('blocked'), answered, ['direct', 'relay'], 'relay', 'The service does not allow calls from a browser page (no CORS headers); sent through the local relay.'],
  [problem('blocked'), problem('refused'), ['direct', 'relay'], 'relay', 'The browser did not let the call through, so the local relay was asked, which says why.'],
  [problem('blocked'), problem('relay-missing'), ['direct', 'relay'], 'direct', 'Called directly from this page. relay-missing.'],
  [problem('timed-out'), answered, ['direct'], 'direct', 'Called directly from this page.'],
] as const)('direct %#: the story of a call', async (direct, relay, taken, route, story) => {
  const { taken: went, ...both } = ways(direct, relay);
  const call = await sendTestCall(request('GET'), { ...both, prefer: 'auto', send: limits, origin });
  expect([went, call.route, call.story.join(' ')]).toEqual([taken, route, story]);
});

test('takes the way that the person chose, and no other', async () => {
  for (const prefer of ['direct', 'relay'] as const) {
    const { taken, ...both } = ways(problem('blocked'), problem('refused'));
    expect((await sendTestCall(request('GET'), { ...both, prefer, send: limits, origin })).route).toBe(prefer);
    expect(taken).toEqual([prefer]);
  }
});

test('a service that let no page call it is called through the relay from then on, until a direct call succeeds', async () => {
  const closed = new Set<string>();
  const send = async (direct: HttpResult, relay: HttpResult, prefer: 'auto' | 'direct' = 'auto') => {
    const { taken, ...both } = ways(direct, relay);
    const { story } = await sendTestCall(request('GET'), { ...both, prefer, send: limits, origin, closed });
    return [...taken, story.join(' ')];
  };
  expect((await send(problem('blocked'), answered)).slice(0, 2)).toEqual(['direct', 'relay']);
  expect(await send(answered, answered)).toEqual(['relay', 'The service did not allow calls from a browser page before (no CORS headers), so this one was sent through the local relay at once.']);
  expect((await send(answered, problem('relay-missing'))).slice(0, -1)).toEqual(['relay', 'direct']);
  await send(problem('blocked'), answered);
  await send(answered, answered, 'direct');
  expect((await send(answered, answered)).slice(0, -1)).toEqual(['direct']);
  await send(problem('blocked'), problem('refused'));
  expect([...closed]).toEqual([]);
});

test('an answer that the browser could not read to its end is asked for through the relay, which can say why', async () => {
  const { taken, ...both } = ways({ ok: false, problem: 'failed', message: 'Broke off.' }, problem('refused'));
  expect(await sendTestCall(request('GET'), { ...both, prefer: 'auto', send: limits, origin })).toMatchObject({ route: 'relay', story: ['The answer could not be read in the browser, so the local relay was asked, which says why.'] });
  expect(taken).toEqual(['direct', 'relay']);
  const changing = ways({ ok: false, problem: 'failed', message: 'Broke off.' }, answered);
  await sendTestCall(request('PATCH'), { direct: changing.direct, relay: changing.relay, prefer: 'auto', send: limits, origin });
  expect(changing.taken).toEqual(['direct']);
});

test('what no page can send, or not from https to http, goes through the relay at once', async () => {
  const { taken, ...both } = ways(answered, answered);
  await sendTestCall(request('GET', 'https://api.harbour.example/', [['Cookie', 'a=b']]), { ...both, prefer: 'auto', send: limits, origin });
  await sendTestCall(request('GET', 'http://api.harbour.example/'), { ...both, prefer: 'auto', send: limits, origin: 'https://wizard.example' });
  expect(taken).toEqual(['relay', 'relay']);
});

test('a changing call that a browser sends without asking is made once, through the relay where there is one', async () => {
  const form = request('POST', 'https://api.harbour.example/', [['Content-Type', 'application/x-www-form-urlencoded'], ['Accept', 'application/json']]);
  const withRelay = ways(problem('blocked'), answered);
  await sendTestCall(form, { direct: withRelay.direct, relay: withRelay.relay, prefer: 'auto', send: limits, origin });
  expect(withRelay.taken).toEqual(['relay']);
  const without = ways(answered, problem('relay-missing'));
  expect(await sendTestCall(form, { direct: without.direct, relay: without.relay, prefer: 'auto', send: limits, origin })).toMatchObject({ route: 'direct', result: { ok: true } });
});

/** A service with its answers to the browser's question and to the call, behind a direct way that a browser would block. */
async function blockedService(preflight: Record<string, string>): Promise<{ url: string; seen: string[]; call: (changes: HttpRequest) => ReturnType<typeof sendTestCall> }> {
  const seen: string[] = [];
  const url = await startService((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.headers['access-control-request-headers'] ?? ''}`.trim());
    response.writeHead(204, incoming.method === 'OPTIONS' ? preflight : {}).end();
  });
  const direct: HttpTransport = { name: 'direct', send: () => Promise.resolve(problem('blocked')) };
  const stand = await startRelay();
  const relay: HttpTransport = {
    name: 'relay',
    send: async (changes) => {
      const { body, ...rest } = changes;
      const answer = await stand.call({ ...rest, ...(body ? { body } : {}) });
      return answer.ok ? { ok: true, response: { ...answer, statusText: '', milliseconds: 1 } } : { ok: false, problem: 'refused', message: answer.message };
    },
  };
  return { url, seen, call: (changes) => sendTestCall(changes, { direct, relay, prefer: 'auto', send: limits, origin }) };
}

const patch = (url: string): HttpRequest => ({ method: 'PATCH', url, headers: [['Authorization', 'x'], ['Content-Type', 'application/json']], body: new TextEncoder().encode('{}') });

test('a changing call that the service would not have let the browser send is sent through the relay', async () => {
  const refusing = [
    {},
    { 'Access-Control-Allow-Origin': 'https://other.example', 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': 'authorization, content-type' },
    { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'authorization, content-type' },
    { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PATCH', 'Access-Control-Allow-Headers': '*' },
  ];
  for (const preflight of refusing) {
    const { url, seen, call } = await blockedService(preflight);
    expect(await call(patch(url))).toMatchObject({ route: 'relay', result: { ok: true } });
    expect(seen).toEqual(['OPTIONS authorization,content-type', 'PATCH']);
  }
});

test('a changing call that may have been carried out is not made again', async () => {
  const { url, seen, call } = await blockedService({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PATCH', 'Access-Control-Allow-Headers': 'Authorization, Content-Type' });
  const { result, route } = await call(patch(url));
  expect([result.ok, route]).toEqual([false, 'direct']);
  expect(result.ok ? '' : result.message).toContain('may have been carried out');
  expect(seen).toEqual(['OPTIONS authorization,content-type']);
});

test('a changing call to where nothing answers tells why, and is not made', async () => {
  const { call } = await blockedService({});
  expect(await call(patch('http://127.0.0.1:1/'))).toMatchObject({ route: 'relay', result: { ok: false, problem: 'refused' } });
});
