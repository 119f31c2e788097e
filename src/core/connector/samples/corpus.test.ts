/** Samples made from the schemas of real connectors are merged into those schemas. Set CORPUS_DIR to the folder that holds `connectors`. */
import { describe, expect, it } from 'vitest';
import { isArray, isObject, objectOf, type Json } from '../../base/json';
import { child, type Pointer } from '../../base/pointer';
import { connectorDefinitions, connectorNames } from '../../base/testing/corpus';
import { followRef } from '../../requests/follow-ref';
import { sampleBody } from '../../requests/sample-body';
import { connectorOf, valueAt } from '../connector';
import { operationsOf } from '../operations-of';
import { mergeSamples } from './merge-samples';

const kept = ['title', 'description', 'x-ms-summary', 'x-ms-visibility', 'enum', 'default'];

/** The first text of the author that is gone from a tree; unchanged branches are the same objects. */
function lost(before: Json | undefined, after: Json | undefined, at: Pointer): Pointer | undefined {
  if (before === after || typeof before !== 'object' || before === null) return undefined;
  if (isArray(before)) return isArray(after) ? before.map((item, index) => lost(item, after[index], child(at, index))).find((place) => place !== undefined) : at;
  for (const [key, value] of Object.entries(before)) {
    const now = isObject(after) ? after[key] : undefined;
    if (kept.includes(key) && typeof value !== 'object' && now !== value) return child(at, key);
    const inner = isObject(value) || (isArray(value) && key !== 'required') ? lost(value, now, child(at, key)) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The sample with a property more, with nulls, and with what is left of it. */
const variants = (sample: Json): Json[] => [
  sample,
  ...(isObject(sample) ? [{ ...sample, seen_by_test: '2025-01-31' }, Object.fromEntries(Object.entries(sample).map(([key, value], index) => [key, index % 2 === 0 ? null : value]))] : [null]),
];

describe.skipIf(connectorNames().length === 0)('samples for the schemas of the corpus', () => {
  it('are merged without an exception, lose no text, and give nothing new the second time', { timeout: 200_000 }, () => {
    const counts = { schemas: 0, added: 0, widened: 0, kept: 0 };
    for (const { definition } of connectorDefinitions()) {
      const connector = connectorOf(definition, {});
      for (const { at, path, method } of operationsOf(definition)) {
        for (const [status, response] of Object.entries(objectOf(objectOf(objectOf(objectOf(definition, 'paths'), path), method), 'responses') ?? {})) {
          const schema = objectOf(followRef(definition, response)?.node, 'schema');
          if (!schema || !isObject(response) || '$ref' in response) continue;
          const samples = variants(sampleBody(definition, schema) ?? null);
          const place = child(child(child(at, 'responses'), status), 'schema');
          const once = mergeSamples(connector, place, samples);
          counts.schemas++;
          for (const { kind } of once.changes) counts[kind]++;
          expect(lost(definition, once.connector.definition, '/definition')).toBeUndefined();
          for (const change of once.changes) expect(valueAt(once.connector, change.at)).toBeDefined();
          const twice = mergeSamples(once.connector, place, samples);
          expect(twice.changes.filter(({ kind }) => kind !== 'kept')).toEqual([]);
          expect(twice.connector).toBe(once.connector);
        }
      }
    }
    console.log(`samples: ${JSON.stringify(counts)}`);
    expect(counts.schemas).toBeGreaterThan(0);
  });
});
