import { testRule } from '../testing/test-rule';
import { jspTenantParameter } from './rule';

testRule(jspTenantParameter, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the parameter', with: { '/properties/properties/connectionParameters/token:TenantId': { type: 'string' } }, finds: ['/properties/properties/connectionParameters/token:TenantId'] },
]);
