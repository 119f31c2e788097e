import { testRule } from '../testing/test-rule';
import { dynamicSourceNotInternal } from './rule';

testRule(dynamicSourceNotInternal, [
  {
    name: 'finds an internal source',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string', 'x-ms-visibility': 'internal' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values/parameters/size'],
  },
  {
    name: 'accepts a visible one',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
    finds: [],
  },
]);
