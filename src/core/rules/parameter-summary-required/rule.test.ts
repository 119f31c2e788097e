import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { parameterSummaryRequired } from './rule';

testRule(parameterSummaryRequired, [
  {
    name: 'asks for a missing label',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': undefined },
    finds: ['/definition/paths/~1berths/get/parameters/0!x-ms-summary'],
  },
  {
    name: 'takes an empty label for none',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': '' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-summary'],
  },
  {
    name: 'looks at shared parameters that a visible operation uses',
    with: { '/definition/parameters/Limit/x-ms-summary': undefined },
    finds: ['/definition/parameters/Limit!x-ms-summary'],
  },
  { name: 'passes over the body', with: { '/definition/paths/~1berths/post/parameters/0/x-ms-summary': undefined }, finds: [] },
  {
    name: 'passes over internal parameters',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': undefined, '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': 'internal' },
    finds: [],
  },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/parameters/0/x-ms-summary': undefined }, finds: [] },
]);

it('makes the label from the name, in title case', () => {
  const broken = connectorFor({ '/definition/paths/~1berths/get/parameters/0': { name: 'berth_size', in: 'query', type: 'string', description: 'The size.' } });
  const finding = checkConnector(broken, [parameterSummaryRequired])[0];
  const after = (finding && parameterSummaryRequired.fix?.apply(broken, finding)) ?? broken;
  expect(valueAt(after, '/definition/paths/~1berths/get/parameters/0/x-ms-summary')).toBe('Berth Size');
});
