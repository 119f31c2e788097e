import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { documentPaths } from '../base/testing/corpus';
import { importerCatalogue } from './catalogue';
import { importFiles } from './import-files';
import type { SourceDocument } from './importer';

const documentOf = (value: Json): SourceDocument => ({ file: { name: 'a.json', text: JSON.stringify(value), encoding: 'utf-8' }, format: 'json', value });
const claiming = (document: SourceDocument): string[] => importerCatalogue.filter(({ read }) => read(document) !== undefined).map(({ id }) => id);

describe('the importers', () => {
  it('have ids and names of their own', () => {
    expect(new Set(importerCatalogue.map(({ id }) => id)).size).toBe(importerCatalogue.length);
    expect(importerCatalogue.every(({ name }) => name.length > 0)).toBe(true);
  });

  it.each<[Json, string[]]>([
    [{ swagger: '2.0', paths: {} }, ['openapi-2.0']],
    [{ info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item: [] }, ['postman']],
    [{ swagger: '2.0', info: { title: 'a' }, item: [] }, ['openapi-2.0']],
    [{ log: { entries: [] } }, ['har']],
    ['curl https://h.example', []],
    [{ swaggerVersion: '1.2' }, []],
    [{}, []],
    [[], []],
    ['openapi', []],
    [null, []],
  ])('claim %j: %j', (value, ids) => {
    expect(claiming(documentOf(value))).toEqual(ids);
  });
});

describe.each(['postman', 'swagger2', 'openapi3'] as const)('the documents of the corpus: %s', (kind) => {
  const paths = documentPaths(kind);

  it.skipIf(paths.length === 0)('become connectors with operations, each claimed by one importer alone', { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    for (const path of paths) {
      const bytes = new Uint8Array(readFileSync(path));
      const json = path.endsWith('.json') ? readJson(new TextDecoder().decode(bytes)) : undefined;
      const claims = json?.ok ? claiming(documentOf(json.value)).length : 1;
      const result = await importFiles([{ name: path, bytes }]);
      if (!result.ok || claims !== 1 || (result.operations === 0 && result.requests > 0)) faults.push(`${path}: ${result.ok ? claims : result.message}`);
    }
    expect(faults).toEqual([]);
  });
});
