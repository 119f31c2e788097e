import { arrayOf, isArray, isObject, type Json, member, textOf } from '../../base/json';
import { readFields } from './fields';
import type { Field, SourceRequest } from './model';
import type { Place } from './place';
import { fieldDescription, rawDescription } from './plain-text';
import { scalarText } from './variables';

export interface SourceUrl {
  readonly base: string;
  readonly path: string;
  readonly query: readonly Field[];
  readonly pathVariables: SourceRequest['pathVariables'];
}

/**
 * Reads a URL in any of its shapes: text, `{raw}`, or parts. Parts win for the query; for host and path the raw text is used
 * when they are missing. Undefined when there is no URL at all.
 */
export function readUrl(value: Json | undefined, place: Place): SourceUrl | undefined {
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    const { base, path, query } = splitUrl(value);
    return { base, path, query: query.map((pair) => pairField(pair, place)), pathVariables: new Map() };
  }
  if (!isObject(value)) return undefined;
  const raw = textOf(value, 'raw') ?? '';
  const parts = splitParts(value);
  const listed = arrayOf(value, 'query');
  if (!parts && raw.trim() === '' && !listed?.length) return undefined;
  const split = parts === undefined ? splitUrl(raw) : longerPath(parts, raw);
  const queryPairs = (): readonly string[] => (parts === undefined || raw === '' ? split : splitUrl(raw)).query;
  return {
    base: split.base,
    path: split.path,
    query: listed ? readFields(listed, place.to('query')).map(withDecodedName) : queryPairs().map((pair) => pairField(pair, place)),
    pathVariables: readPathVariables(arrayOf(value, 'variable') ?? []),
  };
}

interface SplitUrl {
  readonly base: string;
  readonly path: string;
  /** `name=value` as written. */
  readonly query: readonly string[];
}

/** Hand-edited collections may hold a path in `raw` that goes on where their parts end; then `raw` is what was meant. */
function longerPath(parts: SplitUrl, raw: string): SplitUrl {
  const start = `${parts.base}${parts.path}`;
  if (parts.path === '' || !raw.startsWith(`${start}/`)) return parts;
  const whole = splitUrl(raw);
  return whole.path.length > start.length - whole.base.length + 1 ? { ...whole, query: parts.query } : parts;
}

const templates = /\{\{[^{}]{0,200}\}\}/g;

/** Where `mark` first stands outside a `{{variable}}`, or the length of the text. */
function indexOutside(text: string, mark: string): number {
  const first = text.indexOf(mark);
  if (first === -1) return text.length;
  const opening = text.indexOf('{{');
  if (opening === -1 || opening > first) return first;
  const found = text.replace(templates, (template) => '\u0001'.repeat(template.length)).indexOf(mark);
  return found === -1 ? text.length : found;
}

function splitUrl(source: string): SplitUrl {
  const trimmed = source.trim().slice(0, 20_000);
  const text = trimmed.includes('%7') ? trimmed.replace(/%7B%7B/gi, '{{').replace(/%7D%7D/gi, '}}') : trimmed;
  const withoutHash = text.slice(0, indexOutside(text, '#'));
  const mark = indexOutside(withoutHash, '?');
  const address = withoutHash.slice(0, mark);
  const baseEnd = endOfBase(address);
  return {
    base: address.slice(0, baseEnd),
    path: withSlash(address.slice(baseEnd)),
    query: withoutHash.slice(mark + 1).split('&').filter((pair) => pair !== '' && pair !== '='),
  };
}

const withSlash = (path: string): string => (path === '' || path.startsWith('/') ? path : `/${path}`);

const scheme = /^([a-z][a-z\d+.-]{0,20}|\{\{[^{}]{0,200}\}\}):\/\//i;

/** Where scheme, host and port (or the variables in their place) end. */
function endOfBase(address: string): number {
  const start = scheme.exec(address)?.[0].length;
  if (start !== undefined) return start + indexOutside(address.slice(start), '/');
  const variables = /^(\{\{[^{}]{0,200}\}\})+/.exec(address)?.[0];
  if (variables !== undefined) {
    const rest = address.slice(variables.length);
    return /^[.:]/.test(rest) ? variables.length + indexOutside(rest, '/') : variables.length;
  }
  const end = indexOutside(address, '/');
  const first = address.slice(0, end);
  return /^localhost$|^[^\s:]{1,200}:(\d{1,5}|\{\{[^{}]{1,200}\}\})$|^[\p{L}\d{][\p{L}\d{}_-]{0,200}(\.[\p{L}\d{}_-]{1,200})+$/u.test(first) ? end : 0;
}

function splitParts(url: Json): SplitUrl | undefined {
  const hostPart = member(url, 'host');
  const host = isArray(hostPart) ? hostPart.map(scalarText).join('.') : scalarText(hostPart);
  if (host === '') return undefined;
  const protocol = (textOf(url, 'protocol') ?? '').replace(/:?\/*$/, '');
  const port = scalarText(member(url, 'port'));
  const pathPart = member(url, 'path');
  const path = isArray(pathPart) ? pathPart.map(segmentText).join('/') : scalarText(pathPart);
  const origin = `${protocol === '' || host.includes('://') ? '' : `${protocol}://`}${host}${port === '' ? '' : `:${port}`}`;
  const split = splitUrl(`${origin}${withSlash(path)}`);
  if (split.base !== '') return split;
  return { ...splitUrl(withSlash(path)), base: origin };
}

const segmentText = (segment: Json): string => (isObject(segment) ? scalarText(member(segment, 'value')) : scalarText(segment));

function pairField(pair: string, place: Place): Field {
  const equals = indexOutside(pair, '=');
  return withDecodedName({
    name: pair.slice(0, equals),
    value: decoded(pair.slice(equals + 1)),
    enabled: true,
    rawDescription: '',
    place,
  });
}

const withDecodedName = (field: Field): Field => (field.name.includes('%') ? { ...field, name: decoded(field.name) } : field);

/** The text without percent encoding; as it is when the encoding is broken. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readPathVariables(list: readonly Json[]): SourceUrl['pathVariables'] {
  return new Map(
    list.flatMap((entry): [string, { value: string; description: string }][] => {
      const name = textOf(entry, 'key') ?? textOf(entry, 'id');
      if (name === undefined || name === '') return [];
      return [[name, { value: scalarText(member(entry, 'value')), description: fieldDescription(rawDescription(member(entry, 'description'))).description }]];
    }),
  );
}
