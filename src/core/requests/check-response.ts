import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { HttpResponse } from '../ports/http';
import { followRef } from './follow-ref';
import { operationAt, operationInputs, type OperationPlace } from './operation-inputs';
import { isJsonType } from './request-body';
import { checkAgainstSchema, type Mismatch } from './schema-check';

/** One thing that a response check has to say. */
export interface VerdictFinding {
  /** `warning`: the answer can be used, and a reviewer would ask (another content type, a status not described). */
  readonly severity: 'error' | 'warning' | 'hint';
  readonly kind: 'status' | 'content-type' | 'body' | 'json' | 'schema' | 'incomplete';
  /** `$.items[3].shippedAt`, for findings of kind schema. */
  readonly path: string | undefined;
  /** The same place as keys from the root of the answer. */
  readonly keys?: readonly (string | number)[];
  readonly message: string;
  readonly keyword: string | undefined;
  /** The place in the connector that says otherwise. */
  readonly at: Pointer | undefined;
  readonly count: number;
}

/** What a response is when compared with its description. */
export interface Verdict {
  /**
   * `matches`: described, and nothing is wrong · `differs`: it breaks its description · `no-schema`: described, but
   * without a schema to compare with · `not-described`: neither its status nor `default` is described · `not-checked`: the
   * check itself did not come to its end.
   */
  readonly outcome: 'matches' | 'differs' | 'no-schema' | 'not-described' | 'not-checked';
  /** The key of `responses` that was used: the status, or `default`; undefined when not described. */
  readonly response: string | undefined;
  /** One sentence for the head of the result. */
  readonly summary: string;
  readonly findings: readonly VerdictFinding[];
}

/** The part of a response that a check reads. */
export type CheckedResponse = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

/** A response description and where it is written. */
export interface DescribedResponse {
  readonly key: string;
  readonly node: JsonObject;
  readonly at: Pointer;
}

/** The description for a status: its own, else `default`, else undefined; `$ref` resolved. */
export function describedResponse(definition: JsonObject, place: OperationPlace, status: number): DescribedResponse | undefined {
  const responses = objectOf(operationAt(definition, place), 'responses');
  for (const key of [String(status), 'default']) {
    const followed = followRef(definition, member(responses, key));
    if (!followed) continue;
    const written = pointerOf(['definition', 'paths', place.path, place.method, 'responses', key]);
    return { key, node: followed.node, at: followed.ref === undefined ? written : `/definition${followed.ref}` };
  }
  return undefined;
}

const finding = (severity: VerdictFinding['severity'], kind: VerdictFinding['kind'], message: string, at?: Pointer): VerdictFinding => ({
  severity,
  kind,
  path: undefined,
  message,
  keyword: undefined,
  at,
  count: 1,
});

const fromMismatch = (mismatch: Mismatch): VerdictFinding => ({
  severity: mismatch.severity,
  kind: 'schema',
  path: mismatch.path,
  keys: mismatch.keys,
  message: mismatch.count > 1 ? `${mismatch.message} The same in ${mismatch.count - 1} more places.` : mismatch.message,
  keyword: mismatch.keyword,
  at: mismatch.schemaAt,
  count: mismatch.count,
});

/** The media type of a response without its parameters, in lower case; empty when it gives none. */
function mediaTypeOf(response: CheckedResponse): string {
  const [, value = ''] = response.headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  return (value.split(';')[0] ?? '').trim().toLowerCase();
}

function fitsType(type: string, described: string): boolean {
  const [wanted = ''] = described.toLowerCase().split(';');
  const [kind = '', sub = ''] = wanted.trim().split('/');
  if (kind === '*' || wanted.trim() === type) return true;
  if (!type.startsWith(`${kind}/`)) return isJsonType(type) && isJsonType(wanted.trim());
  return sub === '*' || (isJsonType(type) && isJsonType(wanted.trim())) || (sub.startsWith('*+') && type.endsWith(sub.slice(1)));
}

/** The body as text; undefined when it is no UTF-8. A byte-order mark is not part of the text. */
function textBody(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly finding: VerdictFinding };

function parseBody(response: CheckedResponse, schema: JsonObject): Parsed {
  const text = textBody(response.body);
  if (text === undefined) {
    return { ok: false, finding: finding('error', 'json', 'The body is not text (no UTF-8), the schema describes a JSON value.') };
  }
  const type = mediaTypeOf(response);
  if (textOf(schema, 'type') === 'string' && !isJsonType(type)) return { ok: true, value: text };
  const read = readJson(text);
  if (read.ok) return { ok: true, value: read.value };
  if (/[/+]xml$/.test(type)) {
    return { ok: false, finding: finding('hint', 'incomplete', 'The body is XML, which is not compared with a schema here.') };
  }
  const { line, column, message } = read.error;
  return { ok: false, finding: finding('error', 'json', `The body is not JSON. Line ${line}, column ${column}: ${message}`) };
}

/** True for a schema that says nothing about a value (descriptions and extensions only, no dynamic schema). */
const isEmptySchema = (schema: JsonObject): boolean =>
  Object.keys(schema).every((key) => ['description', 'title', 'default', 'example'].includes(key) || (key.startsWith('x-') && !key.startsWith('x-ms-dynamic-')));

function bodyFindings(definition: JsonObject, response: CheckedResponse, schema: JsonObject, at: Pointer): readonly VerdictFinding[] {
  if (response.body.length === 0) {
    return [finding('error', 'body', 'The answer has no body, the description has a schema for one.', at)];
  }
  const target = followRef(definition, schema)?.node ?? {};
  const isFile = textOf(target, 'type') === 'file' || (textOf(target, 'type') === 'string' && textOf(target, 'format') === 'binary');
  if (isFile) return [];
  const parsed = parseBody(response, target);
  if (!parsed.ok) return [{ ...parsed.finding, at }];
  const { mismatches, complete } = checkAgainstSchema(definition, schema, parsed.value, at);
  const found = mismatches.map(fromMismatch);
  return complete ? found : [...found, finding('warning', 'incomplete', 'The answer was not checked to its end: it or its schema is too large, or it differs in too many ways.', at)];
}

/**
 * Compares a response with what the definition says about its status (then `default`): content type, JSON, and the
 * schema. A status that is not described is said and compared with nothing, so that an error's body is never measured by
 * the schema of success. Redirects (3xx) and 204 need no body.
 */
export function checkResponse(definition: JsonObject, place: OperationPlace, response: CheckedResponse): Verdict {
  const { status } = response;
  const described = describedResponse(definition, place, status);
  if (!described) {
    const keys = Object.keys(objectOf(operationAt(definition, place), 'responses') ?? {}).filter((key) => !key.startsWith('x-'));
    const known = keys.length === 0 ? 'The operation describes no responses.' : `Described are: ${keys.join(', ')}.`;
    const message = `The status ${status} is not described. ${known} The body was compared with nothing.`;
    const at = operationAt(definition, place) ? pointerOf(['definition', 'paths', place.path, place.method]) : undefined;
    return { outcome: 'not-described', response: undefined, summary: message, findings: [finding('warning', 'status', message, at)] };
  }
  const { key, node, at } = described;
  const by = key === 'default' ? 'the default response' : `the response ${key}`;
  const schema = objectOf(node, 'schema');
  const findings: VerdictFinding[] = [];
  if (key === 'default' && status >= 200 && status < 300) {
    findings.push(finding('hint', 'status', `The status ${status} is covered by the default response only: describe it by itself.`, at));
  }
  const type = mediaTypeOf(response);
  const produces = arrayOf(node, 'produces')?.filter((each) => typeof each === 'string') ?? operationInputs(definition, place).produces;
  if (response.body.length > 0 && schema && produces.length > 0) {
    if (type === '') findings.push(finding('warning', 'content-type', `The answer names no content type, the definition says ${produces.join(', ')}.`, at));
    else if (!produces.some((each) => fitsType(type, each))) {
      findings.push(finding('warning', 'content-type', `The answer is ${type}, the definition says ${produces.join(', ')}.`, at));
    }
  }
  if (!schema || isEmptySchema(schema)) {
    const summary = `The status ${status} is described by ${by}, which has no schema: the body was compared with nothing.`;
    if (response.body.length > 0 && status !== 204) findings.push(finding('hint', 'body', `A body came (${response.body.length} bytes), and ${by} has no schema for it.`, at));
    return { outcome: 'no-schema', response: key, summary, findings };
  }
  const needsBody = place.method !== 'head' && status !== 204 && status !== 304;
  if (needsBody || response.body.length > 0) findings.push(...bodyFindings(definition, response, schema, `${at}/schema`));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary =
    errors === 0
      ? `The answer matches ${by}.`
      : `The answer differs from ${by} in ${errors === 1 ? 'one way' : `${errors} ways`}.`;
  return { outcome: errors === 0 ? 'matches' : 'differs', response: key, summary, findings };
}
