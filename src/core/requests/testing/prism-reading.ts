/** How Prism, which shares no code with this project, reads a built request. */
import { getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http';
import { validateInput } from '@stoplight/prism-http/dist/validator';
import type { IHttpOperation } from '@stoplight/types';
import { member, objectOf, type Json, type JsonObject } from '../../base/json';
import { namedIn, reachFrom } from '../../connector/shared-reach';
import type { BuiltRequest } from '../build-request';
import type { OperationPlace } from '../operation-inputs';
import { isJsonType } from '../request-body';

const ofDefinition = ['swagger', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'securityDefinitions', 'security'];

/** The definition with one operation and what its request reaches; its responses say nothing. */
function alone(definition: JsonObject, { path, method }: OperationPlace): JsonObject {
  const item = objectOf(objectOf(definition, 'paths'), path) ?? {};
  const operation: JsonObject = { ...objectOf(item, method), responses: { default: { description: 'Any.' } } };
  const parameters = member(item, 'parameters');
  // The platform sends JSON where nothing is said; Prism then takes no body at all.
  const hasTypes = ((member(operation, 'consumes') !== undefined ? member(operation, 'consumes') : definition['consumes']) ?? []).toString() !== '';
  const kept: JsonObject = { ...(parameters !== undefined && { parameters }), [method]: hasTypes ? operation : { ...operation, consumes: ['application/json'] } };
  const shared: { [section: string]: { [name: string]: Json } } = {};
  for (const key of reachFrom(definition, namedIn(kept))) {
    const blank = key.indexOf(' ');
    const [section, name] = [key.slice(0, blank), key.slice(blank + 1)];
    const found = member(objectOf(definition, section), name);
    if (found !== undefined) (shared[section] ??= {})[name] = found;
  }
  const whole = Object.fromEntries(ofDefinition.flatMap((key) => (member(definition, key) === undefined ? [] : [[key, member(definition, key) ?? null]])));
  return { ...whole, info: { title: 'One', version: '1' }, paths: { [path]: kept }, ...shared };
}

/** The operation as Prism understands it. It changes what it is given, so it gets a copy. */
export async function prismOperation(definition: JsonObject, place: OperationPlace): Promise<IHttpOperation | undefined> {
  const [operation] = await getHttpOperationsFromSpec(structuredClone(alone(definition, place)));
  return operation;
}

function bodyOf({ request: { body, headers } }: BuiltRequest): unknown {
  if (!body) return undefined;
  const text = new TextDecoder().decode(body);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return isJsonType(type) ? JSON.parse(text) : text;
}

/** What Prism has against a request; empty when it would take it. */
export function prismObjections(definition: JsonObject, operation: IHttpOperation, built: BuiltRequest): readonly string[] {
  const url = new URL(built.request.url);
  const basePath = member(definition, 'basePath');
  const base = typeof basePath === 'string' ? basePath.replace(/\/$/, '') : '';
  const query: { [name: string]: string | string[] } = {};
  for (const name of url.searchParams.keys()) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  const element: IHttpRequest = {
    method: operation.method === 'get' ? 'get' : 'post',
    url: { path: url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname, query },
    headers: Object.fromEntries([...built.request.headers.map(([name, value]) => [name.toLowerCase(), value]), ...(built.request.body ? [['content-length', String(built.request.body.length)]] : [])]),
    body: bodyOf(built),
  };
  const result = validateInput({ resource: operation, element });
  return 'right' in result ? [] : result.left.map(({ path, message }) => `${(path ?? []).join('.')}: ${message}`);
}
