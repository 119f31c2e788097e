import { percentDecoded } from '../../base/percent-decode';
import type { Field } from './model';
import type { Place } from './place';

/** A URL as it is written, taken apart around its variables. */
export interface SplitUrl {
  readonly base: string;
  readonly path: string;
  /** `name=value` as written. */
  readonly query: readonly string[];
}

const templates = /\{\{[^{}]{0,200}\}\}/g;

/** Where `mark` first stands outside a `{{variable}}`, or the length of the text. */
function indexOutside(text: string, mark: string): number {
  let from = 0;
  for (;;) {
    const first = text.indexOf(mark, from);
    if (first === -1) return text.length;
    const opening = text.indexOf('{{', from);
    if (opening === -1 || opening > first) return first;
    templates.lastIndex = opening;
    const template = templates.exec(text);
    if (!template || template.index > first) return first;
    from = templates.lastIndex;
  }
}

/** Takes a URL apart: with or without scheme, with `{{variables}}` in any part. Longer texts than 20,000 characters are cut. */
export function splitUrl(source: string): SplitUrl {
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

/** The path with a slash at its front; an empty one stays empty. */
export const withSlash = (path: string): string => (path === '' || path.startsWith('/') ? path : `/${path}`);

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

/** A query parameter from `name=value` as it is written. */
export function pairField(pair: string, place: Place): Field {
  const equals = indexOutside(pair, '=');
  return withDecodedName({
    name: pair.slice(0, equals),
    value: percentDecoded(pair.slice(equals + 1)),
    enabled: true,
    rawDescription: '',
    place,
  });
}

/** The field with its name free of percent encoding. */
export const withDecodedName = (field: Field): Field => (field.name.includes('%') ? { ...field, name: percentDecoded(field.name) } : field);
