import SwaggerParser from '@apidevtools/swagger-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { importFiles } from './import-files';

const corpus = process.env['CORPUS_DIR'] ?? '../shared/corpus';
const filesOf = (kind: string): string[] => {
  const folder = join(corpus, kind);
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name) && name !== 'facts.json') : [];
};

async function definitionOf(kind: string, name: string): Promise<string> {
  const result = await importFiles([{ name, bytes: new Uint8Array(readFileSync(join(corpus, kind, name))) }]);
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  return JSON.stringify(result.connector.definition);
}

/** What the first validator says, with its checks beyond the schema; empty when the document is valid. Both change what they read. */
async function firstVerdict(text: string): Promise<string> {
  try {
    await SwaggerParser.validate(JSON.parse(text), { resolve: { external: false }, dereference: { circular: 'ignore' } });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 6).join(' ') : String(error);
  }
}

/** Names of properties that the second validator takes for keywords of JSON Schema, wherever they stand. */
const keywords = new Set(['$id', '$ref', '$anchor']);

function withPlainProperties(node: Json, areNames = false): Json {
  if (isArray(node)) return node.map((element) => withPlainProperties(element));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [areNames && keywords.has(key) ? `plain${key}` : key, withPlainProperties(value, !areNames && key === 'properties')]),
  );
}

async function secondVerdict(text: string): Promise<string> {
  const read = readJson(text);
  const value = read.ok ? withPlainProperties(read.value) : null;
  const { valid, errors } = await new Validator().validate(isObject(value) ? { ...value } : {});
  if (valid) return '';
  const told = typeof errors === 'string' ? [errors] : (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  return told.slice(0, 4).join('; ');
}

/** Mistakes of OpenAPI 2.0 documents that stay, because such a document opens as it is; the rules name them on the page. */
const keptMistakes: readonly (readonly [string, RegExp])[] = [['an operation with a body and form fields', /has body parameters and formData parameters/]];

describe.each(['postman', 'openapi3'])('what the importers make of the corpus: %s', (kind) => {
  const names = filesOf(kind);
  it.skipIf(names.length === 0).each(names)('is valid OpenAPI 2.0 for two independent validators: %s', { timeout: 120_000 }, async (name) => {
    const text = await definitionOf(kind, name);
    expect({ first: await firstVerdict(text), second: await secondVerdict(text) }).toEqual({ first: '', second: '' });
  });
});

describe('OpenAPI 2.0 documents of the corpus', () => {
  const names = filesOf('swagger2');
  it.skipIf(names.length === 0)('are valid as they were, or hold a mistake that is known', { timeout: 300_000 }, async () => {
    const kept: string[] = [];
    const others: string[] = [];
    for (const name of names) {
      const text = await definitionOf('swagger2', name);
      for (const verdict of [await firstVerdict(text), await secondVerdict(text)]) {
        if (verdict === '') continue;
        const known = keptMistakes.find(([, pattern]) => pattern.test(verdict));
        if (known) kept.push(`${name}: ${known[0]}`);
        else others.push(`${name}: ${verdict}`);
      }
    }
    expect(others).toEqual([]);
    if (kept.length > 0) console.log(`Kept as the source has it:\n${kept.join('\n')}`);
  });
});

describe('what the importers make of single requests', () => {
  const har = {
    log: {
      entries: ['GET', 'POST', 'DELETE'].map((method) => ({
        request: {
          method,
          url: 'https://keeper:word@api.harbour.example/ships/17/crew?sort=name&sort=age&api_key=k',
          headers: [{ name: 'X-Trace', value: '1' }],
          postData: method === 'POST' ? { mimeType: 'multipart/form-data', params: [{ name: 'plan', fileName: 'a.pdf' }] } : undefined,
        },
        response: { status: 200, headers: [{ name: 'X-Count', value: '3' }], content: { mimeType: 'application/pdf', text: 'JVBERg==', encoding: 'base64' } },
      })),
    },
  };
  it.each([
    ['a HAR file', JSON.stringify(har)],
    ['curl commands', "curl -u a:b 'https://h.example/v1/ships/17?x[]=1&x[]=2' -F plan=@a.pdf -F n=1\ncurl https://h.example/a -d @x.json -H 'X-Key: {{k}}'\ncurl \"$BASE/a b/{id}\" -T file"],
    ['curl commands with a token', "curl https://h.example/{a}/{a} -H 'Authorization: Token abc' --json '{\"a\":[],\"b\":null,\"c\":[1,\"x\"]}'"],
  ])('is valid OpenAPI 2.0 for two independent validators: %s', async (_what, source) => {
    const result = await importFiles([{ name: 'source', bytes: new TextEncoder().encode(source) }]);
    if (!result.ok) throw new Error(result.message);
    const text = JSON.stringify(result.connector.definition);
    expect({ first: await firstVerdict(text), second: await secondVerdict(text) }).toEqual({ first: '', second: '' });
  });
});
