import type { HttpRequest, HttpResponse } from '../../core/ports/http';

/** Header names that a page may send to another origin without asking, in lower case. */
const askless: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language']);

function isAskless(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'content-type') return /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(;|$)/i.test(value);
  return askless.has(lower) && value.length <= 128;
}

/** Names of the headers that a browser asks about, in lower case and order. */
function askedHeaders({ headers }: HttpRequest): readonly string[] {
  return [...new Set(headers.filter(([name, value]) => !isAskless(name, value)).map(([name]) => name.toLowerCase()))].toSorted();
}

/** True for a request that a browser sends to another origin without a preflight (Fetch standard, CORS-safelisted). */
export function skipsPreflight(request: HttpRequest): boolean {
  return /^(get|head|post)$/i.test(request.method) && askedHeaders(request).length === 0;
}

/** The question that a browser asks before it sends `request` from a page of `origin`. */
export function preflightOf(request: HttpRequest, origin: string): HttpRequest {
  const asked = askedHeaders(request);
  return {
    method: 'OPTIONS',
    url: request.url,
    headers: [
      ['Origin', origin],
      ['Accept', '*/*'],
      ['Access-Control-Request-Method', request.method.toUpperCase()],
      ...(asked.length === 0 ? [] : [['Access-Control-Request-Headers', asked.join(',')] as const]),
    ],
    body: null,
  };
}

function listed(response: HttpResponse, name: string): readonly string[] {
  const values = response.headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
  return values.join(',').split(',').map((value) => value.trim()).filter((value) => value !== '');
}

/** True when a browser that gets this answer to its question goes on and sends the request (without credentials). */
export function preflightAllows(request: HttpRequest, origin: string, answer: HttpResponse): boolean {
  if (answer.status < 200 || answer.status > 299 || answer.redirects.length > 0) return false;
  const [allowed, ...more] = listed(answer, 'access-control-allow-origin');
  if (more.length > 0 || (allowed !== '*' && allowed !== origin)) return false;
  const methods = listed(answer, 'access-control-allow-methods');
  const isPlain = /^(get|head|post)$/i.test(request.method);
  if (!isPlain && !methods.includes('*') && !methods.includes(request.method.toUpperCase())) return false;
  const headers = new Set(listed(answer, 'access-control-allow-headers').map((name) => name.toLowerCase()));
  return askedHeaders(request).every((name) => headers.has(name) || (headers.has('*') && name !== 'authorization'));
}
