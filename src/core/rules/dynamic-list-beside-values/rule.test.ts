import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { dynamicListBesideValues } from './rule';

testRule(dynamicListBesideValues, [
  {
    name: 'hints at the newer one',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-list': undefined },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0!x-ms-dynamic-list'],
  },
]);

it('writes the same call in the newer form', () => {
  const at = '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values';
  const values = { operationId: 'ListBerths', 'value-path': 'id', 'value-title': 'label', parameters: { limit: 5, size: { parameter: 'limit' } } };
  const broken = connectorFor({ [at]: values });
  const finding = checkConnector(broken, [dynamicListBesideValues])[0];
  expect(finding && valueAt(dynamicListBesideValues.fix?.apply(broken, finding) ?? broken, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-list')).toEqual({
    operationId: 'ListBerths',
    itemValuePath: 'id',
    itemTitlePath: 'label',
    parameters: { limit: { value: 5 }, size: { parameterReference: 'limit' } },
  });
});

it('names a field of the body by its whole path', () => {
  const schema = '/definition/paths/~1berths/post/parameters/0/schema/properties';
  const broken = connectorFor({
    [`${schema}/owner`]: { type: 'object', properties: { harbour: { type: 'string' } } },
    [`${schema}/label/x-ms-dynamic-values`]: { operationId: 'ListBerths', 'value-path': 'id', parameters: { limit: { parameter: 'harbour' } } },
  });
  const finding = checkConnector(broken, [dynamicListBesideValues])[0];
  expect(finding?.fixable).toBe(true);
  expect(finding && valueAt(dynamicListBesideValues.fix?.apply(broken, finding) ?? broken, `${schema}/label/x-ms-dynamic-list/parameters`)).toEqual({ limit: { parameterReference: 'body/owner/harbour' } });
});

it.each([
  ['an operation', { operationId: 'Nowhere' }],
  ['a source', { operationId: 'ListBerths', parameters: { limit: { parameter: 'nowhere' } } }],
])('offers no copy of a call that names %s which does not exist', (_, values) => {
  expect(checkConnector(connectorFor({ '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': values }), [dynamicListBesideValues]).map(({ fixable }) => fixable)).toEqual([false]);
});
