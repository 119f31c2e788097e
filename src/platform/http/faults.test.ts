/** Every fault of `faulty-service` end to end: the page's transports, a real relay, real servers; and the verdict on what came. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HttpRequest, HttpResult } from '../../core/ports/http';
import { bodyText } from '../../core/requests/body-text';
import { checkResponse } from '../../core/requests/check-response';
import { createRelay, type RelayOptions } from '../../relay/relay-handler';
import { berths, startFaultyServices, type FaultyServices } from '../../relay/testing/faulty-service';
import { listen, stopAll } from '../../relay/testing/relay-stand';
import { directTransport } from './direct-transport';
import { relayTransport } from './relay-transport';

const limits = { timeoutMs: 10_000, maxBytes: 1_000_000 };
const place = { path: '/berths', method: 'get' };
const berth = { type: 'object', required: ['name', 'free'], properties: { name: { type: 'string' }, free: { type: 'boolean' } } };
const definition = {
  swagger: '2.0',
  produces: ['application/json'],
  paths: { '/berths': { get: { responses: { '200': { description: 'The berths.', schema: { type: 'object', required: ['berths'], properties: { berths: { type: 'array', items: berth } } } } } } } },
};

let services: FaultyServices;
let viaRelay: ReturnType<typeof relayTransport>;
const realFetch = fetch;

/** A page's own server with its relay. */
async function startPage(options: RelayOptions): Promise<string> {
  const { handle } = createRelay(options);
  return `http://127.0.0.1:${await listen(createServer((request, response) => handle(request, response, () => response.writeHead(404).end())))}`;
}

beforeAll(async () => {
  services = await startFaultyServices({ cors: false });
  viaRelay = relayTransport(await startPage({ authorities: services.authorityCert }));
  // A browser adds the page's origin to what the page sends to its own server.
  const ofPage = (url: string, init: RequestInit): RequestInit => ({ ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), origin: new URL(url).origin } });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => realFetch(url, url.includes('/__relay/') ? ofPage(url, init) : init));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await Promise.all([services.close(), stopAll()]);
});

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: [['Accept', 'application/json']], body: null });
const problemOf = (result: HttpResult): string => (result.ok ? `came: ${result.response.status}` : `${result.problem}: ${result.message}`);
/** The words of a failure without the parts that differ from run to run. */
const words = (result: HttpResult): string => problemOf(result).replaceAll(/(127\.0\.0\.1|localhost):\d+/g, 'HOST');

type Where = Exclude<keyof FaultyServices, 'close' | 'authorityCert'>;

const faults: readonly (readonly [name: string, where: Where, path: string, expected: string, timeoutMs: number | undefined])[] = [
  ['a name that nobody has', 'nowhere', '/', 'name-not-resolved: There is no host called nowhere.invalid: check the host on the General tab.', undefined],
  ['a refused connection', 'unused', '/', 'refused: HOST refused the connection: nothing listens on that port. Start the service, or check host and port on the General tab.', undefined],
  ['a certificate signed by itself', 'selfSigned', '/', 'tls: HOST could not be trusted: its certificate is signed by itself, so that nobody vouches for it (DEPTH_ZERO_SELF_SIGNED_CERT). The platform refuses it too: give the service a certificate of a public authority, or test a service under development over HTTP.', undefined],
  ['an expired certificate', 'expired', '/', 'tls: HOST could not be trusted: its certificate has expired (CERT_HAS_EXPIRED). The platform refuses it too: have the service renew it.', undefined],
  ['a certificate of the future', 'future', '/', 'tls: HOST could not be trusted: its certificate is not valid yet (CERT_NOT_YET_VALID). Compare the clock of this machine with the start of the certificate.', undefined],
  ['a certificate for another name', 'otherName', '/', 'tls: HOST could not be trusted: its certificate is for another name (harbour.example) (ERR_TLS_CERT_ALTNAME_INVALID). Give the host on the General tab as the certificate names it, or have the service get one for this name.', undefined],
  ['a reset connection', 'raw', '/reset', 'failed: HOST closed the connection without an answer: try again; if it stays so, it may expect HTTPS on this port, or look into the log of the service.', undefined],
  ['something that is not HTTP', 'raw', '/not-http', 'failed: HOST answered with something that is not HTTP (HPE_INVALID_CONSTANT): check the port, and whether it expects HTTPS.', undefined],
  ['a switch of protocols', 'raw', '/switch', 'failed: HOST switched to another protocol, such as WebSocket, which a connector cannot use: call an address that answers over HTTP.', undefined],
  ['too many headers', 'raw', '/headers', 'too-large: HOST sent more headers than fit into 16 kB: have the service send fewer or shorter ones.', undefined],
  ['an answer that breaks off', 'raw', '/cut', 'failed: HOST answered 200 and broke off in the middle of its answer, after 10 bytes: try again; if it stays so, the service or a proxy before it cuts its answers short.', undefined],
  ['no answer in time', 'answers', '/silent', 'timed-out: HOST did not answer within 0.3 seconds: wait longer, or find out at the service what takes the time. The platform waits two minutes.', 300],
  ['an answer larger than the limit', 'answers', '/endless', 'too-large: The answer of HOST is larger than the limit of 1 MB, so that the call was stopped: ask for less, with a filter or a smaller page.', undefined],
  ['a body that is not in its coding', 'answers', '/gzip-broken', 'failed: The answer of HOST is damaged: its compressed body is not in the coding that its header Content-Encoding names. Correct one of them at the service.', undefined],
  ['a compressed body that ends too early', 'answers', '/gzip-cut', 'failed: The answer of HOST is damaged: its compressed body ends too early. Try again; if it stays so, the service or a proxy before it cuts its answers short.', undefined],
  ['redirects in a circle', 'answers', '/redirect-loop', `failed: HOST redirected the call to http://HOST/redirect-loop. The call was redirected more than 5 times: ${Array.from({ length: 7 }, () => 'http://HOST/redirect-loop').join(' → ')}. Give the address that the service means, or end its loop.`, undefined],
  ['a redirect to a forbidden address', 'answers', '/redirect-metadata', 'not-allowed: HOST redirected the call to http://169.254.169.254/latest/meta-data/. The relay does not call 169.254.169.254: it is a link-local address, where clouds keep the credentials of their machines.', undefined],
  ['a redirect to no address', 'answers', '/redirect-nowhere', 'failed: HOST redirects (302) to something that is no address: correct the header Location at the service.', undefined],
];

test.each(faults)('through the relay, %s is told by itself, with what to do', async (_name, where, path, expected, timeoutMs) => {
  expect(words(await viaRelay.send(get(services[where] + path), { ...limits, timeoutMs: timeoutMs ?? limits.timeoutMs }))).toBe(expected);
});

test('no two faults are told in the same words', () => {
  const told = faults.map(([, , , expected]) => expected);
  expect(new Set(told).size).toBe(told.length);
});

test('the same fault by another way is told alike', async () => {
  const told = async (url: string) => words(await viaRelay.send(get(url), limits));
  expect(await told(`${services.raw}/hang-up`)).toBe(await told(`${services.raw}/reset`));
  expect(await told(`${services.raw}/cut-chunks`)).toContain('answered 200 and broke off in the middle of its answer');
  expect(await told(`${services.answers}/br-broken`)).toBe(await told(`${services.answers}/gzip-broken`));
  expect(await told(`${services.answers}/announced`)).toBe(await told(`${services.answers}/endless`));
  expect(await told(services.answers.replace('http:', 'https:'))).toBe('tls: HOST could not be trusted: it does not speak TLS on this port (ERR_SSL_WRONG_VERSION_NUMBER). Choose HTTP on the General tab, or the port for HTTPS.');
  expect(await told(services.certified.replace('https:', 'http:'))).toContain('closed the connection without an answer: try again; if it stays so, it may expect HTTPS');
});

test('an authority that nobody knows here is told, with the way to name it', async () => {
  const told = words(await relayTransport(await startPage({})).send(get(services.certified), limits));
  expect(told).toMatch(/^tls: HOST could not be trusted: .+ \(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT_LOCALLY)\)\. .+NODE_EXTRA_CA_CERTS/);
});

test('a stream that stays open is told apart from a service that says nothing', async () => {
  const result = await viaRelay.send(get(`${services.answers}/drip`), { ...limits, timeoutMs: 400 });
  expect(words(result)).toMatch(/^timed-out: HOST answered 200, but its answer did not come to an end within 0\.4 seconds \((1 byte|\d+ bytes) came\): a connector cannot read a stream that stays open\.$/);
});

const fine: readonly (readonly [name: string, where: Where, path: string])[] = [
  ['in one piece', 'answers', '/berths'], ['in slow chunks', 'answers', '/chunks'], ['in gzip', 'answers', '/gzip'], ['in brotli', 'answers', '/br'], ['in deflate', 'answers', '/deflate'],
  ['in bare deflate', 'answers', '/deflate-raw'], ['after early hints and a word of patience', 'answers', '/hints'], ['after a redirect', 'answers', '/redirect'], ['after a redirect to another origin', 'elsewhere', '/berths'],
];

test.each(fine)('an answer %s comes whole, by either way', async (_name, where, path) => {
  for (const transport of [viaRelay, directTransport]) {
    const result = await transport.send(get(services[where] + path), limits);
    expect({ by: transport.name, said: problemOf(result) }).toEqual({ by: transport.name, said: 'came: 200' });
    if (!result.ok) continue;
    expect(JSON.parse(new TextDecoder().decode(result.response.body))).toEqual(berths);
    expect(checkResponse(definition, place, result.response)).toMatchObject({ outcome: 'matches', findings: [] });
    expect(result.response.redirects).toEqual(where === 'elsewhere' || path === '/redirect' ? [`${services.answers}/berths`] : []);
  }
});

test('TLS with a certificate of a known authority is a call like any other', async () => {
  expect(problemOf(await viaRelay.send(get(services.certified), limits))).toBe('came: 200');
});

const odd: readonly (readonly [name: string, path: string, findings: readonly string[]])[] = [
  ['a page said to be JSON', '/page-as-json', ['error: An HTML page came instead of JSON, although its content type says application/json. It is often the sign-in or error page of something before the service: check host, base URL and sign-in.']],
  ['a page', '/page', ['warning: The answer is text/html, the definition says application/json.', 'error: An HTML page came instead of JSON. It is often the sign-in or error page of something before the service: check host, base URL and sign-in.']],
  ['XML said to be JSON', '/xml-as-json', ['error: XML came instead of JSON, although its content type says application/json. Ask the service for JSON, such as by the header Accept or a parameter.']],
  ['a picture', '/picture', ['warning: The answer is image/png, the definition says application/json.', 'error: The body is not text (no UTF-8), the schema describes a JSON value.']],
  ['a picture said to be JSON', '/picture-as-json', ['error: The body is not text (no UTF-8), the schema describes a JSON value.']],
  ['no content type', '/no-type', ['warning: The answer names no content type, the definition says application/json.']],
  ['JSON in Latin-1', '/latin', ['warning: The answer is written in iso-8859-1. JSON is exchanged in UTF-8, and who reads it as such sees wrong letters: have the service send UTF-8.']],
  ['JSON in UTF-16', '/utf-16', ['warning: The answer is written in utf-16le. JSON is exchanged in UTF-8, and who reads it as such sees wrong letters: have the service send UTF-8.']],
  ['no body', '/empty', ['error: The answer has no body, the description has a schema for one.']],
  ['nothing, and says so', '/none', ['warning: The status 204 is not described. Described are: 200. The body was compared with nothing.']],
  ['a coding that was not asked for', '/zstd', ['error: The body is still compressed as zstd, which was not asked for, the schema describes a JSON value.']],
];

test.each(odd)('%s is an answer, and the verdict says what is odd about it', async (_name, path, findings) => {
  for (const transport of path === '/zstd' ? [viaRelay] : [viaRelay, directTransport]) {
    const result = await transport.send(get(services.answers + path), limits);
    if (!result.ok) throw new Error(result.message);
    expect(checkResponse(definition, place, result.response).findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(findings);
  }
});

test('text in another coding reads as it was meant', async () => {
  const result = await viaRelay.send(get(`${services.answers}/latin`), limits);
  expect(result.ok && bodyText(result.response)).toMatchObject({ ok: true, text: expect.stringContaining('Südkai') });
});

test('what a redirect changed of the call is told', async () => {
  const post: HttpRequest = { method: 'POST', url: `${services.answers}/redirect-post`, headers: [['Content-Type', 'application/json']], body: new TextEncoder().encode('{}') };
  const turned = await viaRelay.send(post, limits);
  expect(turned.ok && turned.response.notes).toEqual(['The redirect (302) turned POST into GET without a body: give the address that it leads to as the host, so that the call is made as it is meant.']);
  const away = await viaRelay.send({ ...get(`${services.elsewhere}/berths`), headers: [['X-Harbour-Key', 'marked']] }, limits);
  expect(away.ok && away.response.notes).toEqual([`The redirect leads to ${new URL(services.answers).host}, another origin: X-Harbour-Key was not sent there.`]);
});

test('directly, what the browser hides is told as that, and what it can tell by itself', async () => {
  const told = async (url: string, timeoutMs = limits.timeoutMs) => words(await directTransport.send(get(url), { ...limits, timeoutMs }));
  for (const url of [services.nowhere, services.unused, services.selfSigned, `${services.raw}/reset`, `${services.raw}/not-http`]) expect(await told(url)).toContain('blocked: The browser did not let the call through.');
  expect(await told(`${services.answers}/endless`)).toBe(await words(await viaRelay.send(get(`${services.answers}/endless`), limits)));
  expect(await told(`${services.answers}/silent`, 300)).toContain('timed-out: HOST did not answer within 0.3 seconds');
  expect(await told(`${services.answers}/drip`, 300)).toContain('timed-out: HOST answered 200, but its answer did not come to an end within 0.3 seconds');
  for (const url of [`${services.raw}/cut`, `${services.answers}/gzip-broken`]) expect(await told(url)).toContain('failed: HOST answered 200 and broke off in the middle of its answer');
});
