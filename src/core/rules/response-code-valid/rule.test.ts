import { testRule } from '../testing/test-rule';
import { responseCodeValid } from './rule';

testRule(responseCodeValid, [
  {
    name: 'finds a word',
    with: { '/definition/paths/~1berths/get/responses/ok': { description: 'OK' } },
    finds: ['/definition/paths/~1berths/get/responses/ok'],
  },
  {
    name: 'finds headers that differ by case only',
    with: { '/definition/paths/~1berths/get/responses/200/headers': { ETag: { type: 'string' }, etag: { type: 'string' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/headers/etag'],
  },
  {
    name: 'finds an example of another type',
    with: { '/definition/paths/~1berths/get/produces': ['application/json'], '/definition/paths/~1berths/get/responses/200/examples': { 'text/xml': '' } },
    finds: ['/definition/paths/~1berths/get/responses/200/examples/text~1xml'],
  },
  { name: 'passes over extensions', with: { '/definition/paths/~1berths/get/responses/x-note': { text: 'none' } }, finds: [] },
]);
