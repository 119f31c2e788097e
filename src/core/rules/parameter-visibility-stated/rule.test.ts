import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { parameterVisibilityStated } from './rule';

testRule(parameterVisibilityStated, [
  {
    name: 'hints at a missing visibility',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': undefined },
    finds: ['/definition/paths/~1berths/get/parameters/0!x-ms-visibility'],
  },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/parameters/0/x-ms-visibility': undefined }, finds: [] },
]);

it('makes required parameters important', () => {
  const broken = connectorFor({ '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-visibility': undefined });
  const finding = checkConnector(broken, [parameterVisibilityStated])[0];
  const after = (finding && parameterVisibilityStated.fix?.apply(broken, finding)) ?? broken;
  expect(valueAt(after, '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-visibility')).toBe('important');
});
