import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { member, type Json } from '../../base/json';
import { corpusFolder, documentNames } from '../../base/testing/corpus';
import { openApi2Importer } from './importer';

const folder = corpusFolder('swagger2');
const files = documentNames('swagger2');

function open(name: string) {
  const bytes = readFileSync(join(folder, name));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const format = name.endsWith('.json') ? 'json' : 'yaml';
  const value: Json = format === 'json' ? JSON.parse(text.replace(/^\uFEFF/, '')) : JSON.parse(JSON.stringify(parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: 10_000 })));
  const source = openApi2Importer.detect({ file: { name, text, encoding: 'utf-8' }, format, value });
  if (!source) throw new Error(`${name} is not detected`);
  const start = performance.now();
  const result = openApi2Importer.convert(source, { decisions: { 'two-bodies': 'both' }, beside: [] });
  const milliseconds = performance.now() - start;
  if (!result.ok) throw new Error(result.message);
  return { name, bytes, format, value, result, milliseconds };
}

describe.skipIf(files.length === 0)('the corpus of OpenAPI 2.0 documents', () => {
  const facts: Json = files.length === 0 ? {} : JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
  const rows = files.map(open);

  it('prints what became of it', () => {
    console.table(rows.map(({ name, result, milliseconds }) => ({ file: name.slice(0, 40), ops: result.operations, notes: result.notes.length, ms: Math.round(milliseconds) })));
    expect(rows).toHaveLength(files.length);
  });

  it.each(rows)('$name keeps every operation and every value', ({ name, value, format, result }) => {
    expect(result.operations).toBe(member(member(facts, name), 'ops'));
    expect(format === 'json' ? result.connector.definition : { ...result.connector.definition, swagger: member(value, 'swagger') }).toEqual(value);
  });

  it.each(rows.filter(({ format }) => format === 'json'))('$name comes back byte for byte', ({ bytes, result }) => {
    const source = result.connector.sources.definition;
    expect(source?.tree).toBe(result.connector.definition);
    expect(Buffer.compare(Buffer.from(new TextEncoder().encode(source?.text ?? '')), bytes)).toBe(0);
  });
});
