import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { inlineReference } from './inline-reference';
import { renameShared } from './rename-shared';
import { shareSchema } from './share-schema';

const connector = connectorOf(
  {
    swagger: '2.0',
    paths: {
      '/a': { get: { responses: { '200': { schema: { type: 'array', items: { $ref: '#/definitions/Pet%20One' } } } } } },
      '/b': { get: { responses: { '200': { schema: { $ref: '#/definitions/Other', description: 'Mine' } } } } },
    },
    definitions: {
      'Pet One': { type: 'object', properties: { next: { $ref: '#/definitions/Pet%20One' }, tag: { $ref: '#/definitions/Other/properties/tag' } } },
      Other: { type: 'object', description: 'Theirs', properties: { tag: { type: 'string' }, pet: { $ref: '#/definitions/Pet One' } } },
    },
    parameters: { Other: { name: 'o', in: 'query', type: 'string' } },
  },
  {},
);

describe('renameShared', () => {
  it('lets every reference follow, also from inside and to places below', () => {
    const pets = renameShared.apply(connector, { section: 'definitions', name: 'Pet One', to: 'Pet/Two' });
    expect(Object.keys(Object(pets.definition['definitions']))).toEqual(['Pet/Two', 'Other']);
    expect(valueAt(pets, '/definition/paths/~1a/get/responses/200/schema/items/$ref')).toBe('#/definitions/Pet~1Two');
    expect(valueAt(pets, '/definition/definitions/Pet~1Two/properties/next/$ref')).toBe('#/definitions/Pet~1Two');
    expect(valueAt(pets, '/definition/definitions/Other/properties/pet/$ref')).toBe('#/definitions/Pet~1Two');
    expect(valueAt(pets, '/definition/paths/~1b')).toBe(valueAt(connector, '/definition/paths/~1b'));
    const other = renameShared.apply(connector, { section: 'definitions', name: 'Other', to: 'Else' });
    expect(valueAt(other, '/definition/definitions/Pet One/properties/tag/$ref')).toBe('#/definitions/Else/properties/tag');
    expect(other.definition['parameters']).toBe(connector.definition['parameters']);
  });

  it('does nothing where the name is taken, empty or unknown', () => {
    for (const [name, to] of [['Pet One', 'Other'], ['Pet One', ' '], ['None', 'X'], ['Pet One', 'Pet One']] as const) expect(renameShared.apply(connector, { section: 'definitions', name, to })).toBe(connector);
  });
});

describe('inlineReference', () => {
  it('copies one level, keeps inner references and the texts beside the reference', () => {
    const inlined = inlineReference.apply(connector, { at: '/definition/paths/~1b/get/responses/200/schema' });
    expect(valueAt(inlined, '/definition/paths/~1b/get/responses/200/schema')).toEqual({ type: 'object', description: 'Mine', properties: { tag: { type: 'string' }, pet: { $ref: '#/definitions/Pet One' } } });
    expect(inlineReference.apply(connector, { at: '/definition/definitions/Other' })).toBe(connector);
  });
});

describe('shareSchema', () => {
  it('is the way back of inlining', () => {
    const at = '/definition/paths/~1a/get/responses/200/schema';
    const shared = shareSchema.apply(connector, { at, name: 'Pets' });
    expect(valueAt(shared, at)).toEqual({ $ref: '#/definitions/Pets' });
    expect(valueAt(inlineReference.apply(shared, { at }), at)).toEqual(valueAt(connector, at));
    expect(shareSchema.apply(connector, { at, name: 'Other' })).toBe(connector);
    expect(shareSchema.apply(connector, { at: `${at}/items`, name: 'Pets' })).toBe(connector);
  });

  it('shares a schema out of a definition into the same section', () => {
    const shared = shareSchema.apply(connector, { at: '/definition/definitions/Other/properties/tag', name: 'Tag' });
    expect(valueAt(shared, '/definition/definitions/Tag')).toEqual({ type: 'string' });
    expect(valueAt(shared, '/definition/definitions/Other/properties/tag')).toEqual({ $ref: '#/definitions/Tag' });
  });
});
