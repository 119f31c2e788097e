import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { isArray, isObject, type Json } from '../base/json';
import { isPointer } from '../base/pointer';
import { documentPaths } from '../base/testing/corpus';
import { importerCatalogue } from './catalogue';
import { importFiles } from './import-files';
import type { ImportResult, SourceDocument } from './importer';

/** What every answer to any input has to be: a connector with counts that fit, or a sentence. */
function expectAnswer(result: ImportResult): void {
  if (!result.ok) {
    expect(result.message).toMatch(/[.”]$/);
    return;
  }
  expect(result.operations).toBeLessThanOrEqual(result.requests);
  for (const { from, message } of result.notes) {
    expect(isPointer(from)).toBe(true);
    expect(message).toMatch(/[.”]$/);
  }
  JSON.stringify([result.connector.definition, result.connector.properties]);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const importText = (text: string, name = 'source'): Promise<ImportResult> => importFiles([{ name, bytes: bytesOf(text) }]);

/** Words of all formats, so that random values reach every part of every importer. */
const words = [
  'openapi', 'swagger', 'info', 'schema', 'item', 'requests', 'request', 'url', 'raw', 'host', 'path', 'query', 'variable', 'key', 'value', 'header', 'body', 'mode', 'urlencoded', 'formdata', 'graphql', 'auth', 'type',
  'bearer', 'oauth2', 'response', 'originalRequest', 'code', 'event', 'script', 'exec', 'order', 'folders', 'dataMode', 'helperAttributes', 'currentHelper', 'log', 'entries', 'postData', 'mimeType', 'params', 'content', 'text', 'paths',
  '/a', '/a/{b}', 'get', 'post', 'parameters', 'responses', '200', 'default', 'components', 'schemas', 'servers', 'variables', 'requestBody', 'callbacks', 'links', 'examples', 'securitySchemes', 'security', 'flows', 'tags', 'in', 'name', 'style',
  'oneOf', 'anyOf', 'allOf', '$ref', 'properties', 'items', 'required', 'enum', 'const', 'discriminator', 'consumes', 'securityDefinitions', 'collections', 'environments', 'values', 'name', '__proto__', 'constructor', 'toString', 'x-ms-summary',
];
const texts = ['2.0', '3.0.0', '3.1.0', 'https://a.example/{b}?c=d', '{{baseUrl}}/x', 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json', 'string', 'object', 'query', 'path', 'body', 'formData', 'raw', 'urlencoded', 'GET', 'POST', '{"a":1}', '<a/>', '#/components/schemas/A', '#', 'other.yaml#/x', 'bearer', 'apikey', '__proto__', 'application/json'];
const leaf = fc.oneof(fc.constantFrom(...texts), fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const { node } = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string() }), tie('node'), { maxKeys: 5 }),
  ),
}));

/** Values that one of the importers takes for its own. */
const claimed: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ openapi: fc.constantFrom('3.0.3', '3.1.0', '3.2.0'), info: node, paths: node, components: node, servers: node, security: node, webhooks: node }),
  fc.record({ swagger: fc.constantFrom<Json>('2.0', 2), info: node, paths: node, definitions: node, securityDefinitions: node, parameters: node }),
  fc.record({ info: fc.record({ name: node, schema: fc.constant('/collection/v2.1.0/'), description: node, version: node }), item: fc.array(node, { maxLength: 4 }), auth: node, variable: node, event: node }),
  fc.record({ info: fc.record({ name: node }), item: fc.array(fc.record({ name: node, request: fc.record({ url: node, method: node, header: node, body: node, auth: node }), response: fc.array(node, { maxLength: 2 }), event: node }), { maxLength: 4 }) }),
  fc.record({ name: node, requests: fc.array(fc.oneof(node, fc.record({ url: leaf, method: leaf, dataMode: fc.constantFrom('raw', 'params', 'urlencoded', 'binary', 'graphql'), data: node, rawModeData: node, headers: node, helperAttributes: node, currentHelper: leaf, responses: node })), { maxLength: 4 }), folders: node, order: node }),
  fc.record({ log: fc.record({ entries: fc.array(fc.oneof(node, fc.record({ request: node, response: node })), { maxLength: 4 }) }) }),
);

describe('any JSON value', () => {
  it('is converted or refused by every importer, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(node, claimed), fc.constantFrom<SourceDocument['format']>('json', 'yaml'), (value, format) => {
        const document: SourceDocument = { file: { name: 'a.json', text: '', encoding: 'utf-8' }, format, value };
        const answers = importerCatalogue.flatMap((importer) => importer.read(document) ?? []);
        expect(answers.length).toBeLessThanOrEqual(1);
        for (const answer of answers) expectAnswer(answer);
      }),
      { numRuns: 1500 },
    );
  });

  it('is answered as a file, too: as JSON, and as the YAML that JSON is', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(node, claimed), fc.nat(3), async (value, indent) => {
        expectAnswer(await importText(JSON.stringify(value, null, indent), 'a.json'));
        // A comment in front is YAML only.
        expectAnswer(await importText(`# harbour\n${JSON.stringify(value, null, indent)}`, 'a.yaml'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text', () => {
  const yamlLine = fc.tuple(fc.nat(4), fc.constantFrom('- ', '? ', ': ', '&a ', '*a', '!!str ', '| ', '> ', '"', "'", '<<: *a', 'openapi: 3.0.0', 'swagger: "2.0"', 'paths:', '/a:', 'get:', 'a: b', '---', '...', '%YAML 1.2', '\t', '{', '}', '[', ']', '# x', 'a: &a [*a]')).map(([depth, text]) => `${'  '.repeat(depth)}${text}`);

  it.each<[string, fc.Arbitrary<string>]>([
    ['letters', fc.string({ unit: 'binary', maxLength: 300 })],
    ['lines of YAML', fc.array(yamlLine, { maxLength: 20 }).map((lines) => lines.join('\n'))],
    ['an OpenAPI document with odd lines of YAML', fc.array(yamlLine, { maxLength: 12 }).map((lines) => `openapi: 3.0.0\ninfo: {title: T, version: "1"}\n${lines.join('\n')}`)],
    ['curl', fc.array(fc.constantFrom('curl', '-X', 'POST', '-H', "'a: b'", '"', "'", '\\\n', 'https://a.example/b', '-d', '@f', '$(x)', '`y`', '--json', '{"a":', '1}', '-u', '|', ';', '&&'), { maxLength: 15 }).map((parts) => `curl ${parts.join(' ')}`)],
  ])('of %s is answered', { timeout: 60_000 }, async (_what, text) => {
    await fc.assert(fc.asyncProperty(text, async (source) => expectAnswer(await importText(source, 'a.yaml'))), { numRuns: 250 });
  });

  it('of any bytes is answered', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => expectAnswer(await importFiles([{ name: 'a', bytes }]))), { numRuns: 250 });
  });
});

/** All nodes of a tree as ways to them. */
function waysIn(value: Json, way: readonly (string | number)[] = [], found: (readonly (string | number)[])[] = []): (readonly (string | number)[])[] {
  if (found.length > 3000) return found;
  found.push(way);
  if (isArray(value)) value.slice(0, 20).forEach((inner, index) => waysIn(inner, [...way, index], found));
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) waysIn(inner, [...way, key], found);
  return found;
}

/** The tree with another value at one place. */
function changed(value: Json, [step, ...rest]: readonly (string | number)[], to: Json): Json {
  if (step === undefined) return to;
  if (isArray(value)) return value.map((inner, index) => (index === step ? changed(inner, rest, to) : inner));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, Json] => [key, key === step ? changed(inner, rest, to) : inner]));
}

describe('real documents with something else in one place', () => {
  const sets = ['postman', 'openapi3', 'swagger2'] as const;
  /** Small ones, so that many changes are tried. */
  const files = sets.flatMap(documentPaths).filter((path) => path.endsWith('.json') && readFileSync(path).length < 110_000);

  it.skipIf(files.length === 0)('are answered', { timeout: 120_000 }, () => {
    const sources = files.map((path) => {
      const value: Json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
      return { value, ways: waysIn(value) };
    });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), leaf, fc.constantFrom<Json | undefined>(undefined, {}, [], [[]], { $ref: '#' }), ({ value, ways }, index, plain, odd) => {
        const way = ways[index % ways.length] ?? [];
        const document: SourceDocument = { file: { name: 'a.json', text: '', encoding: 'utf-8' }, format: 'json', value: changed(value, way, odd ?? plain) };
        for (const importer of importerCatalogue) {
          const answer = importer.read(document);
          if (answer) expectAnswer(answer);
        }
      }),
      { numRuns: 300 },
    );
  });
});
