import { testRule } from '../testing/test-rule';
import { operationPageableNextLink } from './rule';

testRule(operationPageableNextLink, [
  {
    name: 'finds another name',
    with: { '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'next' } },
    finds: ['/definition/paths/~1berths/get/x-ms-pageable/nextLinkName'],
  },
  {
    name: 'asks for a missing name',
    with: { '/definition/paths/~1berths/get/x-ms-pageable': {} },
    finds: ['/definition/paths/~1berths/get/x-ms-pageable!nextLinkName'],
  },
  { name: 'accepts nextLink', with: { '/definition/paths/~1berths/get/x-ms-pageable': { nextLinkName: 'nextLink' } }, finds: [] },
]);
