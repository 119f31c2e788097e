import { describe, expect, it } from 'vitest';
import { objectOf } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { duplicated, duplicateEntries } from './duplicate-entries';

const connector = connectorOf(
  { paths: { '/a': { parameters: [{ name: 'q', in: 'query' }], get: { operationId: 'GetA', summary: 'Get a', 'x-odd': [1] }, post: {} }, '/b/{id}': { get: {} } }, definitions: { Pet: { type: 'object' }, petcopy: {} } },
  { properties: { policyTemplateInstances: [{ title: 'One' }, {}] } },
);

describe('duplicate-entries', () => {
  it('copies to a path of its own right behind, with what the path says for all', () => {
    const { connector: after, copies } = duplicated(connector, ['/definition/paths/~1a/get']);
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/a', '/a-copy', '/b/{id}']);
    expect(valueAt(after, '/definition/paths/~1a-copy')).toEqual({ parameters: [{ name: 'q', in: 'query' }], get: { operationId: 'GetACopy', summary: 'Get a (copy)', 'x-odd': [1] } });
    expect(valueAt(after, '/definition/paths/~1a')).toBe(valueAt(connector, '/definition/paths/~1a'));
    expect(copies).toEqual(['/definition/paths/~1a-copy/get']);
  });

  it('finds free paths and IDs for several copies at once and for a second one', () => {
    const places = ['/definition/paths/~1a/get', '/definition/paths/~1a/post', '/definition/paths/~1b~1{id}/get'] as const;
    const first = duplicated(connector, places);
    expect(first.copies).toEqual(['/definition/paths/~1a-copy/get', '/definition/paths/~1a-copy-2/post', '/definition/paths/~1b~1{id}~1copy/get']);
    const twice = duplicateEntries.apply(first.connector, { places: ['/definition/paths/~1a/get'] });
    expect(valueAt(twice, '/definition/paths/~1a-copy-3/get/operationId')).toBe('GetACopy2');
  });

  it('copies shared objects under free names and policies right behind', () => {
    const places = ['/definition/definitions/Pet', '/properties/properties/policyTemplateInstances/0', '/properties/properties/policyTemplateInstances/1', '/script'] as const;
    const { connector: after, copies } = duplicated(connector, places);
    expect(Object.keys(objectOf(after.definition, 'definitions') ?? {})).toEqual(['Pet', 'PetCopy2', 'petcopy']);
    expect(valueAt(after, '/properties/properties/policyTemplateInstances')).toEqual([{ title: 'One' }, { title: 'One (copy)' }, {}, {}]);
    expect(copies).toEqual(['/definition/definitions/PetCopy2', '/properties/properties/policyTemplateInstances/1', '/properties/properties/policyTemplateInstances/3']);
    expect(duplicateEntries.label({ places })).toBe('Duplicate 4 entries');
  });

  it('does nothing for a place without an entry', () => {
    expect(duplicateEntries.apply(connector, { places: ['/definition/paths/~1a/put', '/definition/definitions/None'] })).toBe(connector);
  });
});
