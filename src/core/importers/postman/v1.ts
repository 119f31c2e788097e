import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, parsedJson, textOf } from '../../base/json';
import { readAuth } from './auth';
import type { Collection, Folder } from '../requests-to-operations/model';
import type { Notes } from '../requests-to-operations/notes';
import { coarsePlace, type Place } from '../requests-to-operations/place';
import { rawDescription } from '../requests-to-operations/plain-text';
import { collected, newGathering, readRequest, type Surroundings } from './read-tree';
import { readVariables } from './read-variables';
import { emptyScope, scalarText, type Scope } from '../requests-to-operations/variables';

/**
 * Reads a version 1 collection: flat `requests`, placed by the `order` lists. A request that no list names still counts, one that
 * two lists name counts once.
 */
export function readV1(collection: JsonObject, place: Place, notes: Notes, around: Scope = emptyScope): Collection {
  const gathering = newGathering(notes);
  const { scope, found } = readVariables(collection, 'variables', place, around);
  for (const variable of found) gathering.variables.push(variable);
  const auth = readAuth(v1Auth(collection), scope, place, notes);
  const folders = readFolders(collection, place);
  for (const { folder } of folders.values()) gathering.folders.push(folder);
  const homes = new Map([...folders].flatMap(([id, { order }]) => order.map((requestId): [string, string] => [requestId, id])).toReversed());
  for (const index of placedOrder(collection, folders)) {
    const request = (arrayOf(collection, 'requests') ?? [])[index];
    const here = coarsePlace(place.to('requests').to(index).at);
    if (!isObject(request)) {
      notes.add('skipped', here.at, 'An entry of “requests” that is not a request was left out.');
      continue;
    }
    const path = folderPath(homeOf(request, folders, homes), folders);
    const folderAuth = path.reduce<Surroundings['auth']>(
      (outer, { source, folder }) => readAuth(v1Auth(source), scope, coarsePlace(folder.at), notes) ?? outer,
      auth,
    );
    readRequest(asEntry(request), here, { folders: path.map(({ folder }) => folder), scope, auth: folderAuth }, gathering);
  }
  return {
    source: 'postman-1',
    noun: 'collection',
    name: textOf(collection, 'name') ?? '',
    description: rawDescription(member(collection, 'description')),
    version: '',
    at: place.at,
    ...collected(gathering),
  };
}

interface V1Folder {
  readonly folder: Folder;
  readonly source: JsonObject;
  readonly order: readonly string[];
  readonly parent: string | undefined;
}

const idsIn = (owner: Json, key: string): string[] => (arrayOf(owner, key) ?? []).map(scalarText);

function readFolders(collection: JsonObject, place: Place): Map<string, V1Folder> {
  const list = arrayOf(collection, 'folders') ?? [];
  const parents = new Map<string, string>();
  for (const source of list) {
    const id = textOf(source, 'id') ?? '';
    for (const inner of idsIn(source, 'folders_order')) parents.set(inner, id);
  }
  const folders = new Map<string, V1Folder>();
  list.forEach((source, index) => {
    if (!isObject(source)) return;
    const id = textOf(source, 'id') ?? `#${index}`;
    const folder: Folder = {
      name: (textOf(source, 'name') ?? '').trim(),
      description: rawDescription(member(source, 'description')),
      at: place.to('folders').to(index).at,
    };
    folders.set(id, { folder, source, order: idsIn(source, 'order'), parent: textOf(source, 'folder') ?? parents.get(id) });
  });
  return folders;
}

/** The indexes of all requests: those that an order names first, in that order, then the others. */
function placedOrder(collection: JsonObject, folders: ReadonlyMap<string, V1Folder>): number[] {
  const requests = arrayOf(collection, 'requests') ?? [];
  const byId = new Map<string, number[]>();
  requests.forEach((request, index) => {
    const id = textOf(request, 'id');
    if (id === undefined) return;
    const same = byId.get(id);
    if (same) same.push(index);
    else byId.set(id, [index]);
  });
  const named = [...idsIn(collection, 'order'), ...[...folders.values()].flatMap(({ order }) => order)];
  return [...new Set([...[...new Set(named)].flatMap((id) => byId.get(id) ?? []), ...requests.keys()])];
}

/** The folder that a request names, else the first whose order names it. */
function homeOf(request: JsonObject, folders: ReadonlyMap<string, V1Folder>, homes: ReadonlyMap<string, string>): string | undefined {
  const own = textOf(request, 'folder');
  return own !== undefined && folders.has(own) ? own : homes.get(textOf(request, 'id') ?? '');
}

function folderPath(start: string | undefined, folders: ReadonlyMap<string, V1Folder>): V1Folder[] {
  const path: V1Folder[] = [];
  const seen = new Set<string>();
  for (let id = start; id !== undefined && !seen.has(id); id = folders.get(id)?.parent) {
    seen.add(id);
    const folder = folders.get(id);
    if (folder) path.unshift(folder);
  }
  return path;
}

const helperTypes: ReadonlyMap<string, string> = new Map([
  ['basicAuth', 'basic'],
  ['digestAuth', 'digest'],
  ['oAuth1', 'oauth1'],
  ['oAuth2', 'oauth2'],
  ['bearerAuth', 'bearer'],
  ['hawkAuth', 'hawk'],
  ['awsSigV4', 'awsv4'],
  ['ntlmAuth', 'ntlm'],
  ['apikeyAuth', 'apikey'],
  ['noAuth', 'noauth'],
]);

/** The newer `auth`, else the old helper written as one. `normal` and null say nothing. */
function v1Auth(owner: JsonObject): Json | undefined {
  const auth = member(owner, 'auth');
  if (isObject(auth)) return auth;
  const helper = textOf(owner, 'currentHelper');
  const type = helper === undefined ? undefined : helperTypes.get(helper);
  if (type === undefined) return undefined;
  const attributes = member(owner, 'helperAttributes');
  return { type, [type]: typeof attributes === 'string' ? parsedObject(attributes) : (attributes ?? {}) };
}

function parsedObject(text: string): Json {
  const value = parsedJson(text);
  return isObject(value) ? value : {};
}

/** A version 1 request as the version 2 entry that means the same. */
function asEntry(request: JsonObject): JsonObject {
  const scripts: Json[] = [
    { listen: 'prerequest', script: { exec: textOf(request, 'preRequestScript') ?? '' } },
    { listen: 'test', script: { exec: textOf(request, 'tests') ?? '' } },
  ];
  return {
    name: textOf(request, 'name') ?? '',
    request: v1Request(request),
    response: (arrayOf(request, 'responses') ?? []).map(asResponse),
    event: arrayOf(request, 'events') ?? scripts,
  };
}

function v1Request(request: JsonObject): JsonObject {
  const url = textOf(request, 'url') ?? '';
  const query = arrayOf(request, 'queryParams');
  const headers = arrayOf(request, 'headerData');
  return {
    url: url === '' ? null : { raw: url, variable: pathVariables(request), ...(query && query.length > 0 ? { query: query.map(enabledToDisabled) } : {}) },
    method: textOf(request, 'method') ?? 'GET',
    description: member(request, 'description') ?? null,
    header: headers && headers.length > 0 ? headers.map(enabledToDisabled) : (member(request, 'headers') ?? null),
    body: asBody(request),
    auth: v1Auth(request) ?? null,
  };
}

function enabledToDisabled(entry: Json): Json {
  return isObject(entry) && member(entry, 'enabled') === false ? { ...entry, disabled: true } : entry;
}

function pathVariables(request: JsonObject): Json {
  const data = arrayOf(request, 'pathVariableData');
  if (data && data.length > 0) return data;
  return Object.entries(objectOf(request, 'pathVariables') ?? {}).map(([key, value]) => ({ key, value }));
}

function asBody(request: JsonObject): Json {
  const data = (arrayOf(request, 'data') ?? []).map(enabledToDisabled);
  switch (textOf(request, 'dataMode')) {
    case 'raw': {
      const raw = member(request, 'rawModeData') ?? member(request, 'data');
      const text = isArray(raw) ? scalarText(raw[0]) : scalarText(raw);
      return { mode: 'raw', raw: text, options: member(request, 'dataOptions') ?? {} };
    }
    case 'params':
      return { mode: 'formdata', formdata: data };
    case 'urlencoded':
      return { mode: 'urlencoded', urlencoded: data };
    case 'binary':
      return { mode: 'file' };
    case 'graphql':
      return { mode: 'graphql', graphql: member(request, 'graphqlModeData') ?? {} };
    default:
      return null;
  }
}

function asResponse(response: Json): Json {
  if (!isObject(response)) return response;
  const code = member(response, 'responseCode');
  const original = member(response, 'request');
  return {
    name: textOf(response, 'name') ?? '',
    code: member(code, 'code') ?? member(response, 'code') ?? null,
    status: textOf(code, 'name') ?? textOf(response, 'status') ?? '',
    header: member(response, 'headers') ?? member(response, 'header') ?? null,
    body: textOf(response, 'text') ?? textOf(response, 'body') ?? '',
    ...(isObject(original) ? { originalRequest: v1Request(original) } : {}),
  };
}
