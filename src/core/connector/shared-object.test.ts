import { describe, expect, it } from 'vitest';
import { referenceTo, resolved, sharedObjectsOf, sharedTarget } from './shared-object';

const definition = {
  definitions: { Pet: { type: 'object' }, 'a/b~c': { type: 'string' }, Loop: { $ref: '#/definitions/Loop' } },
  parameters: { Limit: { name: 'limit', in: 'query' } },
};

describe('shared objects', () => {
  it('lists a section in file order and keeps the array', () => {
    const list = sharedObjectsOf(definition, 'definitions');
    expect(list.map(({ name, at }) => [name, at])).toEqual([
      ['Pet', '/definition/definitions/Pet'],
      ['a/b~c', '/definition/definitions/a~1b~0c'],
      ['Loop', '/definition/definitions/Loop'],
    ]);
    expect(sharedObjectsOf({ ...definition }, 'definitions')).toBe(list);
    expect(sharedObjectsOf(definition, 'responses')).toEqual([]);
  });

  it('reads back the reference that it writes', () => {
    for (const name of ['Pet', 'a/b~c', 'å %']) expect(sharedTarget(referenceTo('definitions', name))?.name).toBe(name);
    expect(sharedTarget('#/definitions/Pet/properties/x')).toBeUndefined();
    expect(sharedTarget('other.json#/definitions/Pet')).toBeUndefined();
  });

  it('follows references and stops at a circle', () => {
    expect(resolved(definition, { $ref: '#/parameters/Limit' })).toBe(definition.parameters.Limit);
    expect(resolved(definition, { $ref: '#/definitions/Loop' })).toBeUndefined();
    expect(resolved(definition, { $ref: '#/definitions/None' })).toBeUndefined();
    expect(resolved(definition, 'text')).toBeUndefined();
  });
});
