import { objectOf, textOf } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import type { Pointer } from '../../base/pointer';
import type { Body, FormField } from './model';
import type { Place } from './place';
import { pairField } from './split-url';

/** The media type without its parameters, in lower case. */
export const mediaTypeOf = (contentType: string): string => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

/** The fields of a form that travels as `a=1&b=2`; a plus sign is a blank. */
export const formFields = (text: string, place: Place): FormField[] =>
  text
    .split('&')
    .filter((pair) => pair !== '' && pair !== '=')
    .map((pair) => ({ ...pairField(pair.replaceAll('+', ' '), place), file: false, manyFiles: false }));

/** The fields of a multipart body, by their headers alone. */
function multipartFields(text: string, place: Place): FormField[] {
  const headers = text.matchAll(/^content-disposition:[ \t]*form-data;([^\r\n]{1,500})(?:\r?\n[^\r\n]{1,500}){0,4}\r?\n\r?\n([^\r\n]{0,500})/gim);
  return [...headers].flatMap(([, parameters = '', value = '']): FormField[] => {
    const name = /(?:^|[;\s])name="([^"]*)"/i.exec(parameters)?.[1] ?? '';
    const file = /filename\*?=/i.test(parameters);
    return name === '' ? [] : [{ name, value: file ? '' : value, enabled: true, rawDescription: '', place, file, manyFiles: false }];
  });
}

/** A body as it travels, told by its media type; text without one is told by its look. Undefined when it is empty. */
export function bodyFromText(text: string, contentType: string, path: string, place: Place): Body | undefined {
  if (text.trim() === '') return undefined;
  const type = mediaTypeOf(contentType);
  const at = place.at;
  if (type === 'application/x-www-form-urlencoded') return formBody('urlencoded', formFields(text, place), at);
  if (type.startsWith('multipart/')) return formBody('formdata', multipartFields(text, place), at);
  if (type === 'application/octet-stream' || /^(image|audio|video|font)\//.test(type)) return { mode: 'binary', at };
  if (type === 'application/graphql') return { mode: 'graphql', query: text, variables: undefined, operationName: '', at };
  const graphql = /graphql/i.test(path) ? graphqlBody(text, at) : undefined;
  return graphql ?? { mode: 'raw', text, language: languageOf(type), at };
}

const formBody = (mode: 'urlencoded' | 'formdata', fields: readonly FormField[], at: Pointer): Body | undefined =>
  fields.length === 0 ? undefined : { mode, fields, at };

const languageOf = (type: string): string => (/json/.test(type) ? 'json' : /xml/.test(type) ? 'xml' : type.startsWith('text/') ? 'text' : '');

function graphqlBody(text: string, at: Pointer): Body | undefined {
  const read = readJson(text);
  const query = read.ok ? textOf(read.value, 'query') : undefined;
  if (!read.ok || query === undefined) return undefined;
  return { mode: 'graphql', query, variables: objectOf(read.value, 'variables'), operationName: textOf(read.value, 'operationName') ?? '', at };
}
