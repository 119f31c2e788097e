import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { dynamicNotOnBodyParameter } from './rule';

testRule(dynamicNotOnBodyParameter, [
  {
    name: 'finds a dynamic schema on the body',
    with: { '/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema': { operationId: 'GetBerth' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/x-ms-dynamic-schema'],
  },
  {
    name: 'accepts it in the schema',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/x-ms-dynamic-schema': { operationId: 'GetBerth' } },
    finds: [],
  },
]);

it.each([
  ['a reference', { $ref: '#/definitions/Berth' }],
  ['one of its own', { type: 'object', 'x-ms-dynamic-schema': { operationId: 'ListBerths' } }],
])('leaves it to a person where the schema is or has %s', (_, schema) => {
  const body = '/definition/paths/~1berths/post/parameters/0';
  expect(findingsOf(dynamicNotOnBodyParameter, { [`${body}/schema`]: schema, [`${body}/x-ms-dynamic-schema`]: { operationId: 'GetBerth' } }).map(({ fixable }) => fixable)).toEqual([false]);
});
