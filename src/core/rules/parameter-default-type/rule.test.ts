import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { parameterDefaultType } from './rule';

testRule(parameterDefaultType, [
  { name: 'finds a text for a number', with: { '/definition/parameters/Limit/default': '20' }, finds: ['/definition/parameters/Limit/default'] },
  {
    name: 'looks into schemas',
    with: { '/definition/definitions/Berth/properties/label/default': 7 },
    finds: ['/definition/definitions/Berth/properties/label/default'],
  },
  { name: 'accepts whole numbers for number', with: { '/definition/parameters/Limit/type': 'number' }, finds: [] },
]);

it('writes the value that was meant', () => {
  const broken = connectorFor({ '/definition/parameters/Limit/default': '20' });
  const finding = checkConnector(broken, [parameterDefaultType])[0];
  expect(finding && valueAt(parameterDefaultType.fix?.apply(broken, finding) ?? broken, '/definition/parameters/Limit/default')).toBe(20);
});
