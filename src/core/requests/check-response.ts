import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { HttpResponse } from '../ports/http';
import { bodyText, mediaTypeOf } from './body-text';
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

/** A finding that is about no place inside the body. */
export const plainFinding = (severity: VerdictFinding['severity'], kind: VerdictFinding['kind'], message: string, at?: Pointer): VerdictFinding => ({
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

function fitsType(type: string, described: string): boolean {
  const [wanted = ''] = described.toLowerCase().split(';');
  const [kind = '', sub = ''] = wanted.trim().split('/');
  if (kind === '*' || wanted.trim() === type) return true;
  if (!type.startsWith(`${kind}/`)) return isJsonType(type) && isJsonType(wanted.trim());
  return sub === '*' || (isJsonType(type) && isJsonType(wanted.trim())) || (sub.startsWith('*+') && type.endsWith(sub.slice(1)));
}

/** The value of a body, with what is odd about its text; or why there is none. */
type Parsed = { readonly ok: true; readonly value: Json; readonly odd: readonly VerdictFinding[] } | { readonly ok: false; readonly finding: VerdictFinding };

/** What came in place of JSON, when its first characters tell. */
function otherThanJson(text: string, type: string): string | undefined {
  const says = isJsonType(type) ? `, although its content type says ${type}` : '';
  if (/^\s*(<!doctype html|<html)[\s>]/i.test(text)) {
    return `An HTML page came instead of JSON${says}. It is often the sign-in or error page of something before the service: check host, base URL and sign-in.`;
  }
  return /^\s*<(\?xml|[a-z][\w.-]*[\s>:/])/i.test(text) ? `XML came instead of JSON${says}. Ask the service for JSON, such as by the header Accept or a parameter.` : undefined;
}

function parseBody(response: Pick<CheckedResponse, 'headers' | 'body'>, schema: JsonObject): Parsed {
  const decoded = bodyText(response);
  if (!decoded.ok) {
    return { ok: false, finding: plainFinding('error', 'json', `The body ${decoded.why}, the schema describes a JSON value.`) };
  }
  const { text, charset } = decoded;
  const type = mediaTypeOf(response);
  if (textOf(schema, 'type') === 'string' && !isJsonType(type)) return { ok: true, value: text, odd: [] };
  const read = readJson(text);
  const odd = charset === undefined ? [] : [plainFinding('warning', 'content-type', `The answer is written in ${charset}. JSON is exchanged in UTF-8, and who reads it as such sees wrong letters: have the service send UTF-8.`)];
  if (read.ok) return { ok: true, value: read.value, odd };
  if (/[/+]xml$/.test(type)) {
    return { ok: false, finding: plainFinding('hint', 'incomplete', 'The body is XML, which is not compared with a schema here.') };
  }
  const other = otherThanJson(text, type);
  if (other !== undefined) return { ok: false, finding: plainFinding('error', 'json', other) };
  const { line, column, message } = read.error;
  return { ok: false, finding: plainFinding('error', 'json', `The body is not JSON. Line ${line}, column ${column}: ${message}`) };
}

/** True for a schema that says nothing about a value (descriptions and extensions only, no dynamic schema). */
export const isEmptySchema = (schema: JsonObject): boolean =>
  Object.keys(schema).every((key) => ['description', 'title', 'default', 'example'].includes(key) || (key.startsWith('x-') && !key.startsWith('x-ms-dynamic-')));

/** How a body differs from its schema, which is written at `at`; `thing` is what holds the body, in words. */
export function bodyFindings(definition: JsonObject, response: Pick<CheckedResponse, 'headers' | 'body'>, schema: JsonObject, at: Pointer, thing: 'answer' | 'notification' = 'answer'): readonly VerdictFinding[] {
  if (response.body.length === 0) {
    return [plainFinding('error', 'body', `The ${thing} has no body, the description has a schema for one.`, at)];
  }
  const target = followRef(definition, schema)?.node ?? {};
  const isFile = textOf(target, 'type') === 'file' || (textOf(target, 'type') === 'string' && textOf(target, 'format') === 'binary');
  if (isFile) return [];
  const parsed = parseBody(response, target);
  if (!parsed.ok) return [{ ...parsed.finding, at }];
  const { mismatches, complete } = checkAgainstSchema(definition, schema, parsed.value, at);
  const found = [...parsed.odd.map((odd) => ({ ...odd, at })), ...mismatches.map(fromMismatch)];
  return complete ? found : [...found, plainFinding('warning', 'incomplete', `The ${thing} was not checked to its end: it or its schema is too large, or it differs in too many ways.`, at)];
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
    return { outcome: 'not-described', response: undefined, summary: message, findings: [plainFinding('warning', 'status', message, at)] };
  }
  const { key, node, at } = described;
  const by = key === 'default' ? 'the default response' : `the response ${key}`;
  const schema = objectOf(node, 'schema');
  const findings: VerdictFinding[] = [];
  if (key === 'default' && status >= 200 && status < 300) {
    findings.push(plainFinding('hint', 'status', `The status ${status} is covered by the default response only: describe it by itself.`, at));
  }
  const type = mediaTypeOf(response);
  const produces = arrayOf(node, 'produces')?.filter((each) => typeof each === 'string') ?? operationInputs(definition, place).produces;
  if (response.body.length > 0 && schema && produces.length > 0) {
    if (type === '') findings.push(plainFinding('warning', 'content-type', `The answer names no content type, the definition says ${produces.join(', ')}.`, at));
    else if (!produces.some((each) => fitsType(type, each))) {
      findings.push(plainFinding('warning', 'content-type', `The answer is ${type}, the definition says ${produces.join(', ')}.`, at));
    }
  }
  if (!schema || isEmptySchema(schema)) {
    const summary = `The status ${status} is described by ${by}, which has no schema: the body was compared with nothing.`;
    if (response.body.length > 0 && status !== 204) findings.push(plainFinding('hint', 'body', `A body came (${response.body.length} bytes), and ${by} has no schema for it.`, at));
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
