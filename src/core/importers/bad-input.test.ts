import { describe, expect, it } from 'vitest';
import { writeZip } from '../zip/write-zip';
import { importFiles } from './import-files';
import type { ImportResult } from './importer';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const imported = (content: string | Uint8Array, name = 'file.json'): Promise<ImportResult> => importFiles([{ name, bytes: typeof content === 'string' ? bytesOf(content) : content }]);

async function refusal(content: string | Uint8Array, name = 'file.json'): Promise<string> {
  const result = await imported(content, name);
  if (result.ok) throw new Error(`opened as ${result.source}`);
  expect(result.message).toMatch(/^[^\n]+\.$/);
  return result.message;
}

const collection = (item: string): string => `{"info":{"name":"Harbour","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":${item}}`;
const request = '{"name":"List","request":{"method":"GET","url":"https://h.example/a"}}';
const nested = (depth: number, open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);

it('says which versions of OpenAPI are read when a document has another one', async () => {
  expect(await refusal('openapi: 4.0.0\ninfo: {title: a, version: "1"}\n')).toMatch(/Versions 2\.0, 3\.0, 3\.1 and 3\.2 are read\.$/);
});

describe('an alias bomb', () => {
  it.each([
    ['of lists', (key: string, before: string) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`],
    ['of maps', (key: string, before: string) => `${key}: &${key} {${Array.from({ length: 9 }, (_, index) => `k${index}: *${before}`).join(', ')}}`],
  ])('%s is refused, soon', async (_what, line) => {
    const names = [...'abcdefghij'];
    const text = `swagger: "2.0"\nx-a: &a [x, x]\n${names.slice(1).map((key, index) => `x-${line(key, names[index] ?? 'a')}`).join('\n')}\npaths: {}\n`;
    const started = performance.now();
    expect(await refusal(text)).toMatch(/its aliases .* stand for far more|stands for more than/);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('of merge keys is refused or opened, soon', async () => {
    const lines = [...'bcdefghijk'].map((key, index) => `x-${key}: &${key} {<<: [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}], ${key}: 1}`);
    const started = performance.now();
    await imported(`swagger: "2.0"\nx-a: &a {a: 1}\n${lines.join('\n')}\npaths: {}\n`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('200 levels of nesting', () => {
  it.each([
    ['a Postman collection of folders', collection(`[${nested(200, '{"name":"f","item":[', request, ']}')}]`)],
    ['a Postman body', collection(`[{"name":"a","request":{"method":"POST","url":"https://h.example/a","body":{"mode":"raw","raw":${JSON.stringify(nested(200, '{"a":', '1', '}'))}}}}]`)],
    ['an OpenAPI 2.0 schema', `{"swagger":"2.0","paths":{},"definitions":{"A":${nested(200, '{"type":"object","properties":{"a":', '{"type":"string"}', '}}')}}}`],
    ['an OpenAPI 3 schema', `{"openapi":"3.0.0","info":{"title":"a","version":"1"},"paths":{},"components":{"schemas":{"A":${nested(200, '{"type":"object","properties":{"a":', '{"type":"string"}', '}}')}}}}`],
    ['an OpenAPI 3 schema of alternatives', `{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{},"components":{"schemas":{"A":${nested(200, '{"oneOf":[', '{"type":"string"}', ',{"type":"integer"}]}')}}}}`],
    ['a HAR body', `{"log":{"entries":[{"request":{"method":"GET","url":"https://h.example/a"},"response":{"status":200,"content":{"mimeType":"application/json","text":${JSON.stringify(nested(200, '[', '1', ']'))}}}}]}}`],
    ['YAML', `swagger: "2.0"\npaths: {}\nx-deep: ${nested(200, '[', '1', ']')}\n`],
  ])('opens in %s', async (_what, text) => {
    expect(await imported(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['lists', nested(200, '[', '1', ']'), /Its root is a list/],
    ['objects', nested(200, '{"a":', '1', '}'), /no API description that is known/],
    ['ten thousand folders', collection(`[${nested(10_000, '{"item":[', request, ']}')}]`), /nested|no correct JSON|no requests|deeper/],
  ])('of nothing known is refused in a sentence: %s', async (_what, text, message) => {
    const result = await imported(text);
    if (!result.ok) expect(result.message).toMatch(message);
    else expect(result.notes.some(({ kind }) => kind === 'skipped')).toBe(true);
  });
});

describe('keys such as __proto__', () => {
  it.each([
    ['a Postman collection', collection('[{"name":"a","__proto__":{"polluted":1},"request":{"method":"POST","url":{"raw":"https://h.example/a?__proto__=1&constructor=2","__proto__":{"polluted":1}},"body":{"mode":"raw","raw":"{\\"__proto__\\":{\\"polluted\\":1},\\"constructor\\":2}"}}}]'), 'postman-2.1'],
    ['OpenAPI 2.0', '{"swagger":"2.0","paths":{},"__proto__":{"polluted":1},"definitions":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"}}}}}', 'openapi-2.0'],
    ['OpenAPI 3', '{"openapi":"3.0.0","info":{"title":"a","version":"1"},"paths":{"__proto__":{},"/a":{"__proto__":{"polluted":1},"get":{"parameters":[{"name":"__proto__","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"x","content":{"application/json":{"schema":{"$ref":"#/components/schemas/__proto__"}}}}}}}},"components":{"schemas":{"__proto__":{"type":"object","properties":{"constructor":{"type":"string"},"__proto__":{"type":"string"}}}}}}', 'openapi-3.0'],
    ['YAML', 'swagger: "2.0"\npaths: {}\n__proto__: {polluted: 1}\n', 'openapi-2.0'],
    ['a HAR file', '{"log":{"entries":[{"request":{"method":"GET","url":"https://h.example/a?__proto__=1"},"response":{"status":200,"content":{"mimeType":"application/json","text":"{\\"__proto__\\":{\\"polluted\\":1}}"}}}]}}', 'har'],
    ['a curl command', `curl https://h.example/a?constructor=1 -H '__proto__: x' --json '{"__proto__":{"polluted":1}}'`, 'curl'],
  ])('are data in %s', async (_what, text, source) => {
    const result = await imported(text);
    expect(result).toMatchObject({ ok: true, source });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    if (!result.ok) return;
    expect(Object.getPrototypeOf(result.connector.definition)).toBe(Object.prototype);
    expect(result.connector.definition['polluted']).toBeUndefined();
    expect(JSON.stringify(result.connector.definition)).toContain('__proto__');
  });
});

describe('a file of 50 MB', () => {
  it('is refused above the limit without being read', async () => {
    const started = performance.now();
    expect(await refusal(new Uint8Array(50_000_001))).toMatch(/51 MB; up to 50 MB are opened/);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('is read below it, and told in a sentence when it is nothing', { timeout: 60_000 }, async () => {
    expect(await refusal(`[${'0,'.repeat(24_000_000)}0]`)).toMatch(/Its root is a list/);
    expect(await refusal(`{"a": "${'x'.repeat(48_000_000)}`)).toMatch(/no correct JSON: line 1/);
    expect(await refusal(`a: ${'x'.repeat(20_000_000)}`)).toMatch(/too large to be read as YAML/);
  });
});

describe('keys that are methods elsewhere', () => {
  it('are data wherever they stand', async () => {
    for (const key of ['swagger', 'openapi', 'info', 'log', 'item']) {
      expect(await refusal(`{"${key}": [{"toString": "2.0", "valueOf": 1, "__proto__": 2}]}`)).toMatch(/is no API description|is a/);
    }
  });
});

describe('files that are something else', () => {
  const zipOf = async (): Promise<Uint8Array> => {
    const zip = (await writeZip([{ name: 'file.json', bytes: bytesOf('{}') }])).slice();
    const central = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    zip[central + 8] = 1;
    return zip;
  };

  it('a binary file', async () => {
    expect(await refusal(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256))).toMatch(/is a binary file/);
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'api.json')).toMatch(/is a PNG image/);
  });

  it('a web page saved as JSON', async () => {
    expect(await refusal('<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>', 'swagger.json')).toMatch(/“swagger\.json” is a web page.*Download the file itself/);
    expect(await refusal('\uFEFF\n<html lang="en">', 'api.yaml')).toMatch(/is a web page/);
  });

  it('an encrypted zip', async () => {
    expect(await refusal(await zipOf(), 'a.zip')).toMatch(/“a\.zip” cannot be opened\. .*is encrypted/);
  });

  it('an empty collection', async () => {
    expect(await refusal(collection('[]'))).toMatch(/“Harbour” holds no requests/);
    expect(await refusal(collection('[{"name":"Folder","item":[]}]'))).toMatch(/holds no requests/);
    expect(await refusal('{"id":"1","name":"Old","order":[],"requests":[]}')).toMatch(/“Old” holds no requests/);
  });
});

describe('JSON that is nearly right', () => {
  it('with smart quotes is refused with the place', async () => {
    const result = await imported('{\n  “openapi”: “3.0.0”\n}');
    expect(result).toMatchObject({ ok: false, line: 2, column: 3 });
    expect(await refusal('{\n  “openapi”: “3.0.0”\n}')).toMatch(/line 2, column 3: /);
  });

  it('with repeated keys is opened with all their values in a note, but no credential', async () => {
    for (const text of ['{"swagger":"2.0","host":"old.example",\n"host":"new.example","x-api-token":"sup3rSecret","x-api-token":"sup3rSecret2"}', 'swagger: "2.0"\nhost: old.example\nhost: new.example\nx-api-token: sup3rSecret\nx-api-token: sup3rSecret2\n']) {
      const result = await imported(text);
      const notes = result.ok ? result.notes : [];
      expect(notes).toContainEqual({ kind: 'lost', from: '/host', message: expect.stringMatching(/“host” stands 2 times .*line \d: "?old\.example"?; line \d: "?new\.example"?/) });
      expect(notes.some(({ from }) => from === '/x-api-token')).toBe(true);
      expect(JSON.stringify(notes)).not.toContain('sup3rSecret');
    }
  });
});
