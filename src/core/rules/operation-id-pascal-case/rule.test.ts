import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { operationIdPascalCase } from './rule';

testRule(operationIdPascalCase, [
  {
    name: 'finds camel case',
    with: { '/definition/paths/~1berths/get/operationId': 'listBerths' },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  {
    name: 'finds snake case',
    with: { '/definition/paths/~1berths/get/operationId': 'list_berths' },
    finds: ['/definition/paths/~1berths/get/operationId'],
  },
  { name: 'accepts a revision', with: { '/definition/paths/~1berths/get/operationId': 'ListBerths_V2' }, finds: [] },
  { name: 'leaves other characters to another rule', with: { '/definition/paths/~1berths/get/operationId': 'list berths' }, finds: [] },
]);

it('renames what names the operation as well, and keeps IDs apart', () => {
  const broken = connectorFor({ '/definition/paths/~1berths/get/operationId': 'get_berth' });
  const finding = checkConnector(broken, [operationIdPascalCase])[0];
  const after = (finding && operationIdPascalCase.fix?.apply(broken, finding)) ?? broken;
  expect(valueAt(after, '/definition/paths/~1berths/get/operationId')).toBe('GetBerth2');
});
