import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { operationIdUnique } from './rule';

testRule(operationIdUnique, [
  { name: 'says nothing while all IDs differ', with: {}, finds: [] },
  {
    name: 'points at each of two operations with one ID',
    with: { '/definition/paths/~1berths~1{id}/get/operationId': 'ListBerths' },
    finds: ['/definition/paths/~1berths/get/operationId', '/definition/paths/~1berths~1{id}/get/operationId'],
  },
  { name: 'leaves a missing ID to another rule', with: { '/definition/paths/~1berths/get/operationId': undefined }, finds: [] },
]);

it('names at most fifty of the others, so that thousands of equal ones stay quick', () => {
  const paths = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`/same${index}`, { get: { operationId: 'Same', responses: {} } }]));
  const findings = findingsOf(operationIdUnique, { '/definition/paths': paths });
  expect(findings.map(({ related }) => related?.length)).toEqual(Array.from({ length: 60 }, () => 50));
  expect(findings[0]?.related).not.toContain(findings[0]?.at.replace('/operationId', ''));
});
