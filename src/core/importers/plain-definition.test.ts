import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportDecisions, ImportResult, SourceFile } from './importer';
import { importFiles } from './import-files';
import { looksPlain } from './looks-plain';
import { importPlain, readPlain } from './plain-definition';

const file = (text: string, name = 'harbour.json'): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

const plainly = (source: SourceFile, decisions: ImportDecisions = {}): ImportResult | undefined => {
  const read = looksPlain(source) ? readPlain(source) : undefined;
  return read && importPlain(read, decisions);
};

const definition = '\uFEFF{ "swagger": "2.0", "info": { "title": "Harbour", "version": "1" }, "paths": { "/berths": { "get": { "responses": {}, "x-limit": 1.50, "x": { "$ref": "#/definitions/None" } } } } }';

describe('a definition that comes alone', () => {
  it('is opened as it is among all other files', async () => {
    const result = plainly(file(definition));
    expect(result?.ok && result.notes.length).toBe(2);
    expect(result).toEqual(await importFiles([file(definition)]));
  });

  it('is asked about and decided as it is among all other files', async () => {
    const twice = file('{ "swagger": "2.0", "host": "a.example", "host": "b.example", "paths": { "/berths": { "post": { "parameters": [{ "name": "a", "in": "body", "schema": {} }, { "name": "b", "in": "formData", "type": "string" }], "responses": {} } } } }');
    for (const decisions of [{}, { 'duplicate-key./host': '0', 'two-bodies': 'both' }]) {
      const result = plainly(twice, decisions);
      expect(result?.ok && result.questions?.map(({ id }) => id)).toEqual(['duplicate-key./host', 'two-bodies']);
      expect(result).toEqual(await importFiles([twice], decisions));
    }
  });

  it('is nothing else', () => {
    expect(plainly(file('{"openapi":"3.0.0"}'))).toBeUndefined();
    expect(plainly(file('{"swagger":"2.0",}'))).toBeUndefined();
    expect(plainly(file('{"info":{"swagger":"2.0"}}'))).toBeUndefined();
    expect(plainly(file('swagger: "2.0"'))).toBeUndefined();
    expect(plainly(file('curl -d \'{"swagger":"2.0"}\' https://a.example'))).toBeUndefined();
    expect(plainly(file(definition, '__MACOSX/harbour.json'))).toBeUndefined();
    expect(plainly(file(`{"swagger":"2.0","x":${'['.repeat(600)}${']'.repeat(600)}}`))).toBeUndefined();
  });
});

const folder = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'swagger2');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'facts.json') : [];

describe.skipIf(names.length === 0)('real definitions', () => {
  it('give what they give among all other files', { timeout: 120_000 }, async () => {
    let plain = 0;
    for (const name of names) {
      const source = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
      const result = plainly(source);
      if (!result) continue;
      plain++;
      expect(result).toEqual(await importFiles([source]));
    }
    expect(plain).toBeGreaterThan(names.length / 2);
  });
});
