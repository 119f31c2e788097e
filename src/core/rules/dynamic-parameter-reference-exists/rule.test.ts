import { testRule } from '../testing/test-rule';
import { dynamicParameterReferenceExists } from './rule';

testRule(dynamicParameterReferenceExists, [
  {
    name: 'finds an unknown source',
    with: { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/parameters': { size: { parameter: 'length' } } },
    finds: ['/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/parameters/size'],
  },
  {
    name: 'finds an unknown path',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-list': { operationId: 'ListBerths', parameters: { size: { parameterReference: 'body/length' } } } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-list/parameters/size'],
  },
  {
    name: 'accepts parameters and fields of the body',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-list': { operationId: 'ListBerths', parameters: { size: { parameterReference: 'body/label' } } }, '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'label' } } } },
    finds: [],
  },
]);
