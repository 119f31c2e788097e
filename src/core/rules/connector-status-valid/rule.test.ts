import { testRule } from '../testing/test-rule';
import { connectorStatusValid } from './rule';

testRule(connectorStatusValid, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes a preview of previews', with: { '/definition/info/x-ms-api-annotation': { status: 'Preview' } }, finds: [] },
  {
    name: 'finds an operation ahead of the connector',
    with: { '/definition/info/x-ms-api-annotation': { status: 'Preview' }, '/definition/paths/~1berths/get/x-ms-api-annotation': { status: 'Production' } },
    finds: ['/definition/info/x-ms-api-annotation/status'],
  },
]);
