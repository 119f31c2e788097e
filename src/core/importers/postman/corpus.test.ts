import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { isPointer } from '../../base/pointer';
import type { Imported } from '../importer';
import { postmanImporter } from './importer';
import { structureProblems } from '../testing/swagger-structure';

const folder = join(process.env.CORPUS_DIR ?? '../shared/corpus', 'postman');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'facts.json') : [];

/** What the oracle beside the corpus says about one file. */
interface Facts {
  readonly requests: number;
  readonly operations: readonly string[];
  readonly authTypes: readonly string[];
}

function factsOf(all: Json, name: string): Facts {
  const facts = objectOf(all, name) ?? {};
  const texts = (key: string): string[] => (arrayOf(facts, key) ?? []).filter((entry) => typeof entry === 'string');
  return { requests: Number(member(facts, 'requests')), operations: texts('operations'), authTypes: texts('authTypes') };
}

const read = (name: string): Json => {
  const value: Json = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
  return value;
};

function imported(name: string, value: Json): Imported {
  const source = postmanImporter.detect({ file: { name, text: '', encoding: 'utf-8' }, format: 'json', value });
  if (!source) throw new Error(`${name} is not recognised.`);
  const result = postmanImporter.convert(source);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  return result;
}

const operationsOf = (definition: JsonObject): { method: string; path: string; operation: JsonObject }[] =>
  Object.entries(objectOf(definition, 'paths') ?? {}).flatMap(([path, item]) =>
    isObject(item)
      ? Object.entries(item).flatMap(([method, operation]) => (isObject(operation) ? [{ method, path, operation }] : []))
      : [],
  );

const normalised = (path: string): string => path.toLowerCase().replace(/\{[^{}]*\}/g, '{}').replace(/\/+/g, '/').replace(/(.)\/$/, '$1').replaceAll('%2a', '*').replaceAll('%20', ' ').replaceAll('{}}', '{}');

/** Both spellings of an operation: with and without the base path. */
function spellings(definition: JsonObject): Set<string> {
  const basePath = textOf(definition, 'basePath') ?? '/';
  return new Set(
    operationsOf(definition).flatMap(({ method, path }) => [
      `${method.toUpperCase()} ${normalised(path)}`,
      `${method.toUpperCase()} ${normalised(`${basePath}${path}`)}`,
    ]),
  );
}

/** Everything in a collection that has a name, read without the importer: keys by place. */
function* entriesOf(value: Json, depth = 0): Generator<JsonObject> {
  if (depth > 300) return;
  if (isArray(value)) for (const element of value) yield* entriesOf(element, depth + 1);
  else if (isObject(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* entriesOf(inner, depth + 1);
  }
}

const ignoredHeaders = /^(authorization|content-type|accept|host|cookie|content-length|user-agent|connection|cache-control|postman-token|accept-encoding)$/i;

/** Names of query parameters, headers and form fields of the requests of a v2 collection. */
function namesIn(value: Json): { kind: string; name: string }[] {
  const names: { kind: string; name: string }[] = [];
  const take = (kind: string, list: Json | undefined): void => {
    if (!isArray(list)) return;
    for (const entry of list) {
      const name = textOf(entry, 'key')?.trim();
      if (name) names.push({ kind, name });
    }
  };
  for (const entry of entriesOf(value)) {
    const request = objectOf(entry, 'request');
    if (!request) continue;
    take('query', member(member(request, 'url'), 'query'));
    take('header', member(request, 'header'));
    const body = objectOf(request, 'body');
    const mode = textOf(body, 'mode') ?? '';
    if ((mode === 'urlencoded' || mode === 'formdata') && member(body, 'disabled') !== true) take('form', member(body, mode));
  }
  return names.filter(({ kind, name }) => kind !== 'header' || !ignoredHeaders.test(name));
}

function parameterNames(definition: JsonObject): Set<string> {
  const names = operationsOf(definition).flatMap(({ operation }) =>
    (arrayOf(operation, 'parameters') ?? []).map((parameter) => `${textOf(parameter, 'in')} ${(textOf(parameter, 'name') ?? '').toLowerCase()}`),
  );
  for (const scheme of Object.values(objectOf(definition, 'securityDefinitions') ?? {})) names.push(`${textOf(scheme, 'in')} ${(textOf(scheme, 'name') ?? '').toLowerCase()}`);
  return new Set(names);
}

/** The schema as the validator needs it: null where `x-nullable` says so. */
function nullable(schema: Json): Json {
  if (isArray(schema)) return schema.map(nullable);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]): [string, Json] => [key, nullable(value)]));
  const type = textOf(schema, 'type');
  return member(schema, 'x-nullable') === true && type !== undefined ? { ...inner, type: [type, 'null'] } : inner;
}

/** The sample with the placeholders of generators replaced by values of their type. */
function filled(value: Json): Json {
  if (typeof value === 'string') return placeholderValues.get(value.toLowerCase()) ?? value;
  if (isArray(value)) return value.map(filled);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]): [string, Json] => [key, filled(inner)])) : value;
}
const placeholderValues = new Map<string, Json>([
  ['<integer>', 1], ['<long>', 1], ['<number>', 1.5], ['<float>', 1.5], ['<double>', 1.5], ['<boolean>', true],
  ['<date>', '2024-01-31'], ['<datetime>', '2024-01-31T10:00:00Z'], ['<date-time>', '2024-01-31T10:00:00Z'],
  ['<uuid>', '1b4e28ba-2fa1-41d2-883f-0016d3cca427'], ['<email>', 'keeper@harbour.example'], ['<uri>', 'https://harbour.example/'], ['<url>', 'https://harbour.example/'],
]);

interface Sample {
  readonly operation: JsonObject | undefined;
  /** The status code, or undefined for a request body. */
  readonly code: string | undefined;
  readonly value: Json;
}

function parsedJson(text: string | undefined): Json | undefined {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The operation that a request became, found by a reading of its URL that shares no code with the importer. */
function operationFor(request: JsonObject, definition: JsonObject): JsonObject | undefined {
  const url = member(request, 'url');
  const parts = (arrayOf(url ?? null, 'path') ?? []).filter((segment) => typeof segment === 'string');
  const raw = typeof url === 'string' ? url : (textOf(url, 'raw') || `host/${parts.join('/')}`);
  const path = raw
    .replace(/[?#].*$/s, '')
    .replace(/^([a-z]+:\/\/)?(\{\{[^}]*\}\})*[^/]*/i, '')
    .replace(/\{\{[^}]*\}\}\}?|\/:[^/]+/g, (part) => (part.startsWith('/') ? '/{}' : '{}'));
  const wanted = normalised(path === '' ? '/' : path);
  const method = (textOf(request, 'method') ?? 'GET').toLowerCase();
  const candidates = operationsOf(definition).filter((candidate) => candidate.method === method);
  const basePath = textOf(definition, 'basePath') ?? '/';
  const found =
    candidates.find((candidate) => [candidate.path, `${basePath}${candidate.path}`].some((whole) => normalised(whole) === wanted)) ??
    candidates.find((candidate) => normalised(candidate.path).endsWith(wanted));
  return found?.operation;
}

/** Every JSON body and saved response of a v2 collection, with the operation that must describe it. */
function samplesOf(value: Json, definition: JsonObject): Sample[] {
  const samples: Sample[] = [];
  for (const entry of entriesOf(value)) {
    const request = objectOf(entry, 'request');
    if (!request || !isObject(request) || !/^(get|put|post|delete|options|head|patch)$/i.test(textOf(request, 'method') ?? 'GET')) continue;
    const operation = operationFor(request, definition);
    for (const response of arrayOf(entry, 'response') ?? []) {
      const body = parsedJson(textOf(response, 'body'));
      if (body !== undefined) samples.push({ operation, code: String(member(response, 'code') ?? 200), value: body });
    }
    const sent = objectOf(request, 'body');
    if (textOf(sent, 'mode') !== 'raw' || member(sent, 'disabled') === true || /^(get|head)$/i.test(textOf(request, 'method') ?? 'GET')) continue;
    const body = parsedJson(textOf(sent, 'raw'));
    if (body !== undefined) samples.push({ operation, code: undefined, value: body });
  }
  return samples;
}

function schemaFor({ operation, code }: Sample): JsonObject | undefined {
  if (code !== undefined) {
    const responses = objectOf(operation, 'responses');
    return objectOf(objectOf(responses, code) ?? objectOf(responses, '200'), 'schema');
  }
  const body = (arrayOf(operation ?? {}, 'parameters') ?? []).find((parameter) => textOf(parameter, 'in') === 'body');
  return objectOf(body, 'schema');
}

/** How specific a schema is for a sample: it must know every name of the sample's first level. */
function describes(schema: Json, sample: Json): boolean {
  if (isArray(sample)) return textOf(schema, 'type') === 'array';
  const properties = objectOf(schema, 'properties');
  if (!isObject(sample)) return true;
  if (objectOf(schema, 'additionalProperties') || Object.keys(sample).length === 0) return textOf(schema, 'type') === 'object';
  return properties !== undefined && Object.keys(sample).every((key) => Object.hasOwn(properties, key));
}

const validators = new Map<JsonObject, Validator>();

function accepted(sample: Sample): boolean {
  const schema = schemaFor(sample);
  if (!schema || !describes(schema, sample.value)) return false;
  let validator = validators.get(schema);
  if (!validator) {
    const strict = nullable(schema);
    validators.set(schema, (validator = new Validator(isObject(strict) ? { ...strict } : {}, '4', true)));
  }
  return validator.validate(filled(sample.value)).valid;
}

const credentialKeys = /^(token|password|clientSecret|accessToken|secretKey|accessKey|consumerSecret|tokenSecret|sessionToken|refreshToken|authKey)$/;

/** Literal credentials: in auth blocks, in hand-typed Authorization headers, in secret variables. */
function credentialsIn(value: Json): string[] {
  const found: string[] = [];
  for (const entry of entriesOf(value)) {
    const key = textOf(entry, 'key') ?? '';
    const text = textOf(entry, 'value') ?? '';
    if (credentialKeys.test(key) || textOf(entry, 'type') === 'secret' || /^authorization$/i.test(key)) found.push(text, text.replace(/^\w+ /, ''));
    for (const name of ['password', 'token', 'clientSecret']) {
      const helper = textOf(objectOf(entry, 'helperAttributes'), name);
      if (helper !== undefined) found.push(helper);
    }
  }
  // Short values and plain words ("password", "string") stand in definitions for other reasons.
  return found.filter((text) => text.length >= 10 && !text.includes('{{') && /\d/.test(text));
}

interface Row {
  readonly name: string;
  readonly ops: number;
  readonly opsFound: number;
  readonly names: number;
  readonly namesKept: number;
  readonly samples: number;
  readonly samplesAccepted: number;
  readonly auth: string;
  readonly requests: number;
  readonly ratio: number;
  readonly missing: readonly string[];
}

const expressible = new Set(['apikey', 'basic', 'basicAuth', 'bearer', 'bearerAuth', 'oauth2', 'oAuth2', 'jwt']);

function median(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[2] ?? 0;
}

function measure(name: string, facts: Facts): Row {
  const value = read(name);
  const result = imported(name, value);
  const { definition } = result.connector;
  const found = spellings(definition);
  const noteText = result.notes.map(({ message }) => message).join('\n').toLowerCase();
  const present = (wanted: string): boolean => {
    const operation = wanted.replaceAll('{}}', '{}');
    const [method = '', path = ''] = operation.split(/ (.*)/s);
    return [...found].some((known) => known === operation || known.endsWith(path) && known.startsWith(`${method} `)) || noteText.includes(`method ${method.toLowerCase()},`);
  };
  const names = namesIn(value);
  const kept = parameterNames(definition);
  const isKept = ({ kind, name: wanted }: { kind: string; name: string }): boolean => {
    const plain = wanted.replace(/\{\{([^{}]*)\}\}/g, '$1').trim().toLowerCase();
    const decoded = /%[\da-f]{2}/i.test(plain) ? decodeURIComponent(plain) : plain;
    return kept.has(`${kind === 'form' ? 'formData' : kind} ${decoded}`) || kept.has(`${kind} ${plain}`) || noteText.includes(`“${plain}”`);
  };
  const checks = samplesOf(value, definition).map(accepted);
  const text = JSON.stringify(value);
  const parse = median(() => JSON.parse(text));
  const convert = median(() => imported(name, value));
  const wanted = facts.authTypes.some((type) => expressible.has(type));
  const has = Object.keys(objectOf(definition, 'securityDefinitions') ?? {}).length > 0;
  return {
    name,
    requests: result.requests,
    ops: facts.operations.length,
    opsFound: facts.operations.filter(present).length,
    names: names.length,
    namesKept: names.filter(isKept).length,
    samples: checks.length,
    samplesAccepted: checks.filter(Boolean).length,
    auth: wanted ? (has ? 'kept' : 'LOST') : has ? 'found' : '-',
    ratio: convert / parse,
    missing: [...facts.operations.filter((operation) => !present(operation)), ...new Set(names.filter((entry) => !isKept(entry)).map(({ kind, name: lost }) => `${kind} ${lost}`))],
  };
}

describe.skipIf(files.length === 0)('the Postman collections of the corpus', () => {
  const facts = files.length === 0 ? {} : read('facts.json');
  const rows = files.map((name) => measure(name, factsOf(facts, name)));
  const sum = (key: 'ops' | 'opsFound' | 'names' | 'namesKept' | 'samples' | 'samplesAccepted'): number => rows.reduce((total, row) => total + row[key], 0);

  it('are all imported, and nothing is lost', () => {
    const table = rows.map((row) =>
      [row.name.slice(0, 48).padEnd(48), `${row.opsFound}/${row.ops}`.padStart(9), `${row.namesKept}/${row.names}`.padStart(11), `${row.samplesAccepted}/${row.samples}`.padStart(9), row.auth.padStart(6), row.ratio.toFixed(1).padStart(6), row.missing.slice(0, 6).join(' | ')].join(' '),
    );
    const head = [`${'file'.padEnd(48)} ${'ops'.padStart(9)} ${'names'.padStart(11)} ${'samples'.padStart(9)} ${'auth'.padStart(6)} ${'×parse'.padStart(6)}`];
    const total = `${files.length} files: operations ${sum('opsFound')}/${sum('ops')}, names ${sum('namesKept')}/${sum('names')}, samples ${sum('samplesAccepted')}/${sum('samples')}`;
    console.log([...head, ...table, total].join('\n'));
    expect(sum('opsFound')).toBe(sum('ops'));
    expect(sum('namesKept') / sum('names')).toBeGreaterThanOrEqual(0.99);
    expect(sum('samplesAccepted') / sum('samples')).toBeGreaterThanOrEqual(0.97);
    expect(rows.filter(({ auth }) => auth === 'LOST')).toEqual([]);
  });

  it.each(files)('%s leaves its credentials behind', (name) => {
    const value = read(name);
    const text = JSON.stringify(imported(name, value).connector);
    for (const secret of credentialsIn(value)) expect(text).not.toContain(secret);
  });

  it.each(files)('%s becomes a well-formed definition whose notes point into the source', (name) => {
    const value = read(name);
    const { connector, notes, operations, requests } = imported(name, value);
    expect(structureProblems(connector.definition)).toEqual([]);
    expect(operations).toBe(operationsOf(connector.definition).length);
    expect(requests).toBe(factsOf(facts, name).requests);
    for (const { from, message } of notes) {
      expect(message).toMatch(/\.$/);
      expect(isPointer(from) && nodeAt(value, from) !== undefined, `${from}: ${message}`).toBe(true);
    }
  });
});
