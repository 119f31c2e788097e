/** Postman collections read anew, without any of the importer's code: what stands in the file, request by request. */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { child, type Pointer } from '../../src/core/base/pointer';

export interface ReadField {
  readonly name: string;
  readonly value: string;
  readonly isOff: boolean;
  readonly isFile: boolean;
}

export interface ReadAnswer {
  readonly at: Pointer;
  readonly code: string | undefined;
  readonly body: string;
  readonly cookies: number;
}

export interface ReadRequest {
  readonly at: Pointer;
  readonly name: string;
  readonly method: string;
  /** The address as written; undefined when there is none. */
  readonly url: string | undefined;
  readonly query: readonly ReadField[];
  readonly headers: readonly ReadField[];
  readonly form: readonly ReadField[];
  readonly mode: string;
  readonly raw: string;
  readonly signIn: { readonly type: string; readonly settings: ReadonlyMap<string, string> } | undefined;
  readonly answers: readonly ReadAnswer[];
}

export interface ReadCollection {
  readonly requests: readonly ReadRequest[];
  /** Settings without a counterpart: how often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** Variables with a value; a secret one is marked as such in the file. */
  readonly variables: readonly { readonly name: string; readonly value: string; readonly isSecret: boolean }[];
}

const plain = (value: Json | undefined): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

function fieldsOf(list: Json | undefined): ReadField[] {
  if (typeof list === 'string') {
    return list.split(/[\r\n]+/).flatMap((line): ReadField[] => {
      const isOff = line.trimStart().startsWith('//');
      const [name = '', ...rest] = line.replace(/^\s*\/\//, '').split(':');
      return rest.length === 0 || name.trim() === '' ? [] : [{ name: name.trim(), value: rest.join(':').trim(), isOff, isFile: false }];
    });
  }
  if (!isArray(list)) return [];
  return list.filter(isObject).map((entry) => ({
    name: plain(member(entry, 'key')).trim(),
    value: plain(member(entry, 'value')),
    isOff: member(entry, 'disabled') === true || member(entry, 'enabled') === false,
    isFile: textOf(entry, 'type') === 'file',
  }));
}

function queryOf(url: string): ReadField[] {
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  return query.split('&').flatMap((pair): ReadField[] => {
    const [name = '', ...value] = pair.split('=');
    return name === '' ? [] : [{ name, value: value.join('='), isOff: false, isFile: false }];
  });
}

function addressOf(url: Json | undefined): string | undefined {
  if (typeof url === 'string') return url.trim() === '' ? undefined : url;
  if (!isObject(url)) return undefined;
  const host = member(url, 'host');
  const path = member(url, 'path');
  const joined = (isArray(path) ? path : [path]).map((segment) => (isObject(segment) ? plain(member(segment, 'value')) : plain(segment))).join('/');
  const parts = host === undefined ? '' : `${isArray(host) ? host.map(plain).join('.') : plain(host)}/${joined.replace(/^\//, '')}`;
  const raw = textOf(url, 'raw') ?? '';
  return (raw.trim() === '' ? parts : raw) || undefined;
}

type SignIn = ReadRequest['signIn'];

function signInOf(auth: Json | undefined): SignIn {
  const type = textOf(auth, 'type');
  if (type === undefined || type === '') return undefined;
  const block = member(auth, type);
  const settings = isArray(block)
    ? block.filter(isObject).map((entry): [string, string] => [plain(member(entry, 'key')), plain(member(entry, 'value'))])
    : Object.entries(isObject(block) ? block : {}).map(([key, value]): [string, string] => [key, plain(value)]);
  return { type: type.toLowerCase(), settings: new Map(settings) };
}

class Reading {
  readonly requests: ReadRequest[] = [];
  readonly counts = new Map<string, number>();
  readonly variables: { name: string; value: string; isSecret: boolean }[] = [];

  count(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  owner(entry: JsonObject): void {
    const scripts = [...(arrayOf(entry, 'event') ?? []), ...(arrayOf(entry, 'events') ?? [])].map((event) => {
      const exec = member(objectOf(event, 'script'), 'exec');
      return isArray(exec) ? exec.map(plain).join('') : plain(exec);
    });
    if ([...scripts, plain(member(entry, 'preRequestScript')), plain(member(entry, 'tests'))].some((text) => text.trim() !== '')) this.count('scripts');
    for (const variable of [...(arrayOf(entry, 'variable') ?? []), ...(arrayOf(entry, 'variables') ?? [])]) {
      const name = textOf(variable, 'key') ?? textOf(variable, 'id') ?? '';
      const value = plain(member(variable, 'value'));
      if (name !== '' && value !== '' && member(variable, 'disabled') !== true) this.variables.push({ name, value, isSecret: textOf(variable, 'type') === 'secret' });
    }
  }

  /** The settings of a request that no connector has a place for. */
  settings(entry: JsonObject, request: Json, answers: readonly ReadAnswer[]): void {
    if (isObject(member(request, 'proxy'))) this.count('proxy');
    if (isObject(member(request, 'certificate'))) this.count('certificate');
    if (Object.keys(objectOf(entry, 'protocolProfileBehavior') ?? {}).length > 0) this.count('protocol behaviour');
    this.count('cookies of answers', answers.filter(({ cookies }) => cookies > 0).length);
  }

  item(entry: Json, at: Pointer, outer: SignIn): void {
    if (!isObject(entry)) return;
    const items = arrayOf(entry, 'item');
    if (items) {
      this.owner(entry);
      const own = signInOf(member(entry, 'auth')) ?? outer;
      items.forEach((inner, index) => this.item(inner, child(child(at, 'item'), index), own));
      return;
    }
    const request = member(entry, 'request');
    if (request === undefined) return;
    this.owner(entry);
    const url = typeof request === 'string' ? request : member(request, 'url');
    const listed = isObject(url) ? arrayOf(url, 'query') : undefined;
    const body = objectOf(request, 'body');
    const mode = member(body, 'disabled') === true ? '' : (textOf(body, 'mode') ?? '');
    const raw = member(body, 'raw');
    const address = addressOf(url);
    const answers = (arrayOf(entry, 'response') ?? []).map((answer, index): ReadAnswer => ({
      at: child(child(at, 'response'), index),
      code: plain(member(answer, 'code')) || undefined,
      body: textOf(answer, 'body') ?? '',
      cookies: (arrayOf(answer, 'cookie') ?? []).length,
    }));
    this.settings(entry, request, answers);
    this.requests.push({
      at,
      name: textOf(entry, 'name') ?? '',
      method: (textOf(request, 'method') ?? 'GET').trim().toLowerCase() || 'get',
      url: address,
      query: listed ? fieldsOf(listed) : queryOf(address ?? ''),
      headers: fieldsOf(member(request, 'header')),
      form: mode === 'urlencoded' || mode === 'formdata' ? fieldsOf(member(body, mode)) : [],
      mode,
      raw: mode !== 'raw' ? '' : isObject(raw) || isArray(raw) ? JSON.stringify(raw) : plain(raw),
      signIn: signInOf(member(request, 'auth')) ?? outer,
      answers,
    });
  }

  version1(entry: Json, at: Pointer, signIns: ReadonlyMap<string, SignIn>, outer: SignIn): void {
    if (!isObject(entry)) return;
    this.owner(entry);
    const url = textOf(entry, 'url');
    const listed = arrayOf(entry, 'queryParams');
    const headers = arrayOf(entry, 'headerData');
    const mode = textOf(entry, 'dataMode') ?? '';
    const data = fieldsOf(member(entry, 'data'));
    const raw = member(entry, 'rawModeData') ?? member(entry, 'data');
    const answers = (arrayOf(entry, 'responses') ?? []).map((answer, index): ReadAnswer => ({
      at: child(child(at, 'responses'), index),
      code: plain(member(member(answer, 'responseCode'), 'code')) || undefined,
      body: textOf(answer, 'text') ?? '',
      cookies: (arrayOf(answer, 'cookie') ?? []).length,
    }));
    this.settings(entry, entry, answers);
    this.requests.push({
      at,
      name: textOf(entry, 'name') ?? '',
      method: (textOf(entry, 'method') ?? 'GET').toLowerCase(),
      url: url === '' ? undefined : url,
      query: listed && listed.length > 0 ? fieldsOf(listed) : queryOf(url ?? ''),
      headers: headers && headers.length > 0 ? fieldsOf(headers) : fieldsOf(member(entry, 'headers')),
      form: mode === 'urlencoded' || mode === 'params' ? data : [],
      mode: mode === 'params' ? 'formdata' : mode === 'binary' ? 'file' : mode,
      raw: mode === 'raw' ? (isArray(raw) ? plain(raw[0]) : plain(raw)) : '',
      signIn: version1SignIn(entry) ?? signIns.get(textOf(entry, 'folder') ?? '') ?? outer,
      answers,
    });
  }
}

function version1SignIn(entry: JsonObject): SignIn {
  if (isObject(member(entry, 'auth'))) return signInOf(member(entry, 'auth'));
  const helper = textOf(entry, 'currentHelper');
  if (helper === undefined || helper === 'normal') return undefined;
  const written = member(entry, 'helperAttributes');
  const attributes: Json = typeof written === 'string' ? JSON.parse(written === '' ? '{}' : written) : (written ?? {});
  const type = new Map([['awsSigV4', 'awsv4'], ['apikeyAuth', 'apikey']]).get(helper) ?? helper.replace(/Auth$/, '').toLowerCase();
  return signInOf({ type, [type]: isObject(attributes) ? attributes : {} });
}

/** Everything that a collection of version 1, 2.0 or 2.1 holds, wrapped or not. */
export function readCollection(value: Json): ReadCollection {
  const wrapper = objectOf(value, 'collection') ? 'collection' : undefined;
  const collection = wrapper === undefined ? value : (member(value, wrapper) ?? null);
  const at: Pointer = wrapper === undefined ? '' : `/${wrapper}`;
  const reading = new Reading();
  if (isObject(collection)) {
    const requests = arrayOf(collection, 'requests');
    if (requests && !objectOf(collection, 'info')) {
      reading.owner(collection);
      const folders = new Map((arrayOf(collection, 'folders') ?? []).filter(isObject).map((folder): [string, SignIn] => [textOf(folder, 'id') ?? '', version1SignIn(folder)]));
      requests.forEach((entry, index) => reading.version1(entry, child(child(at, 'requests'), index), folders, version1SignIn(collection)));
    } else reading.item(collection, at, undefined);
  }
  return { requests: reading.requests, counts: reading.counts, variables: reading.variables };
}
