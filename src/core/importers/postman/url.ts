import { arrayOf, isArray, isObject, type Json, member, textOf } from '../../base/json';
import type { Field, SourceRequest } from '../requests-to-operations/model';
import type { Place } from '../requests-to-operations/place';
import { fieldDescription, rawDescription } from '../requests-to-operations/plain-text';
import { pairField, splitUrl, type SplitUrl, withDecodedName, withSlash } from '../requests-to-operations/split-url';
import { scalarText } from '../requests-to-operations/variables';
import { readFields } from './fields';

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

/** Hand-edited collections may hold a path in `raw` that goes on where their parts end; then `raw` is what was meant. */
function longerPath(parts: SplitUrl, raw: string): SplitUrl {
  const start = `${parts.base}${parts.path}`;
  if (parts.path === '' || !raw.startsWith(`${start}/`)) return parts;
  const whole = splitUrl(raw);
  return whole.path.length > start.length - whole.base.length + 1 ? { ...whole, query: parts.query } : parts;
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

function readPathVariables(list: readonly Json[]): SourceUrl['pathVariables'] {
  const variables = new Map<string, { value: string; description: string }>();
  for (const entry of list) {
    const name = textOf(entry, 'key') ?? textOf(entry, 'id');
    if (name === undefined || name === '') continue;
    const { description } = fieldDescription(rawDescription(member(entry, 'description')));
    variables.set(name, { value: scalarText(member(entry, 'value')), description });
  }
  return variables;
}
