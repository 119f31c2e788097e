import { testRule } from '../testing/test-rule';
import { pollingPolicy } from './rule';

testRule(pollingPolicy, [
  { name: 'asks for the policy', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: ['/properties'] },
  {
    name: 'accepts the policy',
    with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch', '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger' } },
    finds: [],
  },
]);
