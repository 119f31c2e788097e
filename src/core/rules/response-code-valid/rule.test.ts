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
  {
    name: 'finds an example of a type that the definition does not state for all operations',
    with: { '/definition/produces': ['application/json'], '/definition/paths/~1berths/get/produces': undefined, '/definition/paths/~1berths/get/responses/200/examples': { 'text/xml': '' } },
    finds: ['/definition/paths/~1berths/get/responses/200/examples/text~1xml'],
  },
  {
    name: 'takes the same type with a charset, and a type of the operation alone',
    with: {
      '/definition/produces': ['application/json'],
      '/definition/paths/~1berths/get/produces': ['text/xml'],
      '/definition/paths/~1berths/get/responses/200/examples': { 'Text/XML; charset=utf-8': '' },
    },
    finds: [],
  },
  { name: 'passes over extensions', with: { '/definition/paths/~1berths/get/responses/x-note': { text: 'none' } }, finds: [] },
]);
