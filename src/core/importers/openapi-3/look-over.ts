import type { JsonObject } from '../../base/json';
import { limitKeys } from './limits';
import { counting } from './notes';
import { below, type Place } from './place';
import type { SchemaScope } from './schema-scope';

/** What a schema speaks of, as bits. */
export const groups = {
  texts: 1,
  format: 2,
  values: 4,
  initial: 8,
  samples: 16,
  marks: 32,
  documents: 64,
  limits: 128,
  extensions: 256,
  members: 512,
  composition: 1024,
  discriminator: 2048,
} as const;

/** Keywords that need nothing said about them here: read elsewhere, or about the document rather than its values. */
const silent = [
  '$ref', '$schema', '$id', 'id', '$comment', '$vocabulary', '$defs', '$dynamicAnchor', '$anchor', 'definitions', 'type', 'nullable', 'items', 'prefixItems',
  'summary',
];

const groupOf: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, silent],
      [groups.texts, ['title', 'description']],
      [groups.format, ['format', 'contentEncoding', 'contentMediaType']],
      [groups.values, ['enum', 'const']],
      [groups.initial, ['default']],
      [groups.samples, ['example', 'examples']],
      [groups.marks, ['readOnly', 'writeOnly', 'deprecated']],
      [groups.documents, ['xml', 'externalDocs']],
      [groups.limits, [...limitKeys]],
      [groups.members, ['properties', 'required', 'additionalProperties', 'patternProperties']],
      [groups.composition, ['allOf', 'oneOf', 'anyOf']],
      [groups.discriminator, ['discriminator']],
    ] satisfies readonly (readonly [number, readonly string[]])[]
  ).flatMap(([group, keys]) => keys.map((key): [string, number] => [key, group])),
);

/** Keywords that restrict values in a way that 2.0 cannot say: each of them is worth a note of its own. */
const withoutCounterpart = new Set([
  'not', 'if', 'then', 'else', 'dependencies', 'dependentSchemas', 'dependentRequired', 'contains', 'minContains', 'maxContains',
  'propertyNames', 'unevaluatedProperties', 'unevaluatedItems', 'contentSchema', '$dynamicRef', '$recursiveRef', 'additionalItems',
]);

/**
 * Looks once over the keywords of a schema and gives the groups that it has: most have few, and this is far cheaper than asking
 * for each keyword that there may be. Notes those that have no counterpart in 2.0.
 */
export function lookOver(source: JsonObject, at: Place, scope: SchemaScope): number {
  let found = 0;
  for (const key of Object.keys(source)) {
    const group = groupOf.get(key);
    if (group !== undefined) found |= group;
    else if (key.startsWith('x-')) found |= groups.extensions;
    else if (withoutCounterpart.has(key)) {
      scope.notes.add('lost', below(at, key), `OpenAPI 2.0 has no “${key}”: it was left out. Say in the description what it demands.`);
    } else {
      scope.notes.count('lost', `keyword ${key}`, below(at, key), (times) => `The keyword “${key}” is unknown in schemas and was left out (${counting(times, 'time')}).`);
    }
  }
  if ((found & groups.marks) === 0) return found;
  if (source['deprecated'] === true) {
    scope.notes.count('lost', 'schema-deprecated', at, (times) => `OpenAPI 2.0 cannot mark a field as deprecated: the mark was left out of ${counting(times, 'schema')}. Say it in the descriptions.`);
  }
  if (source['writeOnly'] === true) {
    scope.notes.count('lost', 'write-only', at, (times) => `OpenAPI 2.0 cannot mark a field as write-only: the mark was left out of ${counting(times, 'field')}.`);
  }
  return found;
}
