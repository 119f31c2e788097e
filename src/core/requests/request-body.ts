import { isObject, textOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { followRef } from './follow-ref';
import { multipartBody, type FormPart } from './multipart';
import type { BodyInput, BodyValue, OperationInputs } from './operation-inputs';
import { textOfValue } from './operation-inputs';
import { percentEncode } from './percent-encode';
import { withInternalDefaults } from './sample-body';

/** A body ready to send with its media type (null: the person set the header), nothing, or what is wrong with it. */
export type BuiltBody =
  | { readonly ok: true; readonly bytes: Uint8Array | null; readonly contentType: string | null; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** True for `application/json`, `text/json` and `application/…+json`, whatever their parameters. */
export function isJsonType(mediaType: string): boolean {
  const [type = ''] = mediaType.toLowerCase().split(';');
  return /^[\w.+-]+\/(json|[\w.+-]*\+json)$/.test(type.trim());
}

const none: BuiltBody = { ok: true, bytes: null, contentType: null, text: '' };

/** The media type for a body: the header the person set, else the first of `consumes` that fits its schema. */
function contentTypeFor(consumes: readonly string[], isFile: boolean, fileType: string): string {
  if (isFile) return consumes.find((type) => !isJsonType(type) && !type.includes('*')) ?? (fileType || 'application/octet-stream');
  const first = consumes.find(isJsonType) ?? consumes.find((type) => !type.startsWith('multipart/'));
  return first === undefined || first.includes('*') ? 'application/json' : first;
}

function formEncoded(value: Json): string {
  if (!isObject(value)) return textOfValue(value);
  return Object.entries(value)
    .map(([name, member]) => `${percentEncode(name)}=${percentEncode(textOfValue(member))}`)
    .join('&');
}

/**
 * The body of a request from the body parameter's value: JSON is checked and gets the defaults of internal properties,
 * texts go as typed, files as bytes. `given` is a Content-Type that a header parameter set.
 */
export function bodyOf(definition: JsonObject, inputs: OperationInputs, body: BodyInput, value: BodyValue, given: string | undefined): BuiltBody {
  const missing: BuiltBody = { ok: false, message: `${body.label} is required: give it a value.` };
  const schema: JsonObject = followRef(definition, body.schema)?.node ?? {};
  if (value.kind === 'file') {
    const contentType = given ?? contentTypeFor(inputs.consumes, true, value.file.type);
    return { ok: true, bytes: value.file.bytes, contentType, text: value.file.name };
  }
  const isEmpty = value.kind === 'none' || (value.kind === 'text' && value.text.trim() === '');
  const contentType = given ?? contentTypeFor(inputs.consumes, textOf(schema, 'format') === 'binary', '');
  if (isEmpty) {
    const filled = isJsonType(contentType) ? withInternalDefaults(definition, schema, {}) : {};
    if (Object.keys(filled ?? {}).length === 0) return body.required ? missing : none;
    return textBody(JSON.stringify(filled), contentType);
  }
  if (!isJsonType(contentType)) {
    if (value.kind === 'text') return textBody(value.text, contentType);
    return textBody(contentType.startsWith('application/x-www-form-urlencoded') ? formEncoded(value.value) : textOfValue(value.value), contentType);
  }
  const text = value.kind === 'text' ? value.text : JSON.stringify(value.value);
  const result = readJson(text);
  if (!result.ok) {
    const { line, column, message } = result.error;
    return { ok: false, message: `${body.label} is not JSON. Line ${line}, column ${column}: ${message}` };
  }
  const filled = withInternalDefaults(definition, schema, result.value);
  return textBody(filled === result.value ? text : JSON.stringify(filled, null, 2), contentType);
}

function textBody(text: string, contentType: string): BuiltBody {
  return { ok: true, bytes: new TextEncoder().encode(text), contentType, text };
}

/** The body of a form: `multipart/form-data` when a file is in it or only that is consumed, else `x-www-form-urlencoded`. */
export function formBody(parts: readonly FormPart[], consumes: readonly string[], hasFileInput: boolean, boundary: string): BuiltBody {
  const first = consumes.find((type) => /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type));
  if (hasFileInput || /^multipart/i.test(first ?? '')) {
    const text = parts.map(({ name, value }) => `${name}=${typeof value === 'string' ? value : value.name}`).join('\n');
    return { ok: true, bytes: multipartBody(parts, boundary), contentType: `multipart/form-data; boundary=${boundary}`, text };
  }
  const text = parts
    .map(({ name, value }) => `${percentEncode(name)}=${typeof value === 'string' ? percentEncode(value) : ''}`)
    .join('&');
  return textBody(text, 'application/x-www-form-urlencoded');
}
