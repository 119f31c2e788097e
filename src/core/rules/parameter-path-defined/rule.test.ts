import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { fixAll } from '../engine/fix-all';
import { connectorFor, findingsOf, testRule } from '../testing/test-rule';
import { parameterPathDefined } from './rule';

testRule(parameterPathDefined, [
  {
    name: 'finds a placeholder without parameter',
    with: { '/definition/paths/~1berths~1{id}/get/parameters': [] },
    finds: ['/definition/paths/~1berths~1{id}/get'],
  },
  {
    name: 'finds a parameter without placeholder',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'id', in: 'path', required: true, type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters'],
  },
  {
    name: 'takes parameters of the path',
    with: { '/definition/paths/~1berths~1{id}/get/parameters': [], '/definition/paths/~1berths~1{id}/parameters': [{ name: 'id', in: 'path', required: true, type: 'string' }] },
    finds: [],
  },
  {
    name: 'names a placeholder that stands twice once',
    with: { '/definition/paths/~1berths~1{id}~1{id}': { get: { operationId: 'GetTwice', responses: {} } } },
    finds: ['/definition/paths/~1berths~1{id}~1{id}/get'],
  },
]);

it('adds a placeholder that stands twice once, and none that a shared parameter of any name defines', () => {
  const twice = { '/definition/paths/~1a~1{id}~1{id}~1{key}': { get: { operationId: 'GetTwice', parameters: [{ $ref: '#/parameters/a~1b' }], responses: {} } }, '/definition/parameters/a~1b': { name: 'key', in: 'path', required: true, type: 'string' } };
  const { connector } = fixAll(connectorFor(twice), [parameterPathDefined]);
  expect(valueAt(connector, '/definition/paths/~1a~1{id}~1{id}~1{key}/get/parameters')).toEqual([{ $ref: '#/parameters/a~1b' }, expect.objectContaining({ name: 'id', in: 'path' })]);
});

it('offers no fix where the parameters are no list, for what stands there would be lost', () => {
  expect(findingsOf(parameterPathDefined, { '/definition/paths/~1berths~1{id}/get/parameters': { id: {} } }).map(({ fixable }) => fixable)).toEqual([false]);
});
