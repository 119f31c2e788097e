import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { operationIdRequired } from './rule';

testRule(operationIdRequired, [
  {
    name: 'asks for a missing ID',
    with: { '/definition/paths/~1berths/get/operationId': undefined },
    finds: ['/definition/paths/~1berths/get!operationId'],
  },
  {
    name: 'takes an empty ID for none',
    with: { '/definition/paths/~1berths/get/operationId': ' ' },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  { name: 'wants a text', with: { '/definition/paths/~1berths/get/operationId': 7 }, finds: ['/definition/paths/~1berths/get/operationId'] },
]);

it('makes an ID from method and path', () => {
  const broken = connectorFor({ '/definition/paths/~1berths~1{id}/get/operationId': undefined });
  const finding = checkConnector(broken, [operationIdRequired])[0];
  expect(finding && valueAt(operationIdRequired.fix?.apply(broken, finding) ?? broken, '/definition/paths/~1berths~1{id}/get/operationId')).toBe('GetBerthsById');
});
