import { testRule } from '../testing/test-rule';
import { policyOperationExists } from './rule';

testRule(policyOperationExists, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'follows the operation when its ID changes',
    with: { '/definition/paths/~1berths/get/operationId': 'GetBerths' },
    finds: ['/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/0'],
  },
]);
