/** What became of a Postman collection, measured against an independent reading of it. */
import { Validator } from '@cfworker/json-schema';
import { arrayOf, isArray, isObject, objectOf, parsedJson, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import type { Imported, Note } from '../../src/core/importers/importer';
import { definedOperations, nullable, schemaFor, signInsOf, type DefinedOperation } from './definition-parts';
import { readCollection, type ReadField, type ReadRequest } from './postman-reading';
import { Tally } from './tally';

/** Lower case, values as `{}`, no doubled and no last slash. */
const normalised = (path: string): string =>
  path.toLowerCase().replace(/\{[^{}]*\}/g, '{}').replace(/\/+/g, '/').replace(/(.)\/$/, '$1').replaceAll('%2a', '*').replaceAll('%20', ' ').replaceAll('{}}', '{}');

/** Headers that the platform sets, or that become consumes, produces and the sign-in. */
const transport = /^(authorization|proxy-authorization|content-type|accept|host|cookie|content-length|user-agent|connection|cache-control|postman-token|accept-encoding|transfer-encoding)$/i;

interface Subject {
  readonly definition: JsonObject;
  readonly operations: readonly DefinedOperation[];
  readonly notes: readonly Note[];
  readonly basePath: string;
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)?(\{\{[^}]*\}\})*[^/]*/i, '');
  const open = path.replace(/\{\{[^}]*\}\}\}?|\/:[^/]+/g, (part) => (part.startsWith('/') ? '/{}' : '{}'));
  return normalised(open === '' ? '/' : open);
}

const asPattern = (path: string): RegExp => new RegExp(`${path.split('{}').map((text) => text.replace(/[^\w/]/g, '\\$&')).join('[^/]+')}$`);

/** The operation that a request became. */
function operationFor({ method, url }: ReadRequest, { operations, basePath }: Subject): DefinedOperation | undefined {
  if (url === undefined) return undefined;
  const wanted = pathOf(url);
  const candidates = operations.filter((operation) => operation.method === method).map((operation) => ({ operation, spellings: [normalised(operation.path), normalised(`${basePath}${operation.path}`)] }));
  const found =
    candidates.find(({ spellings }) => spellings.includes(wanted)) ??
    candidates.find(({ spellings }) => spellings.some((spelling) => spelling.endsWith(wanted))) ??
    candidates.find(({ spellings }) => spellings.some((spelling) => asPattern(wanted).test(spelling)));
  return found?.operation;
}

const plainName = (name: string): string => {
  const plain = name.replace(/\{\{([^{}]*)\}\}/g, '$1').trim().toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

function countNames(request: ReadRequest, operation: DefinedOperation, subject: Subject, tally: Tally): void {
  const kept = new Set(operation.parameters.map((parameter) => `${textOf(parameter, 'in')} ${(textOf(parameter, 'name') ?? '').toLowerCase()}`));
  for (const scheme of Object.values(objectOf(subject.definition, 'securityDefinitions') ?? {})) kept.add(`${textOf(scheme, 'in')} ${(textOf(scheme, 'name') ?? '').toLowerCase()}`);
  const count = (row: 'query' | 'header' | 'form', fields: readonly ReadField[]): void => {
    for (const name of new Set(fields.map((field) => plainName(field.name)))) {
      if (name === '' || (row === 'header' && transport.test(name))) continue;
      const place = row === 'form' ? 'formData' : row;
      tally.add(row, kept.has(`${place} ${name}`) || kept.has(`${place} ${name.replace(/\s+/g, '-')}`), () => `${row} “${name}” of “${request.name}”`);
    }
  };
  count('query', request.query);
  count('header', request.headers);
  if (request.method !== 'get' && request.method !== 'head') count('form', request.form);
  for (const name of pathNames(request.url ?? '')) {
    const cleaned = name.normalize('NFKD').replace(/[^\w.$-]+/g, '_').toLowerCase();
    const isInlined = /^(api[-_ ]?)?ver(sion)?$/i.test(name);
    const isThere = kept.has(`path ${cleaned}`) || isInlined || subject.notes.some(({ kind, message }) => kind === 'renamed' && message.includes(`“${name}”`));
    tally.add('path', isThere, () => `path value “${name}” of “${request.name}”`);
  }
}

/** The names in the path of a URL; a variable that the URL begins with stands for the host. */
function pathNames(url: string): Set<string> {
  const path = url.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)?(\{\{[^}]*\}\})*[^/]*/i, '');
  const names = [...path.matchAll(/\{\{([^{}]+)\}\}|\{([^{}/]+)\}|\/:([\w$-]+)/g)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
  return new Set(names.filter((name) => name !== '' && !name.startsWith('$')));
}

/** How a request signs in, in the words of 2.0: `header x-key`, `query key`, `basic`, `token`; undefined when 2.0 has none. */
function signInOf(request: ReadRequest): { readonly said: string | undefined; readonly kind: string } | undefined {
  const { signIn } = request;
  if (signIn) {
    const { type, settings } = signIn;
    const setting = (key: string): string => settings.get(key) ?? '';
    switch (type) {
      case 'noauth':
      case 'normal':
        return undefined;
      case 'apikey':
        return { kind: type, said: `${setting('in') === 'query' ? 'query' : 'header'} ${setting('key').toLowerCase()}` };
      case 'basic':
        return { kind: type, said: 'basic' };
      case 'bearer':
      case 'jwt':
      case 'oauth2':
        return { kind: type, said: 'token' };
      default:
        return { kind: type, said: undefined };
    }
  }
  const typed = request.headers.find(({ name, isOff, value }) => !isOff && name.toLowerCase() === 'authorization' && value !== '');
  if (!typed) return undefined;
  const scheme = /^\s*([\w-]+)/.exec(typed.value)?.[1]?.toLowerCase();
  if (/^(digest|hawk|ntlm|aws4-.*|eg1-.*)$/.test(scheme ?? '')) return { kind: 'typed', said: undefined };
  return { kind: 'typed', said: scheme === 'basic' ? 'basic' : 'token' };
}

/** True when a security definition of 2.0 says a way to sign in. */
function says(definition: JsonObject, wanted: string): boolean {
  const type = textOf(definition, 'type');
  if (wanted === 'basic') return type === 'basic';
  const carries = type === 'apiKey' ? `${textOf(definition, 'in')} ${(textOf(definition, 'name') ?? '').toLowerCase()}` : '';
  if (wanted === 'token') return type === 'oauth2' || carries === 'header authorization';
  return carries === wanted || (/[{}]|\s$/.test(wanted) && type === 'apiKey');
}

/** The sample with the placeholders of generators replaced by values of their type. */
function filled(value: Json): Json {
  if (typeof value === 'string') return placeholders.get(value.toLowerCase()) ?? value;
  if (isArray(value)) return value.map(filled);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]): [string, Json] => [key, filled(inner)])) : value;
}
const placeholders = new Map<string, Json>([
  ['<integer>', 1], ['<long>', 1], ['<number>', 1.5], ['<float>', 1.5], ['<double>', 1.5], ['<boolean>', true],
  ['<date>', '2024-01-31'], ['<datetime>', '2024-01-31T10:00:00Z'], ['<date-time>', '2024-01-31T10:00:00Z'],
  ['<uuid>', '1b4e28ba-2fa1-41d2-883f-0016d3cca427'], ['<email>', 'keeper@harbour.example'], ['<uri>', 'https://harbour.example/'], ['<url>', 'https://harbour.example/'],
]);


const jsonBody = (text: string): Json | undefined => (/^\s*[[{]/.test(text) ? parsedJson(text) : undefined);

/** How specific a schema is for a sample: it must know every name of the sample's first level. */
function describes(schema: Json, sample: Json): boolean {
  if (isArray(sample)) return textOf(schema, 'type') === 'array';
  if (!isObject(sample)) return true;
  if (objectOf(schema, 'additionalProperties') || Object.keys(sample).length === 0) return textOf(schema, 'type') === 'object';
  const properties = objectOf(schema, 'properties');
  return properties !== undefined && Object.keys(sample).every((key) => Object.hasOwn(properties, key));
}

const validators = new WeakMap<JsonObject, Validator>();

function accepts(schema: JsonObject | undefined, sample: Json): boolean {
  if (!schema || !describes(schema, sample)) return false;
  let validator = validators.get(schema);
  if (!validator) {
    const strict = nullable(schema);
    validators.set(schema, (validator = new Validator(isObject(strict) ? { ...strict } : {}, '4', true)));
  }
  return validator.validate(filled(sample)).valid;
}

function countSamples(request: ReadRequest, operation: DefinedOperation, subject: Subject, tally: Tally): void {
  for (const { code = '200', body } of request.answers) {
    const sample = jsonBody(body);
    if (sample !== undefined) tally.add('samples', accepts(schemaFor(subject.definition, operation, code), sample), () => `answer ${code} of “${request.name}”`);
  }
  const sent = request.method === 'get' || request.method === 'head' ? undefined : jsonBody(request.raw);
  if (sent !== undefined) tally.add('samples', accepts(schemaFor(subject.definition, operation, undefined), sent), () => `body of “${request.name}”`);
}

/** Sums the numbers in front of a word over all notes that speak of a subject. */
function notedTimes(notes: readonly Note[], pattern: RegExp): number {
  return notes.reduce((sum, { message }) => {
    const match = pattern.exec(message);
    return sum + (match ? (/^\d+$/.test(match[1] ?? '') ? Number(match[1]) : 1) : 0);
  }, 0);
}

const counterparts: readonly (readonly [string, RegExp])[] = [
  ['scripts', /^Scripts were found at (\d+) place/],
  ['proxy', /^A proxy setting: found (?:once|(\d+) times)/],
  ['certificate', /^A client certificate: found (?:once|(\d+) times)/],
  ['protocol behaviour', /^Protocol behaviour settings: found (?:once|(\d+) times)/],
  ['cookies of answers', /^Cookies of a saved response: found (?:once|(\d+) times)/],
];

function countFeatures(requests: readonly ReadRequest[], counts: ReadonlyMap<string, number>, subject: Subject, tally: Tally): void {
  const { notes } = subject;
  const addMany = (what: string, whole: number, noted: number): void => {
    for (let index = 0; index < whole; index++) tally.add('features', index < noted, () => what);
  };
  for (const [what, pattern] of counterparts) addMany(what, counts.get(what) ?? 0, notedTimes(notes, pattern));
  const noted = (at: string, pattern: RegExp): boolean => notes.some(({ from, message }) => (from === at || from.startsWith(`${at}/`)) && pattern.test(message));
  const texts = requests.filter(({ url }) => url !== undefined).flatMap(({ raw, answers }) => [raw, ...answers.map(({ body }) => body)]).filter((text) => text.trim() !== '').length;
  addMany('the values of a sample', texts, notedTimes(notes, /^The values in (\d+) samples? /));
  for (const request of requests) {
    const operation = operationFor(request, subject);
    if (!operation) {
      tally.add('features', noted(request.at, /left out/), () => `the request “${request.name}”`);
      continue;
    }
    const { name } = request;
    const hasBody = operation.parameters.some((parameter) => textOf(parameter, 'in') === 'body' || textOf(parameter, 'in') === 'formData');
    const isSent = request.raw.trim() !== '' || request.form.some((field) => field.name !== '') || request.mode === 'file' || request.mode === 'graphql';
    if (isSent) tally.add('features', hasBody || noted(request.at, /body|form/i), () => `the ${request.mode} body of “${name}”`);
    for (const field of request.form.filter(({ isFile }) => isFile)) {
      const isFileField = operation.parameters.some((parameter) => textOf(parameter, 'name') === field.name && textOf(parameter, 'type') === 'file');
      tally.add('features', isFileField || noted(request.at, /form/), () => `the file “${field.name}” of “${name}”`);
    }
    const codes = objectOf(operation.operation, 'responses') ?? {};
    for (const { code, at } of request.answers) {
      tally.add('features', code === undefined ? noted(at, /no status code/) : Object.hasOwn(codes, code), () => `the answer ${code ?? 'without a code'} of “${name}”`);
    }
    const wanted = signInOf(request);
    if (!wanted) continue;
    const isKept = wanted.said !== undefined && signInsOf(subject.definition, operation.operation).some((definition) => says(definition, wanted.said ?? ''));
    tally.add('features', isKept || notes.some(({ message }) => /sign-in/.test(message) && message.includes(`“${name}”`)), () => `the sign-in (${wanted.kind}) of “${name}”`);
  }
}

function countAuthKinds(facts: JsonObject, definition: JsonObject, tally: Tally): void {
  const asSaid = new Map([['apikey', 'apiKey'], ['basic', 'basic'], ['basicAuth', 'basic'], ['bearer', 'apiKey'], ['bearerAuth', 'apiKey'], ['jwt', 'apiKey'], ['oauth2', 'oauth2'], ['oAuth2', 'oauth2']]);
  const said = Object.values(objectOf(definition, 'securityDefinitions') ?? {}).map((scheme) => textOf(scheme, 'type'));
  const kinds = (arrayOf(facts, 'authTypes') ?? []).filter((kind) => typeof kind === 'string' && asSaid.has(kind));
  // A flow whose addresses the file does not hold can only be a token.
  const isSaid = kinds.some((kind) => said.includes(asSaid.get(String(kind))) || (/^oauth2$/i.test(String(kind)) && said.includes('apiKey')));
  if (kinds.length > 0) tally.add('auth kinds', isSaid, () => kinds.join(', '));
}

/** Measures the import of one collection. `facts` are those of `facts.json` about it, where there are any. */
export function provePostman(value: Json, result: Imported, facts: JsonObject): Tally {
  const tally = new Tally();
  const { definition } = result.connector;
  const subject: Subject = { definition, operations: definedOperations(definition), notes: result.notes, basePath: textOf(definition, 'basePath') ?? '/' };
  const { requests, counts, variables } = readCollection(value);
  const spellings = new Set(subject.operations.flatMap(({ method, path }) => [normalised(path), normalised(`${subject.basePath}${path}`)].map((spelling) => `${method.toUpperCase()} ${spelling}`)));
  const skipped = result.notes.filter(({ kind }) => kind === 'skipped').map(({ from }) => from);

  for (const wanted of (arrayOf(facts, 'operations') ?? []).filter((entry) => typeof entry === 'string')) {
    const [method = '', path = ''] = wanted.replaceAll('{}}', '{}').split(/ (.*)/s);
    const isPresent = [...spellings].some((spelling) => spelling === `${method} ${path}` || (spelling.startsWith(`${method} `) && spelling.endsWith(path)));
    const isNamed = requests.some((request) => request.method.toUpperCase() === method && request.url !== undefined && pathOf(request.url) === path && skipped.some((from) => from === request.at));
    tally.add('operations', isPresent || isNamed, () => wanted);
  }
  for (const request of requests) {
    const operation = operationFor(request, subject);
    if (!Object.hasOwn(facts, 'operations')) tally.add('operations', operation !== undefined || skipped.some((from) => from === request.at), () => `${request.method} ${request.url ?? request.name}`);
    if (!operation) continue;
    countNames(request, operation, subject, tally);
    countSamples(request, operation, subject, tally);
    const wanted = signInOf(request)?.said;
    if (wanted !== undefined) tally.add('auth', signInsOf(definition, operation.operation).some((scheme) => says(scheme, wanted)), () => `${wanted} of “${request.name}”`);
  }
  countFeatures(requests, counts, subject, tally);
  for (const { name, isSecret } of variables) {
    if (isSecret) tally.add('features', result.notes.some(({ kind, message }) => kind === 'secret-removed' && message.includes(`“${name}”`)), () => `the secret variable “${name}”`);
  }
  const [first] = variables;
  if (first) {
    const noted = notedTimes(result.notes, /^The values of (\d+) variables? /) + result.notes.filter(({ kind, message }) => kind === 'secret-removed' && message.startsWith('The value of the variable')).length;
    for (let index = 0; index < variables.length; index++) tally.add('features', index < noted, () => 'the value of a variable');
  }
  countAuthKinds(facts, definition, tally);
  return tally;
}
