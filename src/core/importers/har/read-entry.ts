import { arrayOf, type Json, type JsonObject, isObject, member, objectOf, textOf } from '../../base/json';
import { decodeText } from '../../base/text-file';
import { bodyFromText, formFields, mediaTypeOf } from '../requests-to-operations/body-from-text';
import { addressOf, basicAuth } from '../requests-to-operations/from-traffic';
import type { Body, Field, FormField, SavedResponse, SourceRequest } from '../requests-to-operations/model';
import type { Place } from '../requests-to-operations/place';
import { emptyScope, scalarText } from '../requests-to-operations/variables';
import { base64Bytes } from './base64-bytes';
import { headerOf } from './left-out';

/** Headers that a browser or the protocol adds to every request; HTTP/2 writes its own with a colon in front. */
const browserHeader =
  /^(:.*|sec-.*|dnt|pragma|referer|origin|upgrade-insecure-requests|te|priority|accept-language|if-none-match|if-modified-since|x-requested-with|x-client-data|save-data|range|keep-alive|traceparent|tracestate)$/i;

/** True for a header that says something about the browser, not about the API. */
export const isBrowserHeader = (name: string): boolean => browserHeader.test(name);

function pairsOf(list: readonly Json[], place: Place): Field[] {
  return list.flatMap((entry, index): Field[] => {
    const name = (textOf(entry, 'name') ?? '').trim();
    return name === '' ? [] : [{ name, value: scalarText(member(entry, 'value')), enabled: true, rawDescription: '', place: place.to(index) }];
  });
}

/** Reads one entry; undefined when it holds no request with a URL. */
export function readEntry(entry: JsonObject, place: Place): SourceRequest | undefined {
  const request = objectOf(entry, 'request');
  const url = textOf(request, 'url')?.trim() ?? '';
  if (!request || url === '') return undefined;
  const inside = place.to('request');
  const { signedIn, ...address } = addressOf(url, inside.to('url'));
  const method = (textOf(request, 'method') ?? 'GET').trim().toLowerCase() || 'get';
  const headers = pairsOf(arrayOf(request, 'headers') ?? [], inside.to('headers')).filter(({ name }) => !isBrowserHeader(name));
  const response = readResponse(objectOf(entry, 'response'), `${method.toUpperCase()} ${address.path || '/'}`, place.to('response'));
  return {
    ...address,
    at: place.at,
    name: `${method.toUpperCase()} ${address.path || '/'}`,
    description: scalarText(member(entry, 'comment')),
    method,
    query: address.query.length > 0 ? address.query : pairsOf(arrayOf(request, 'queryString') ?? [], inside.to('queryString')),
    headers,
    body: readPosted(objectOf(request, 'postData'), address.path, headerOf(request, 'content-type'), inside.to('postData')),
    folders: [],
    scope: emptyScope,
    auth: signedIn && headerOf(request, 'authorization') === '' ? basicAuth : undefined,
    responses: response ? [response] : [],
  };
}

function readPosted(posted: JsonObject | undefined, path: string, header: string, place: Place): Body | undefined {
  if (!posted) return undefined;
  const contentType = textOf(posted, 'mimeType') || header;
  const type = mediaTypeOf(contentType);
  const listed = (arrayOf(posted, 'params') ?? []).flatMap((entry, index): FormField[] => {
    const [field] = pairsOf([entry], place.to('params'));
    if (!field) return [];
    const file = textOf(entry, 'fileName') !== undefined;
    return [{ ...field, place: place.to('params').to(index), file, manyFiles: false }];
  });
  const text = textOf(posted, 'encoding') === 'base64' ? decodedText(textOf(posted, 'text') ?? '') : (textOf(posted, 'text') ?? '');
  if (listed.length === 0) return bodyFromText(text, contentType, path, place);
  if (type.startsWith('multipart/')) return { mode: 'formdata', fields: listed, at: place.at };
  // Browsers write the names of this list percent-encoded; the text says the same, decoded in one way.
  return { mode: 'urlencoded', fields: text.includes('=') ? formFields(text, place) : listed, at: place.at };
}

const decodedText = (text: string): string => decodeText('body', base64Bytes(text)).text;

/** Types whose bytes are text, in whatever form they were recorded. */
const textual = /^text\/|json|xml|javascript|x-www-form-urlencoded|^$/;

function readResponse(response: JsonObject | undefined, name: string, place: Place): SavedResponse | undefined {
  const code = Number(member(response, 'status'));
  // A status of 0 is a request that was blocked or cancelled.
  if (!isObject(response) || !Number.isInteger(code) || code < 100 || code > 599) return undefined;
  const content = objectOf(response, 'content');
  const type = mediaTypeOf(textOf(content, 'mimeType') ?? headerOf(response, 'content-type'));
  const text = textOf(content, 'text') ?? '';
  const isBase64 = textOf(content, 'encoding') === 'base64';
  const headers = pairsOf(arrayOf(response, 'headers') ?? [], place.to('headers')).filter(({ name: header }) => !header.startsWith(':'));
  const binary = text !== '' && !textual.test(type);
  return {
    name: `${code} of ${name}`,
    code,
    status: '',
    headers: headers.some(({ name: header }) => header.toLowerCase() === 'content-type') || type === '' ? headers : [...headers, contentTypeField(type, place)],
    body: binary ? type : isBase64 ? decodedText(text) : text,
    ...(binary ? { binary } : {}),
    at: place.at,
    original: undefined,
  };
}

const contentTypeField = (type: string, place: Place): Field => ({ name: 'content-type', value: type, enabled: true, rawDescription: '', place });
