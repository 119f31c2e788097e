import { arrayOf, isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { isOperationMethod, operationMethods, operationsOf } from '../../connector/operations-of';
import type { RequestSample } from '../../connector/samples/request-sample';
import { valueAt } from '../../connector/connector';
import { parseLooseJson } from '../samples/loose-json';
import { bodyFromText } from './body-from-text';
import { connectorFrom } from './connector-from';
import { addressOf } from './from-traffic';
import type { Body, SourceRequest } from './model';
import { Notes } from './notes';
import { coarsePlace } from './place';
import { splitUrl } from './split-url';
import { emptyScope } from './variables';

/** A request as a person types it. */
export interface TypedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export type ReadSample = { readonly ok: true; readonly sample: RequestSample } | { readonly ok: false; readonly message: string };

/** Where the request stands: notes that stand elsewhere speak of the import as a whole, which this is not. */
export const sampleAt = '/request';

/** What a sample tells of an operation alone: notes about names and texts, which an operation has already, are left out. */
const tellingNotes = new Set(['secret-removed', 'lost', 'unreadable']);

/** A typed request as the importers know requests. */
export function requestOf({ method, url, headers, body }: TypedRequest): SourceRequest {
  const place = coarsePlace(sampleAt);
  const { signedIn: _signedIn, ...address } = addressOf(url, place);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    ...address,
    at: sampleAt,
    name: '',
    description: '',
    method: method.toLowerCase(),
    headers: headers.map(([name, value]) => ({ name, value, enabled: true, rawDescription: '', place })),
    body: bodyFromText(body, type || (/^\s*[[{]/.test(body) ? 'application/json' : ''), address.path, place),
    folders: [],
    scope: emptyScope,
    auth: undefined,
    responses: [],
  };
}

function bodiesOf(body: Body | undefined, notes: string[]): readonly Json[] {
  if (body?.mode === 'graphql') return [{ query: body.query, ...(body.variables === undefined ? {} : { variables: body.variables }) }];
  if (body?.mode !== 'raw') return [];
  const read = parseLooseJson(body.text);
  if (read.ok) return [read.value];
  notes.push('The body is no JSON and was left out.');
  return [];
}

/** A body of JSON is merged as it came, and needs no schema made for it; forms become parameters. */
const withoutContent = (request: SourceRequest): SourceRequest => (request.body?.mode === 'raw' || request.body?.mode === 'graphql' ? { ...request, body: undefined } : request);

const withoutBase = (path: string, basePath: string): string => {
  const base = basePath.replace(/\/+$/, '');
  return base !== '' && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || '/' : path;
};

/** A host with a port if need be: nothing with a variable in it. */
const plainHost = /^[\w-]+(?:\.[\w-]+)*(?::\d+)?$/;

/** Reads a sample for an operation of a definition: its host is compared, or told where there is none yet, its base URL taken off, secrets stay behind. */
export function sampleOfRequest(request: SourceRequest, url: string, definition: JsonObject): ReadSample {
  const { method } = request;
  if (!isOperationMethod(method)) return { ok: false, message: `${method.toUpperCase()} is no method of a connector. Use ${operationMethods.map((known) => known.toUpperCase()).join(', ')}.` };
  if (url.trim() === '') return { ok: false, message: 'The sample has no URL.' };
  const notes = new Notes();
  const made = connectorFrom({ source: 'sample', noun: 'sample', name: 'Sample', description: '', version: '', folders: [], requests: [withoutContent(request)], unread: 0, at: '', variables: [], scripts: [] }, notes);
  if (!made.ok) return { ok: false, message: made.message };
  const [entry] = operationsOf(made.connector.definition);
  if (!entry) return { ok: false, message: 'No operation could be read from the sample.' };
  const operation = valueAt(made.connector, entry.at);
  const said = notes.all.filter(({ kind, from }) => tellingNotes.has(kind) && from === sampleAt).map(({ message }) => message);
  const hasNoBody = method === 'get' || method === 'head';
  if (hasNoBody && (request.body?.mode === 'raw' || request.body?.mode === 'graphql')) said.push(`A ${method.toUpperCase()} operation has no body: what was given as one is left out.`);
  const bodies = hasNoBody ? [] : bodiesOf(request.body, said);
  const basePath = textOf(definition, 'basePath') ?? '';
  const host = textOf(made.connector.definition, 'host');
  const own = textOf(definition, 'host') ?? '';
  if (host !== undefined && own !== '' && host.toLowerCase() !== own.toLowerCase()) said.unshift(`The sample calls ${host}, the connector ${own}. The host of the connector stays.`);
  const [summary, operationId] = [textOf(operation, 'summary'), textOf(operation, 'operationId')];
  const parameters = (arrayOf(operation, 'parameters') ?? []).filter(isObject);
  return {
    ok: true,
    sample: {
      method,
      ...(own === '' && host !== undefined && plainHost.test(host) && { host }),
      ...(summary && operationId && { names: { summary, operationId } }),
      sentPath: withoutBase(splitUrl(url).path || '/', basePath),
      path: withoutBase(entry.path, basePath),
      parameters,
      bodies,
      notes: said,
    },
  };
}
