import type { Json, JsonObject } from '../../base/json';
import { textOfStatus } from '../../connector/status-texts';
import { inferSchema } from '../../connector/samples/infer-schema';
import { readableTitle } from '../samples/readable-name';
import { anyPlaceholder } from '../../connector/samples/shape';
import { noteGuesses } from './body';
import type { Member } from './group';
import type { JsonTexts } from './json-texts';
import type { Field, SavedResponse } from './model';
import { calledIn, type Notes, quoted } from './notes';
import { fieldDescription, plainText } from './plain-text';
import { remembering } from './remember';

/** Response headers of the transport, which say nothing about the service. */
const transportHeader =
  /^(date|server|via|cache-control|etag|expires|pragma|age|vary|connection|keep-alive|content-.*|transfer-encoding|accept-ranges|set-cookie|strict-transport-security|x-powered-by|x-frame-options|x-xss-protection|x-content-type-options|access-control-.*|cf-.*|x-amz.*|x-cache.*|x-served-by|x-timer|x-varnish|report-to|nel|alt-svc|p3p|last-modified|status|referrer-policy|feature-policy|permissions-policy|x-runtime|x-ua-compatible|x-robots-tag|upgrade|trailer|x-aspnet.*|x-envoy.*|x-download-options|x-permitted-cross-domain-policies|x-dns-prefetch-control|expect-ct|surrogate-.*|cross-origin-.*|origin-agent-cluster|server-timing|x-vcap.*|x-kong.*|x-azure.*|x-ms-.*|via-.*|fastly-.*|x-github-.*|www-authenticate|authorization)$/i;

export interface Responses {
  readonly responses: JsonObject;
  /** Media types of successful answers; empty when they are JSON or unknown. */
  readonly produces: readonly string[];
}

/** The responses of an operation: one per status code, with a schema for all JSON bodies of that code. */
export function responsesOf(members: readonly Member[], texts: JsonTexts, notes: Notes): Responses {
  const [first] = members;
  if (members.every(({ request }) => request.responses.length === 0)) {
    if (first) notes.add('guessed', first.request.at, `${calledIn(first.request)} has no saved response. A response 200 without a schema was written; import a sample of the answer on the Definition tab.`);
    return { responses: { 200: { description: 'OK' } }, produces: [] };
  }
  const byCode = new Map<number, SavedResponse[]>();
  for (const { request } of members) {
    for (const response of request.responses) {
      if (response.code === undefined) {
        notes.add('guessed', response.at, `The saved response ${quoted([response.name])} has no status code; it was taken for 200.`);
      }
      const code = response.code ?? 200;
      const same = byCode.get(code);
      if (same) same.push(response);
      else byCode.set(code, [response]);
    }
  }
  if (first && [...byCode.keys()].every((code) => code >= 400)) {
    notes.add('guessed', first.request.at, `${calledIn(first.request)} has saved responses of errors only. A response 200 without a schema was added; import a sample of the answer on the Definition tab.`);
    byCode.set(200, []);
  }
  const codes = [...byCode].toSorted(([one], [other]) => one - other);
  return {
    responses: Object.fromEntries(codes.map(([code, saved]) => [String(code), responseOf(code, saved, texts, notes)])),
    produces: producedBy(codes.flatMap(([code, saved]) => (code >= 200 && code < 300 ? saved : []))),
  };
}

function responseOf(code: number, saved: readonly SavedResponse[], texts: JsonTexts, notes: Notes): JsonObject {
  const status = saved.map((response) => plainText(response.status)).find((text) => /\p{L}/u.test(text));
  const response: { [key: string]: Json } = { description: status ?? textOfStatus(String(code)) };
  const schema = schemaOf(saved, texts, notes);
  if (schema) response.schema = schema;
  const headers = headersOf(saved);
  if (headers.length > 0) response.headers = Object.fromEntries(headers);
  return response;
}

function schemaOf(saved: readonly SavedResponse[], texts: JsonTexts, notes: Notes): JsonObject | undefined {
  const [first] = saved;
  const bodies = new Map(saved.filter(({ body }) => body.trim() !== '').map((response) => [response.body, response]));
  if (!first || bodies.size === 0) return undefined;
  const values: Json[] = [];
  const others: SavedResponse[] = [];
  for (const [body, response] of bodies) {
    const read = texts.parse(body);
    if (read.ok && read.value !== anyPlaceholder) values.push(read.value);
    else others.push(response);
  }
  const cutOff = others.filter((response) => claimsJson(response));
  for (const { at, name } of cutOff) notes.add('unreadable', at, `The saved response ${quoted([name])} should be JSON but cannot be read; it adds nothing to the schema.`);
  if (values.length > 0) {
    if (others.length > cutOff.length) notes.add('guessed', first.at, 'Some saved responses of this status are not JSON; the schema describes the JSON ones.');
    const { schema, guesses } = inferSchema(values, { required: 'none', title: readableTitle });
    noteGuesses(guesses, first.at, 'response', notes);
    return Object.keys(schema).length > 0 ? schema : undefined;
  }
  if (others.length === cutOff.length) return undefined;
  return others.every(({ binary }) => binary) ? { type: 'string', format: 'binary' } : { type: 'string' };
}

const claimsJson = ({ body, headers }: SavedResponse): boolean =>
  /^\s*[[{]/.test(body) || (/json/i.test(contentType(headers)) && !/^\s*</.test(body));

const contentType = (headers: readonly Field[]): string => headers.find(({ name }) => name.length === 12 && name.toLowerCase() === 'content-type')?.value ?? '';

function producedBy(saved: readonly SavedResponse[]): string[] {
  const types = new Set(
    saved.flatMap(({ headers, body }) => {
      const type = contentType(headers).split(';')[0]?.trim().toLowerCase() ?? '';
      return body.trim() !== '' && /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(type) ? [type] : [];
    }),
  );
  return [...types].some((type) => type.includes('json')) ? [] : [...types];
}

const saysSomething = remembering((name) => !transportHeader.test(name) && /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name));

/** Headers with meaning for the caller, each once, as texts; their values are samples and stay behind. */
function headersOf(saved: readonly SavedResponse[]): [string, JsonObject][] {
  const seen = new Map<string, [string, JsonObject]>();
  for (const { headers } of saved) {
    for (const { name, rawDescription } of headers) {
      if (!saysSomething(name) || seen.has(name.toLowerCase())) continue;
      const { description } = fieldDescription(rawDescription);
      seen.set(name.toLowerCase(), [name, { type: 'string', ...(description === '' ? {} : { description }) }]);
    }
  }
  return [...seen.values()];
}
