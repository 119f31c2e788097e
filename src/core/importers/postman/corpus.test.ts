import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import { isPointer } from '../../base/pointer';
import { corpusFolder, documentNames } from '../../base/testing/corpus';
import { nodeAt } from '../../base/tree';
import { operationCount } from '../../connector/operation-count';
import type { Imported } from '../importer';
import { postmanImporter } from './importer';
import { structureProblems } from '../testing/swagger-structure';

const folder = corpusFolder('postman');
const files = documentNames('postman');

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

/** Everything in a collection that has a name, read without the importer: keys by place. */
function* entriesOf(value: Json, depth = 0): Generator<JsonObject> {
  if (depth > 300) return;
  if (isArray(value)) for (const element of value) yield* entriesOf(element, depth + 1);
  else if (isObject(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* entriesOf(inner, depth + 1);
  }
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

/** What imports keep of these files is measured by the bench, line by line of its table. */
describe.skipIf(files.length === 0)('the Postman collections of the corpus', () => {
  const facts = files.length === 0 ? {} : read('facts.json');

  it.each(files)('%s leaves its credentials behind', (name) => {
    const value = read(name);
    const text = JSON.stringify(imported(name, value).connector);
    for (const secret of credentialsIn(value)) expect(text).not.toContain(secret);
  });

  it.each(files)('%s becomes a well-formed definition whose notes point into the source', (name) => {
    const value = read(name);
    const { connector, notes, operations, requests } = imported(name, value);
    expect(structureProblems(connector.definition)).toEqual([]);
    expect(operations).toBe(operationCount(connector.definition));
    expect(requests).toBe(member(objectOf(facts, name), 'requests'));
    for (const { from, message } of notes) {
      expect(message).toMatch(/\.$/);
      expect(isPointer(from) && nodeAt(value, from) !== undefined, `${from}: ${message}`).toBe(true);
    }
  });
});
