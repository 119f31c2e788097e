import { testRule } from '../testing/test-rule';
import { pollingInternalParameters } from './rule';

testRule(pollingInternalParameters, [
  {
    name: 'finds a visible parameter',
    with: { '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger', parameters: { 'x-ms-apimTemplate-operationName': ['ListBerths'], 'x-ms-apimTemplateParameter.triggerConfig': { size: '@{triggerBody()}' } } } },
    finds: ['/properties/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.triggerConfig/size'],
  },
  {
    name: 'accepts an internal one',
    with: { '/definition/paths/~1berths/get/parameters/0': { name: 'size', in: 'query', type: 'string', required: true, default: '', 'x-ms-visibility': 'internal' }, '/properties/properties/policyTemplateInstances/-': { templateId: 'pollingtrigger', parameters: { 'x-ms-apimTemplate-operationName': ['ListBerths'], 'x-ms-apimTemplateParameter.triggerConfig': { size: '@{triggerBody()}' } } } },
    finds: [],
  },
]);
