import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import { readAuth } from './auth';
import { readBody, unknownMode } from './body-source';
import { readHeaders } from './fields';
import type { Auth, Collection, Folder, SavedResponse, Script, Sent, SourceRequest } from '../requests-to-operations/model';
import { type Notes, quoted } from '../requests-to-operations/notes';
import type { Place } from '../requests-to-operations/place';
import { rawDescription } from '../requests-to-operations/plain-text';
import { readUrl } from './url';
import { readVariables } from './read-variables';
import { emptyScope, scalarText, type Scope, type Variable } from '../requests-to-operations/variables';

/** Folders deeper than this are left out, with a note. */
const DEEPEST = 200;

export interface Gathering {
  readonly notes: Notes;
  readonly folders: Folder[];
  readonly requests: SourceRequest[];
  readonly variables: Variable[];
  readonly scripts: Script[];
  /** How many requests or saved answers have a setting that has no counterpart. */
  readonly lost: Map<string, { count: number; at: string }>;
  unread: number;
}

/** What was gathered of a collection before it is read. */
export const newGathering = (notes: Notes): Gathering => ({
  notes,
  folders: [],
  requests: [],
  variables: [],
  scripts: [],
  lost: new Map(),
  unread: 0,
});

/** What a request gets from the folders around it. */
export interface Surroundings {
  readonly folders: readonly Folder[];
  readonly scope: Scope;
  readonly auth: Auth | undefined;
}

/** Reads a v2 collection (either shape of its fields); `place` is where the collection stands in the document. */
export function readTree(collection: JsonObject, source: string, place: Place, notes: Notes, around: Scope = emptyScope): Collection {
  const gathering = newGathering(notes);
  const { scope, found } = readVariables(collection, 'variable', place, around);
  for (const variable of found) gathering.variables.push(variable);
  readScripts(collection, place, gathering);
  const auth = readAuth(member(collection, 'auth'), scope, place.to('auth'), notes);
  readItems(arrayOf(collection, 'item') ?? [], place.to('item'), { folders: [], scope, auth }, gathering);
  const info = objectOf(collection, 'info') ?? {};
  return {
    source,
    noun: 'collection',
    name: textOf(info, 'name') ?? '',
    description: rawDescription(member(info, 'description')),
    version: versionText(member(info, 'version')),
    at: place.at,
    ...collected(gathering),
  };
}

/** The lists of a gathering, after the notes about what was left behind. */
export function collected(gathering: Gathering): Pick<Collection, 'folders' | 'requests' | 'unread' | 'variables' | 'scripts'> {
  for (const [what, { count, at }] of gathering.lost) {
    gathering.notes.add('lost', at, `${what}: found ${count === 1 ? 'once' : `${count} times`}, not carried over, because a connector has no place for it.`);
  }
  const { folders, requests, unread, variables, scripts } = gathering;
  return { folders, requests, unread, variables, scripts };
}

function versionText(version: Json | undefined): string {
  if (!isObject(version)) return scalarText(version);
  const numbers = ['major', 'minor', 'patch'].map((part) => scalarText(member(version, part)));
  return numbers.some((number) => number === '') ? '' : numbers.join('.');
}

function readItems(items: readonly Json[], place: Place, around: Surroundings, gathering: Gathering): void {
  for (const [index, entry] of items.entries()) readItem(entry, place.to(index), around, gathering);
}

function readItem(entry: Json, place: Place, around: Surroundings, gathering: Gathering): void {
  const { notes } = gathering;
  if (!isObject(entry)) {
    notes.add('skipped', place.at, 'An entry that is neither a folder nor a request was left out.');
    return;
  }
  const items = arrayOf(entry, 'item');
  const name = textOf(entry, 'name') ?? '';
  if (items) {
    if (around.folders.length >= DEEPEST) {
      notes.add('skipped', place.at, `The folder “${name}” lies deeper than ${DEEPEST} folders and was left out with all it holds.`);
      return;
    }
    const { scope, found } = readVariables(entry, 'variable', place, around.scope);
    for (const variable of found) gathering.variables.push(variable);
    readScripts(entry, place, gathering);
    const auth = readAuth(member(entry, 'auth'), scope, place.to('auth'), notes) ?? around.auth;
    const folder: Folder = { name: name.trim(), description: rawDescription(member(entry, 'description')), at: place.at };
    gathering.folders.push(folder);
    readItems(items, place.to('item'), { folders: [...around.folders, folder], scope, auth }, gathering);
  } else if (member(entry, 'request') !== undefined) {
    readRequest(entry, place, around, gathering);
  } else {
    notes.add('skipped', place.at, `${name.trim() === '' ? 'An entry without a name' : `The entry “${name}”`} holds neither a request nor a folder and was left out.`);
  }
}

/** Reads one `{name, request, response}` entry; a request without a URL is left out with a note. */
export function readRequest(entry: JsonObject, place: Place, around: Surroundings, gathering: Gathering): void {
  const written = member(entry, 'request');
  const request: JsonObject = isObject(written) ? written : { url: typeof written === 'string' ? written : null };
  const inside = isObject(written) ? place.to('request') : place;
  const name = (textOf(entry, 'name') ?? '').trim();
  const url = readUrl(member(request, 'url'), isObject(written) ? inside.to('url') : place.to('request'));
  if (!url) {
    gathering.unread++;
    const quotedName = name === '' ? 'A request without a name' : `The request ${quoted([name])}`;
    gathering.notes.add('skipped', place.at, `${quotedName} has no URL and was left out. Give it one in Postman and import again, or add the operation here.`);
    return;
  }
  const { scope, found } = readVariables(entry, 'variable', place, around.scope);
  for (const variable of found) gathering.variables.push(variable);
  readScripts(entry, place, gathering);
  countLost(entry, request, place, gathering);
  const own = readAuth(member(request, 'auth'), scope, inside.to('auth'), gathering.notes);
  const body = readBody(member(request, 'body'), inside.to('body'));
  const mode = body ? undefined : unknownMode(member(request, 'body'));
  if (mode !== undefined) gathering.notes.add('lost', inside.to('body').at, `Nobody knows bodies of the kind “${mode}”; the body was left out. Import a sample of it on the Definition tab.`);
  gathering.requests.push({
    at: place.at,
    name,
    description: rawDescription(member(request, 'description')) || rawDescription(member(entry, 'description')),
    method: (textOf(request, 'method') ?? 'GET').trim().toLowerCase() || 'get',
    base: url.base,
    path: url.path,
    query: url.query,
    pathVariables: url.pathVariables,
    headers: readHeaders(member(request, 'header'), inside.to('header')),
    body,
    folders: around.folders,
    scope,
    auth: own ?? around.auth,
    responses: readResponses(member(entry, 'response'), place.to('response')),
  });
}

function readResponses(value: Json | undefined, place: Place): SavedResponse[] {
  if (!isArray(value)) return [];
  const responses: SavedResponse[] = [];
  for (const [index, response] of value.entries()) {
    if (!isObject(response)) continue;
    const here = place.to(index);
    const code = Number(scalarText(member(response, 'code')) || Number.NaN);
    responses.push({
      name: textOf(response, 'name') ?? '',
      code: Number.isInteger(code) && code >= 100 && code <= 599 ? code : undefined,
      status: textOf(response, 'status') ?? '',
      headers: readHeaders(member(response, 'header'), here.to('header')),
      body: textOf(response, 'body') ?? '',
      original: readOriginal(member(response, 'originalRequest'), here.to('originalRequest')),
      at: here.at,
    });
  }
  return responses;
}

function readOriginal(value: Json | undefined, place: Place): Sent | undefined {
  if (!isObject(value)) return undefined;
  return {
    query: readUrl(member(value, 'url'), place.to('url'))?.query ?? [],
    headers: readHeaders(member(value, 'header'), place.to('header')),
    body: readBody(member(value, 'body'), place.to('body')),
  };
}

const changing = /pm\.request\.(headers|url|body)|CryptoJS|postman\.setEnvironmentVariable|pm\.(environment|variables|globals|collectionVariables)\.set|pm\.sendRequest/;

function readScripts(owner: JsonObject, place: Place, gathering: Gathering): void {
  for (const event of arrayOf(owner, 'event') ?? []) {
    const exec = member(objectOf(event, 'script'), 'exec');
    const lines = isArray(exec) ? exec.map(scalarText) : [scalarText(exec)];
    if (lines.every((line) => line.trim() === '')) continue;
    gathering.scripts.push({ at: place.at, changesRequest: textOf(event, 'listen') === 'prerequest' && changing.test(lines.join('\n')) });
  }
}

function countLost(entry: JsonObject, request: JsonObject, place: Place, gathering: Gathering): void {
  const count = (what: string): void => {
    const known = gathering.lost.get(what);
    if (known) known.count++;
    else gathering.lost.set(what, { count: 1, at: place.at });
  };
  if (isObject(member(request, 'proxy'))) count('A proxy setting');
  if (isObject(member(request, 'certificate'))) count('A client certificate');
  if (Object.keys(objectOf(entry, 'protocolProfileBehavior') ?? {}).length > 0) count('Protocol behaviour settings');
  for (const response of arrayOf(entry, 'response') ?? []) {
    if ((arrayOf(response, 'cookie') ?? []).length > 0) count('Cookies of a saved response');
  }
}

