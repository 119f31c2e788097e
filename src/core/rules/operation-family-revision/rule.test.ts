import { testRule } from '../testing/test-rule';
import { operationFamilyRevision } from './rule';

testRule(operationFamilyRevision, [
  {
    name: 'finds two equal revisions',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths', revision: 1 }, '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation': { family: 'Berths', revision: 1 } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation', '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation'],
  },
  {
    name: 'finds a family without revision',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'Berths' } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation!revision'],
  },
  {
    name: 'finds a revision without family',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { revision: 2 } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation!family'],
  },
  {
    name: 'finds a replacement of an operation that is not deprecated',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { replacement: { api: 'HarbourDesk', operationId: 'GetBerth' } } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation/replacement'],
  },
  {
    name: 'asks for the parts of a replacement',
    with: { '/definition/paths/~1berths/get/deprecated': true, '/definition/paths/~1berths/get/x-ms-api-annotation': { replacement: {} } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation/replacement!api', '/definition/paths/~1berths/get/x-ms-api-annotation/replacement!operationId'],
  },
  {
    name: 'counts the active operations of a family',
    with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'B', revision: 1 }, '/definition/paths/~1berths/post/x-ms-api-annotation': { family: 'B', revision: 2 }, '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation': { family: 'B', revision: 3 } },
    finds: ['/definition/paths/~1berths/get/x-ms-api-annotation', '/definition/paths/~1berths/post/x-ms-api-annotation', '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation'],
  },
  { name: 'accepts a status alone', with: { '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Preview' } }, finds: [] },
  {
    name: 'accepts two revisions of which one is deprecated',
    with: { '/definition/paths/~1berths/get/deprecated': true, '/definition/paths/~1berths/get/x-ms-api-annotation': { family: 'B', revision: 1 }, '/definition/paths/~1berths~1{id}/get/x-ms-api-annotation': { family: 'B', revision: 2 } },
    finds: [],
  },
]);
