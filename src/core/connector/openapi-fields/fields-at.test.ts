import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../base/pointer';
import { extensionFields } from './extension-fields';
import { fieldAt, fieldsOf, placeKindAt } from './fields-at';
import { swaggerFields } from './swagger-fields';

describe('fields of an API definition', () => {
  it.each<[Pointer, string | undefined]>([
    ['', 'root'],
    ['/info/contact', 'contact'],
    ['/paths', undefined],
    ['/paths/~1a', 'path-item'],
    ['/paths/~1a/get', 'operation'],
    ['/paths/~1a/parameters/0', 'parameter'],
    ['/paths/~1a/get/parameters/0/schema/properties/get', 'schema'],
    ['/paths/~1a/get/responses/200/headers/X', 'header'],
    ['/definitions/A/allOf/1/items/additionalProperties', 'schema'],
    ['/definitions/A/properties/b/x-ms-dynamic-tree/open', 'tree-call'],
    ['/definitions/properties/properties', undefined],
    ['/paths/~1a/x-ms-notification-content/schema', 'schema'],
    ['/x-ms-connector-metadata/0', 'metadata-entry'],
    ['/definitions/A/example/properties', undefined],
  ])('%s is an object of the kind %s', (pointer, kind) => {
    expect(placeKindAt(pointer)).toBe(kind);
  });

  it('offers a field where it may stand and nowhere else', () => {
    expect(fieldAt('/paths/~1a/get', 'x-ms-trigger')?.choices).toEqual(['single', 'batch']);
    expect(fieldAt('/paths/~1a', 'x-ms-trigger')).toBeUndefined();
    expect(fieldsOf('schema').map(({ key }) => key)).toContain('x-ms-visibility');
  });

  it('says one thing of each field at each place, as a sentence', () => {
    const all = [...swaggerFields, ...extensionFields];
    const places = all.flatMap(({ key, on }) => on.map((kind) => `${kind} ${key}`));
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(all.filter(({ meaning }) => !/^[A-Z“].*(\.|…)$/.test(meaning) && !/^[a-z]/.test(meaning)).map(({ key }) => key)).toEqual([]);
  });
});
