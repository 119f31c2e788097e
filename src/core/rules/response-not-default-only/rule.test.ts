import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { responseNotDefaultOnly } from './rule';

testRule(responseNotDefaultOnly, [
  {
    name: 'finds default alone',
    with: { '/definition/paths/~1berths/get/responses': { default: { description: 'default' } } },
    finds: ['/definition/paths/~1berths/get/responses/default'],
  },
  {
    name: 'accepts default beside another',
    with: { '/definition/paths/~1berths/get/responses/default': { description: 'The operation failed.' } },
    finds: [],
  },
]);

it('keeps the schema and gives the response a name', () => {
  const broken = connectorFor({ '/definition/paths/~1berths/get/responses': { default: { description: 'default', schema: { type: 'string' } } } });
  const finding = checkConnector(broken, [responseNotDefaultOnly])[0];
  const after = (finding && responseNotDefaultOnly.fix?.apply(broken, finding)) ?? broken;
  expect(valueAt(after, '/definition/paths/~1berths/get/responses')).toEqual({ '200': { description: 'OK', schema: { type: 'string' } } });
});
