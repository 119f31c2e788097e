import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { jsdApiAnnotation } from './rule';

testRule(jsdApiAnnotation, [
  {
    name: 'finds an unknown member',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { state: 'Preview' } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation/state'],
  },
  {
    name: 'finds a revision that is no number',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 'two' } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation/revision'],
  },
  {
    name: 'finds an unknown status',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Beta' } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation/status'],
  },
  {
    name: 'accepts all that is known',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1, status: 'Preview' } },
    finds: [],
  },
]);

it('cites a status that is no text as the file writes it', () => {
  expect(findingsOf(jsdApiAnnotation, { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1, status: { a: 1 } } }).map(({ message }) => message)).toEqual(['The status “{"a":1}” is neither Preview nor Production. Choose one of them.']);
});
