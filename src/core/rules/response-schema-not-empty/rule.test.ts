import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { checkConnector } from '../engine/check-connector';
import { applyExample } from '../testing/apply-example';
import { sampleConnector } from '../testing/sample-connector';
import { testRule } from '../testing/test-rule';
import { responseSchemaNotEmpty } from './rule';

testRule(responseSchemaNotEmpty, [
  {
    name: 'finds an empty schema',
    with: { '/definition/paths/~1berths/get/responses/200/schema': {} },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'finds one on an error',
    with: { '/definition/paths/~1berths/get/responses/401/schema': {} },
    finds: ['/definition/paths/~1berths/get/responses/401/schema'],
  },
  {
    name: 'follows references',
    with: { '/definition/definitions/Any': {}, '/definition/paths/~1berths/get/responses/200/schema': { $ref: '#/definitions/Any' } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'accepts a dynamic schema',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { 'x-ms-dynamic-schema': { operationId: 'GetBerth' } } },
    finds: [],
  },
]);

it('describes the response from its example', () => {
  const response = { description: 'OK', schema: {}, examples: { 'application/json': [{ id: 'B7', metres: 12 }] } };
  const broken = applyExample({ '/definition/paths/~1berths/get/responses/200': response }, sampleConnector);
  const [finding] = checkConnector(broken, [responseSchemaNotEmpty]);
  const after = (finding && responseSchemaNotEmpty.fix?.apply(broken, finding)) ?? broken;
  expect(valueAt(after, '/definition/paths/~1berths/get/responses/200/schema')).toEqual({
    type: 'array',
    items: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, metres: { type: 'integer', title: 'Metres' } } },
  });
});
