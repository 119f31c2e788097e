import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { member, type Json } from '../../base/json';
import { isPointer } from '../../base/pointer';
import { corpusFolder, documentNames } from '../../base/testing/corpus';
import { nodeAt } from '../../base/tree';
import { openApi3Importer } from './importer';
import { version2Problems } from '../testing/version-2-problems';

const folder = corpusFolder('openapi3');
const files = documentNames('openapi3');

function measure(name: string) {
  const text = readFileSync(join(folder, name), 'utf8');
  const isJson = name.endsWith('.json');
  const value: Json = isJson ? JSON.parse(text) : JSON.parse(JSON.stringify(parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: 10_000 })));
  const source = openApi3Importer.detect({ file: { name, text, encoding: 'utf-8' }, format: isJson ? 'json' : 'yaml', value });
  const result = source && openApi3Importer.convert(source);
  if (!result?.ok) throw new Error(`${name} is not imported`);
  return { name, value, result };
}

/** What imports keep of these files is measured by the bench, line by line of its table. */
describe.skipIf(files.length === 0)('the corpus of OpenAPI 3 documents', () => {
  const facts: Json = files.length === 0 ? {} : JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));

  it.each(files)('%s: counted as the oracle counts, structurally valid, with notes that point into the source', { timeout: 60_000 }, (name) => {
    const { value, result } = measure(name);
    expect(result.requests).toBe(member(member(facts, name), 'ops'));
    expect(version2Problems(result.connector.definition)).toEqual([]);
    expect(result.notes.filter(({ from }) => !isPointer(from) || nodeAt(value, from) === undefined)).toEqual([]);
  });
});
