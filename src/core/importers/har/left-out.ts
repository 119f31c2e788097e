import { arrayOf, type JsonObject, objectOf, textOf } from '../../base/json';
import { mediaTypeOf } from '../requests-to-operations/body-from-text';

/** Why an entry of a recording is no request to an API; the text is how a note calls such entries. */
export type LeftOut = 'CORS preflights' | 'web pages' | 'images, media and fonts' | 'scripts and styles' | 'addresses that are not HTTP';

/** The value of a header of a request or response, by its name in lower case; empty without one. */
export const headerOf = (message: JsonObject | undefined, name: string): string => {
  const header = (arrayOf(message, 'headers') ?? []).find((entry) => textOf(entry, 'name')?.toLowerCase() === name);
  return textOf(header, 'value') ?? '';
};

/** Code that asks is what an API has; a page, and what a page is made of, the browser fetches by itself. */
const askedByCode = /^(xhr|fetch|eventsource|other)$/i;

const byResource: ReadonlyMap<string, LeftOut> = new Map<string, LeftOut>([
  ['preflight', 'CORS preflights'],
  ['document', 'web pages'],
  ['image', 'images, media and fonts'],
  ['media', 'images, media and fonts'],
  ['font', 'images, media and fonts'],
  ['texttrack', 'images, media and fonts'],
  ['script', 'scripts and styles'],
  ['stylesheet', 'scripts and styles'],
  ['manifest', 'scripts and styles'],
]);

/** Tells static assets, web pages, CORS preflights and addresses without HTTP; undefined for a request to an API. */
export function leftOutAs(entry: JsonObject): LeftOut | undefined {
  const request = objectOf(entry, 'request');
  const response = objectOf(entry, 'response');
  const url = textOf(request, 'url') ?? '';
  const method = (textOf(request, 'method') ?? 'GET').toUpperCase();
  if (/^[a-z][a-z\d+.-]*:/i.test(url) && !/^https?:/i.test(url) && !/^[^/]*:\d+(\/|$)/.test(url)) return 'addresses that are not HTTP';
  if (method === 'OPTIONS' && headerOf(request, 'access-control-request-method') !== '') return 'CORS preflights';
  const resource = (textOf(entry, '_resourceType') ?? '').toLowerCase();
  const type = mediaTypeOf(textOf(objectOf(response, 'content'), 'mimeType') ?? '');
  const known = byResource.get(resource);
  if (known === 'CORS preflights') return known;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (known === 'web pages') return isPage(type) ? known : undefined;
  if (known) return known;
  if (askedByCode.test(resource) && resource !== 'other') return undefined;
  if (/^(image|audio|video|font)\/|^application\/(x-)?font/.test(type)) return 'images, media and fonts';
  if (/^text\/css$|(java|ecma)script$|^application\/(wasm|manifest\+json)$/.test(type)) return 'scripts and styles';
  if (isPage(type) && /^text\/html\b/.test(headerOf(request, 'accept'))) return 'web pages';
  const path = url.split(/[?#]/)[0] ?? '';
  if (type === '' && /\.(png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|eot|mp4|webm|mp3)$/i.test(path)) return 'images, media and fonts';
  return type === '' && /\.(m?js|css|map)$/i.test(path) ? 'scripts and styles' : undefined;
}

const isPage = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml';
