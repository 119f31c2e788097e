import { bodyFromText, mediaTypeOf } from '../requests-to-operations/body-from-text';
import { addressOf, basicAuth } from '../requests-to-operations/from-traffic';
import type { Auth, Body, Field, FormField, SourceRequest } from '../requests-to-operations/model';
import type { Notes } from '../requests-to-operations/notes';
import type { Place } from '../requests-to-operations/place';
import { pairField } from '../requests-to-operations/split-url';
import { hasVariable, type Scope } from '../requests-to-operations/variables';
import { parseLooseJson } from '../samples/loose-json';
import type { CurlCommand } from './commands';
import type { CurlOption } from './options';

/** The content of a file that a command names; it is not in the script. */
const fileContent = (name: string): string => `{{${name.replace(/[{}]/g, '').trim() || 'file'}}}`;

/** What the options of one command add up to. */
interface Gathered {
  url: string;
  method: string;
  readonly flags: Set<string>;
  readonly headers: Field[];
  /** Pieces of the body in order. */
  readonly data: string[];
  /** Pieces for the query: `--url-query`. */
  readonly queries: string[];
  readonly form: FormField[];
  json: boolean;
  upload: boolean;
  /** A piece of the body comes from a file. */
  file: boolean;
  auth: Auth | undefined;
  secret: boolean;
  cookies: boolean;
}

const field = (name: string, value: string, place: Place): Field => ({ name, value, enabled: true, rawDescription: '', place });

function header(line: string, place: Place): Field[] {
  const colon = line.indexOf(':');
  // `Name;` sends the header empty; `Name:` takes away one that curl sends by itself.
  if (colon === -1) return line.endsWith(';') ? [field(line.slice(0, -1).trim(), '', place)] : [];
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  return name === '' || value === '' ? [] : [field(name, value, place)];
}

/** `-F name=value`, `name=@file;type=…`, `name=<file`. */
function formField(text: string, literal: boolean, place: Place): FormField[] {
  const equals = text.indexOf('=');
  if (equals < 1) return [];
  const written = text.slice(equals + 1);
  const file = !literal && written.startsWith('@');
  const fromFile = !literal && written.startsWith('<');
  const value = file || fromFile ? '' : literal ? written : written.replace(/;\s*(type|filename|headers|encoder)=[^]*$/, '').replace(/^"([^"]*)"$/, '$1');
  return [{ ...field(text.slice(0, equals), value, place), file, manyFiles: file && written.includes(',') }];
}

/** `--data-urlencode content`, `=content`, `name=content`, `@file`, `name@file`. */
function urlencoded(text: string): string {
  const [, name = '', mark = '', content = ''] = /^([^=@]*)([=@])([^]*)$/.exec(text) ?? [undefined, '', '=', text];
  const value = mark === '@' ? fileContent(content) : hasVariable(content) ? content : encodeURIComponent(content.replace(/[\uD800-\uDFFF]/g, ''));
  return name === '' ? value : `${name}=${value}`;
}

function takeValue(name: string, value: string, all: Gathered, input: string | undefined, place: Place): void {
  const isFile = value.startsWith('@');
  const content = !isFile ? value : value === '@-' && input !== undefined ? input : fileContent(value.slice(1));
  switch (name) {
    case 'url':
      all.url = value;
      return;
    case 'request':
      all.method = value.trim().toLowerCase();
      return;
    case 'header':
      all.headers.push(...header(value, place));
      return;
    case 'data-raw':
      all.data.push(value);
      return;
    case 'json':
    case 'data':
    case 'data-ascii':
    case 'data-binary':
      all.file ||= isFile && content !== input;
      all.json ||= name === 'json';
      all.data.push(content);
      return;
    case 'data-urlencode':
      all.data.push(urlencoded(value));
      return;
    case 'url-query':
      all.queries.push(value.startsWith('+') ? value.slice(1) : urlencoded(value));
      return;
    case 'form':
    case 'form-string':
      all.form.push(...formField(value, name === 'form-string', place));
      return;
    case 'upload-file':
      all.upload = true;
      return;
    case 'user':
      all.auth = basicAuth;
      all.secret ||= value !== '' && !hasVariable(value);
      return;
    case 'oauth2-bearer':
      all.auth = { type: 'bearer', why: 'bearer', grant: '', typed: true };
      all.secret ||= value !== '' && !hasVariable(value);
      return;
    case 'aws-sigv4':
      all.auth = { type: 'unsupported', name: 'awsv4' };
      return;
    case 'cookie':
      all.cookies = true;
      return;
    default:
  }
}

/** Ways to sign in that a connector cannot speak; they win over the user name beside them. */
const unsupported = new Set(['digest', 'ntlm', 'negotiate', 'anyauth']);

function gather(options: readonly CurlOption[], input: string | undefined, place: Place): Gathered {
  const all: Gathered = { url: '', method: '', flags: new Set(), headers: [], data: [], queries: [], form: [], json: false, upload: false, file: false, auth: undefined, secret: false, cookies: false };
  for (const option of options) {
    if (option.kind === 'url') all.url = option.value;
    else if (option.kind === 'flag') all.flags.add(option.name);
    else takeValue(option.name, option.value, all, input, place);
  }
  const scheme = [...all.flags].find((flag) => unsupported.has(flag));
  if (scheme !== undefined && scheme !== 'anyauth' && all.auth?.type !== 'unsupported') all.auth = { type: 'unsupported', name: scheme };
  return all;
}

function methodOf(all: Gathered): string {
  if (all.method !== '') return all.method;
  if (all.flags.has('head')) return 'head';
  if (all.upload) return 'put';
  return (all.data.length > 0 && !all.flags.has('get')) || all.form.length > 0 ? 'post' : 'get';
}

/** Older PowerShell hands quotes over only behind a backslash, so that JSON in single quotes holds `\"`: without them, where that makes it JSON. */
function withoutPowerShellMarks(text: string): string {
  if (!/^\s*[[{]/.test(text) || !text.includes('\\"') || parseLooseJson(text).ok) return text;
  const plain = text.replaceAll('\\"', '"');
  return parseLooseJson(plain).ok ? plain : text;
}

function bodyOf(all: Gathered, path: string, place: Place): Body | undefined {
  if (all.form.length > 0) return { mode: 'formdata', fields: all.form, at: place.at };
  if (all.data.length === 0 || all.flags.has('get')) return all.upload ? { mode: 'binary', at: place.at } : undefined;
  const text = withoutPowerShellMarks(all.json ? all.data.join('') : all.data.join('&'));
  const said = all.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? (all.json ? 'application/json' : '');
  const type = mediaTypeOf(said);
  if (all.file && all.data.length === 1 && !/json|xml|urlencoded|^text\//.test(type)) {
    // Without a media type the name of the file says whether it holds JSON.
    return type === '' && /\.json\}\}$/i.test(text) ? { mode: 'raw', text, language: 'json', at: place.at } : { mode: 'binary', at: place.at };
  }
  const looksLikeForm = type === '' && !/^\s*[[{<]/.test(text) && /^[^\s=&]+=/.test(text);
  return bodyFromText(text, looksLikeForm ? 'application/x-www-form-urlencoded' : said, path, place);
}

/** Reads the request that a command sends; undefined when it names no address. Values of credentials are left behind, with a note. */
export function readCommand({ title, options, input }: CurlCommand, scope: Scope, place: Place, notes: Notes): SourceRequest | undefined {
  const all = gather(options, input, place);
  if (all.url.trim() === '') return undefined;
  const { signedIn, ...address } = addressOf(all.url, place);
  if (all.secret || signedIn) notes.add('secret-removed', place.at, 'The user name, password or token of the command was not kept; give it when you make a connection.');
  if (all.cookies || all.headers.some(({ name }) => name.toLowerCase() === 'cookie')) {
    notes.add('secret-removed', place.at, 'The cookies of the command were not kept. Where the service signs in with a cookie, choose another sign-in on the Security tab: a connector keeps no session.');
  }
  const method = methodOf(all);
  const sentAsQuery = [...(all.flags.has('get') ? all.data : []), ...all.queries];
  return {
    ...address,
    at: place.at,
    name: title === '' ? `${method.toUpperCase()} ${address.path || '/'}` : title,
    description: '',
    method,
    query: [...address.query, ...sentAsQuery.flatMap((piece) => piece.split('&')).filter((pair) => pair !== '').map((pair) => pairField(pair, place))],
    headers: all.headers.filter(({ name }) => name !== ''),
    body: bodyOf(all, address.path, place),
    folders: [],
    scope,
    auth: all.auth ?? (signedIn ? basicAuth : undefined),
    responses: [],
  };
}
