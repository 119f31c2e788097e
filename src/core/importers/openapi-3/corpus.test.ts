import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { isArray, isObject, member, objectOf, textOf, arrayOf, type Json, type JsonObject } from '../../base/json';
import { isPointer, pointerOf } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import type { Note, SourceDocument } from '../importer';
import { openApi3Importer } from './importer';
import { version2Problems } from './testing/version-2-problems';

const folder = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'openapi3');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name) && name !== 'facts.json') : [];

function read(name: string): { document: SourceDocument; text: string } {
  const text = readFileSync(join(folder, name), 'utf8');
  const isJson = name.endsWith('.json');
  const value: Json = isJson ? JSON.parse(text) : JSON.parse(JSON.stringify(parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: 10_000 })));
  return { text, document: { file: { name, text, encoding: 'utf-8' }, format: isJson ? 'json' : 'yaml', value } };
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

function follow(source: JsonObject, node: Json | undefined): Json | undefined {
  const ref = textOf(node, '$ref')?.slice(1);
  return ref === undefined ? node : isPointer(ref) ? nodeAt(source, ref) : undefined;
}

/** Every operation of the source with the names of its parameters, read without the importer. */
function* operationsOf(source: JsonObject): Generator<{ path: string; method: string; names: string[]; pointer: string }> {
  for (const [path, written] of Object.entries(objectOf(source, 'paths') ?? {})) {
    const item = follow(source, written);
    for (const method of methods) {
      const operation = objectOf(item, method);
      if (!operation) continue;
      const names = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(operation, 'parameters') ?? [])]
        .map((parameter) => follow(source, parameter))
        .filter((parameter) => ['query', 'path', 'header'].includes(textOf(parameter, 'in') ?? ''))
        .filter((parameter) => !(textOf(parameter, 'in') === 'header' && /^(accept|content-type|authorization)$/i.test(textOf(parameter, 'name') ?? '')))
        .map((parameter) => textOf(parameter, 'name') ?? '');
      yield { path, method, names: [...new Set(names)], pointer: pointerOf(['paths', path, method]) };
    }
  }
}

/** Alternatives of the component schemas, by their keys below `components/schemas`. */
function* alternativesIn(node: Json, keys: readonly string[] = []): Generator<string[]> {
  if (isArray(node)) {
    for (const [index, element] of node.entries()) yield* alternativesIn(element, [...keys, String(index)]);
  } else if (isObject(node)) {
    if (['oneOf', 'anyOf'].some((key) => isArray(node[key]))) yield [...keys];
    for (const [key, value] of Object.entries(node)) if (!key.startsWith('x-') && !['example', 'examples', 'default', 'enum'].includes(key)) yield* alternativesIn(value, [...keys, key]);
  }
}

function countKey(node: Json, wanted: ReadonlySet<string>, parent = ''): number {
  if (isArray(node)) return node.reduce<number>((sum, element) => sum + countKey(element, wanted), 0);
  if (!isObject(node)) return 0;
  return Object.entries(node).reduce((sum, [key, value]) => {
    if (key.startsWith('x-') || ['example', 'examples', 'default', 'enum'].includes(key)) return sum;
    return sum + (wanted.has(key) && parent !== 'properties' && isArray(value) ? 1 : 0) + countKey(value, wanted, key);
  }, 0);
}

const saysSomething = (schema: Json | undefined): boolean => ['type', '$ref', 'allOf', 'enum', 'properties'].some((key) => member(schema, key) !== undefined);

function measure(name: string) {
  const { document, text } = read(name);
  const source = openApi3Importer.detect(document);
  if (!source || !isObject(document.value)) throw new Error(`${name} is not detected`);
  const start = performance.now();
  const result = openApi3Importer.convert(source);
  const milliseconds = performance.now() - start;
  if (!result.ok) throw new Error(result.message);
  const json = document.format === 'json' ? text : JSON.stringify(document.value);
  const again = performance.now();
  JSON.parse(json);
  const parsing = performance.now() - again;
  const { definition } = result.connector;
  const noted = (pointer: string, notes: readonly Note[]): boolean => notes.some((note) => note.kind === 'skipped' && note.from === pointer);
  let present = 0;
  let named = 0;
  let keptNames = 0;
  let allNames = 0;
  let operations = 0;
  for (const { path, method, names, pointer } of operationsOf(document.value)) {
    operations += 1;
    const twin = Object.keys(objectOf(definition, 'paths') ?? {}).find((key) => key === path || key.replace(/\{[^{}]*\}/g, '{}') === path.replace(/\{[^{}]*\}/g, '{}'));
    const item = twin === undefined ? undefined : objectOf(objectOf(definition, 'paths'), twin);
    const operation = objectOf(item, method);
    if (noted(pointer, result.notes)) {
      named += 1;
      continue;
    }
    if (!operation) continue;
    present += 1;
    const found = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(operation, 'parameters') ?? [])].map((parameter) => textOf(follow(definition, parameter), 'name') ?? '');
    allNames += names.length;
    keptNames += names.filter((wanted) => found.some((own) => own === wanted || own.startsWith(`${wanted}[`))).length;
  }
  const schemas = objectOf(objectOf(document.value, 'components'), 'schemas') ?? {};
  let comparable = 0;
  let empty = 0;
  for (const keys of alternativesIn(schemas)) {
    const target = nodeAt(objectOf(definition, 'definitions'), pointerOf(keys));
    if (target === undefined) continue;
    comparable += 1;
    if (!saysSomething(target)) empty += 1;
  }
  return {
    name, operations, present, named, keptNames, allNames, comparable, empty, milliseconds, parsing, requests: result.requests,
    left: countKey(definition, new Set(['oneOf', 'anyOf'])),
    problems: version2Problems(definition),
    notes: result.notes,
    bytes: JSON.stringify(definition).length,
    source: text.length,
  };
}

describe.skipIf(files.length === 0)('the corpus of OpenAPI 3 documents', () => {
  const facts: Json = files.length === 0 ? {} : JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
  for (const name of files) if (name.endsWith('.json')) measure(name);
  const rows = files.map(measure);

  it('prints what became of it', () => {
    console.table(
      rows.map((row) => ({
        file: row.name.slice(0, 34), ops: row.operations, kept: row.present, named: row.named,
        params: `${row.keptNames}/${row.allNames}`, left: row.left, empty: `${row.empty}/${row.comparable}`, problems: row.problems.length,
        notes: row.notes.length, kB: Math.round(row.bytes / 1000), from: Math.round(row.source / 1000), ms: Math.round(row.milliseconds), 'x parse': Number((row.milliseconds / row.parsing).toFixed(1)),
      })),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(rows)('$name: every operation is kept or named, and counted as the oracle counts', (row) => {
    expect(row.present + row.named).toBe(row.operations);
    expect(row.requests).toBe(member(member(facts, row.name), 'ops'));
  });

  it.each(rows)('$name: the result is structurally valid OpenAPI 2.0 without alternatives', (row) => {
    expect(row.problems).toEqual([]);
    expect(row.left).toBe(0);
  });

  it('keeps the names of parameters', () => {
    const all = rows.reduce((sum, row) => sum + row.allNames, 0);
    expect(rows.reduce((sum, row) => sum + row.keptNames, 0) / all).toBeGreaterThanOrEqual(0.99);
  });

  it('leaves fewer than a tenth of the alternatives without a type', () => {
    const all = rows.reduce((sum, row) => sum + row.comparable, 0);
    expect(rows.reduce((sum, row) => sum + row.empty, 0) / all).toBeLessThan(0.1);
  });

  it('has every note point into its source', () => {
    for (const row of rows) {
      const { document } = read(row.name);
      const lost = row.notes.filter(({ from }) => !isPointer(from) || nodeAt(document.value, from) === undefined);
      expect(lost.map(({ from }) => from)).toEqual([]);
    }
  });
});
