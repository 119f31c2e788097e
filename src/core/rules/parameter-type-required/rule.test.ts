import { expect, it } from 'vitest';
import type { JsonObject } from '../../base/json';
import { valueAt } from '../../connector/connector';
import { fixAll } from '../engine/fix-all';
import { connectorFor, testRule } from '../testing/test-rule';
import { parameterTypeRequired } from './rule';

testRule(parameterTypeRequired, [
  {
    name: 'asks for a type',
    with: { '/definition/paths/~1berths/get/parameters/0/type': undefined },
    finds: ['/definition/paths/~1berths/get/parameters/0!type'],
  },
  {
    name: 'asks for a schema',
    with: { '/definition/paths/~1berths/post/parameters/0/schema': undefined },
    finds: ['/definition/paths/~1berths/post/parameters/0!schema'],
  },
  {
    name: 'finds a schema outside the body',
    with: { '/definition/paths/~1berths/get/parameters/0/schema': { type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/0/schema'],
  },
  {
    name: 'asks for a name and a place',
    with: { '/definition/paths/~1berths/get/parameters/0': { type: 'string' } },
    finds: ['/definition/paths/~1berths/get/parameters/0!name', '/definition/paths/~1berths/get/parameters/0!in'],
  },
  {
    name: 'finds an unknown place',
    with: { '/definition/paths/~1berths/get/parameters/0/in': 'cookie' },
    finds: ['/definition/paths/~1berths/get/parameters/0/in'],
  },
]);

it.each<readonly [JsonObject, string]>([
  [{}, 'string'],
  [{ default: 20 }, 'integer'],
  [{ default: 2.5, enum: [1, 2.5] }, 'number'],
  [{ default: false }, 'boolean'],
  [{ enum: ['small', 1] }, 'string'],
])('takes the type of the values: %j is a %s', (values, type) => {
  const { connector } = fixAll(connectorFor({ '/definition/paths/~1berths/get/parameters/0': { name: 'size', in: 'query', ...values } }), [parameterTypeRequired]);
  expect(valueAt(connector, '/definition/paths/~1berths/get/parameters/0/type')).toBe(type);
});
