import { describe, expect, it } from 'vitest';
import { writeZip } from '../zip/write-zip';
import { importFiles } from './import-files';
import type { Imported, SourceFile } from './importer';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (content: string | object | Uint8Array, name = 'file.txt'): SourceFile => ({
  name,
  bytes: content instanceof Uint8Array ? content : bytesOf(typeof content === 'string' ? content : JSON.stringify(content)),
});

const definition = { swagger: '2.0', info: { title: 'Harbour' }, host: 'harbour.example', paths: { '/berths': { get: { responses: {} } } } };
const properties = { properties: { iconBrandColor: '#123456', connectionParameters: {} } };
const folder = [file(definition, 'Harbour/apiDefinition.swagger.json'), file(properties, 'Harbour/apiProperties.json'), file('# Harbour', 'Harbour/readme.md')];

async function opened(...files: SourceFile[]): Promise<Imported> {
  const result = await importFiles(files);
  if (!result.ok) throw new Error(result.message);
  return result;
}
async function refusal(...files: SourceFile[]): Promise<string> {
  const result = await importFiles(files);
  if (result.ok) throw new Error(`opened as ${result.source}`);
  return result.message;
}

describe('importFiles opens', () => {
  it('a JSON document by its content, whatever its name', async () => {
    expect((await opened(file(definition, 'readme.png'))).source).toBe('openapi-2.0');
    expect((await opened(file(`\uFEFF ${JSON.stringify(definition)}`))).source).toBe('openapi-2.0');
  });

  it('a YAML document, with merge keys', async () => {
    const { connector } = await opened(file('swagger: "2.0"\nhost: harbour.example\nx-base: &base\n  get: {}\npaths:\n  /a:\n    <<: *base\n    post: {}\n'));
    expect(connector.definition['paths']).toEqual({ '/a': { get: {}, post: {} } });
  });

  it('the files of a folder, and a zip of it', async () => {
    const dropped = await opened(...folder);
    expect(dropped.source).toBe('connector-folder');
    const zipped = await opened(file(await writeZip(folder), 'harbour.zip'));
    expect(zipped).toEqual(dropped);
  });

  it('a zip of one document', async () => {
    expect((await opened(file(await writeZip([file(definition)])))).source).toBe('openapi-2.0');
  });

  it('the one document among other files, and names the others', async () => {
    const { source, notes } = await opened(file('hello', 'readme.md'), file(definition, 'docs/api.json'), file({ a: 1 }, 'package.json'), file('x', '.DS_Store'));
    expect(source).toBe('openapi-2.0');
    expect(notes.at(-1)).toEqual({ kind: 'skipped', from: '', message: 'Left out: readme.md, package.json.' });
  });

  it('a definition that does not parse, so that it can be mended', async () => {
    const { connector, notes } = await opened(file('{\n"swagger": "2.0",\n"info": {},\n}', 'api.json'));
    expect(connector.broken.definition?.error.line).toBe(3);
    expect(notes.map(({ kind }) => kind)).toContain('unreadable');
  });

  it('documents with repeated keys, and says which', async () => {
    const json = await opened(file('{"swagger": "2.0", "host": "a",\n"host": "b"}'));
    expect(json.notes).toContainEqual({ kind: 'lost', from: '/host', message: expect.stringContaining('(line 1: "a"; line 2: "b")') });
    const yaml = await opened(file('swagger: "2.0"\nhost: a\nhost: b\n'));
    expect(yaml.notes).toContainEqual({ kind: 'lost', from: '/host', message: expect.stringContaining('(line 2: a; line 3: b)') });
    expect(yaml.connector.definition['host']).toBe('b');
  });

  it('what it was imported from, so that a newer version can be merged later', async () => {
    const json = (await opened(file(definition, 'harbour.json'))).connector;
    expect(json.origin).toEqual({ source: 'openapi-2.0', file: 'harbour.json', definition, properties: json.properties });
    expect(json.origin?.definition).toBe(json.definition);
    const converted = (await opened(file({ openapi: '3.1.0', info: { title: 'Harbour' }, paths: {} }, 'harbour.yaml'))).connector;
    expect(converted.origin).toMatchObject({ source: 'openapi-3.1', file: 'harbour.yaml' });
    expect(converted.origin?.definition).toBe(converted.definition);
    expect((await opened(file('{"swagger": "2.0", "info": {},}', 'api.json'))).connector).not.toHaveProperty('origin');
  });

  it('keys such as __proto__ as data', async () => {
    for (const text of ['{"swagger":"2.0","host":"h","__proto__":{"polluted":1}}', 'swagger: "2.0"\nhost: h\n__proto__: {polluted: 1}\n']) {
      const { connector } = await opened(file(text));
      expect(Object.keys(connector.definition)).toEqual(['swagger', 'host', '__proto__']);
      expect(connector.definition['polluted']).toBeUndefined();
    }
  });
});

describe('importFiles refuses in a sentence', () => {
  const environment = { id: '1', name: 'Test', values: [{ key: 'a', value: 'b' }], _postman_variable_scope: 'environment' };
  const aliases = `a: &a [x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]}, `.repeat(9)}]`).join('\n')}\n`;
  const cases: [what: string, content: string | object | Uint8Array, message: RegExp][] = [
    ['an empty file', '', /“file\.txt” is empty\./],
    ['a file of blanks', '\uFEFF \n ', /is empty\./],
    ['broken JSON, with line and column', '{\n  "a": 1,\n  "b" 2\n}', /no correct JSON: line 3, column 7: /],
    ['broken YAML, with line and column', 'a: 1\nb: [1\nc: 2\n', /neither JSON nor correct YAML: line \d, column \d/],
    ['several YAML documents', 'a: 1\n---\nb: 2\n', /holds 2 YAML documents/],
    ['an alias bomb', aliases, /its aliases \(\*name\) stand for far more than the text holds/],
    ['a missing anchor', 'a: *nowhere\n', /uses the alias “\*nowhere”/],
    ['bottomless YAML', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`, /nested (too deeply|deeper than)/],
    ['YAML of too many lines', '- a\n'.repeat(300_001), /too large to be read as YAML/],
    ['YAML of too many dashes', '- '.repeat(1_000_000), /nested too deeply/],
    ['bottomless JSON', '['.repeat(100_000) + ']'.repeat(100_000), /no correct JSON: line 1/],
    ['prose', 'Dear reader,\nthis is a letter.\n', /a text, but neither JSON nor YAML/],
    ['a web page', '\n<!DOCTYPE html><html></html>', /is a web page/],
    ['an XML document', '<?xml version="1.0"?><a/>', /is an XML document/],
    ['WSDL', '<?xml version="1.0"?><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"/>', /is a WSDL document/],
    ['RAML', '#%RAML 1.0\ntitle: Harbour\n', /is a RAML document/],
    ['PowerShell', '$h = @{ "X" = "y" }\nInvoke-RestMethod -Uri "https://h.example/a" -Headers $h', /is a command for PowerShell.*Copy as cURL/],
    ['another command', 'http POST https://h.example/a name=Ada', /is a command that is not curl/],
    ['a call in JavaScript', 'fetch("https://h.example/a", {"method": "GET"});', /is a call in JavaScript/],
    ['a GraphQL schema', 'type Query {\n  ships: [Ship]\n}\n', /is a GraphQL schema/],
    ['gRPC', 'syntax = "proto3";\npackage harbour;\n', /describes a gRPC service/],
    ['Bruno', 'meta {\n  name: Ships\n  type: http\n}\n', /is a request of Bruno/],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /is a PNG image/],
    ['a PDF', bytesOf('%PDF-1.7'), /is a PDF document/],
    ['another binary file', Uint8Array.of(1, 2, 0, 4), /is a binary file/],
    ['Swagger 1.2', { swaggerVersion: '1.2', apis: [] }, /is a Swagger 1\.x document/],
    ['AsyncAPI in YAML', 'asyncapi: 2.6.0\ninfo: {title: a}\n', /is an AsyncAPI document/],
    ['a HAR file without requests', { log: { version: '1.2', entries: [] } }, /HAR file holds no requests to an API/],
    ['an Insomnia export', { _type: 'export', __export_format: 4, resources: [] }, /is an Insomnia export/],
    ['an Insomnia collection of version 5', 'type: collection.insomnia.rest/5.0\nname: a\n', /is an Insomnia export/],
    ['a Postman environment', environment, /is the Postman environment “Test”/],
    ['API properties alone', properties, /API properties of a connector.*whole connector folder/],
    ['unknown JSON, with its root keys', { name: 'x', version: 1, dependencies: {} }, /Its root has name, version, dependencies\. A Postman collection/],
    ['a list', [1, 2], /Its root is a list/],
  ];
  it.each(cases)('%s', async (_what, content, message) => {
    const said = await refusal(file(content));
    expect(said).toMatch(message);
    expect(said).toMatch(/\.$/);
  });

  it('broken JSON with the place as numbers', async () => {
    expect(await importFiles([file('{"a": }')])).toMatchObject({ ok: false, line: 1, column: 7 });
  });

  it('no file at all, and too much', async () => {
    expect(await refusal()).toMatch(/No file was given/);
    expect(await refusal(file('x', '__MACOSX/a'))).toMatch(/No file was given/);
    expect(await refusal(file(new Uint8Array(50_000_001)))).toMatch(/51 MB; up to 50 MB/);
  });

  it('zips that cannot be read or hold nothing of use', async () => {
    const zip = await writeZip([file(definition)]);
    const encrypted = zip.slice();
    const central = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    encrypted[central + 8] = 1;
    expect(await refusal(file(encrypted, 'a.zip'))).toMatch(/“a\.zip” cannot be opened\. The zip member “file\.txt” is encrypted/);
    expect(await refusal(file(zip.slice(0, -1), 'a.zip'))).toMatch(/its end is missing/);
    expect(await refusal(file(await writeZip([]), 'a.zip'))).toMatch(/There is no file in it/);
    expect(await refusal(file(await writeZip([file(zip, 'b.zip')]), 'a.zip'))).toMatch(/zip inside a zip/);
    expect(await refusal(file(await writeZip([file('a', 'x/solution.xml'), file('a', 'x/customizations.xml')])))).toMatch(/Power Platform solution without/);
    expect(await refusal(file(await writeZip([file('a', 'PkgAssets/a.zip'), file('a', 'b.xml')])))).toMatch(/Package Deployer/);
  });

  it('several files without or with more than one document', async () => {
    expect(await refusal(file('a', 'a.md'), file('b', 'b.md'))).toMatch(/None of these 2 files/);
    expect(await refusal(file(definition, 'a.json'), file({ ...definition, host: 'b' }, 'b.json'))).toMatch(/“a\.json” and “b\.json” can both be opened/);
    expect(await refusal(...folder, file(definition, 'Other/apiDefinition.swagger.json'))).toMatch(/2 connectors \(“Harbour”, “Other”\)/);
    expect(await refusal(file({ log: { entries: [] } }, 'a.json'), file('b', 'b.md'))).toMatch(/HAR/);
  });
});
