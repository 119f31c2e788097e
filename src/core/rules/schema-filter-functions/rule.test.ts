import { testRule } from '../testing/test-rule';
import { schemaFilterFunctions } from './rule';

testRule(schemaFilterFunctions, [
  {
    name: 'finds an empty list',
    with: { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: [] } },
    finds: ['/definition/definitions/Berth/properties/label/x-ms-capabilities/filterFunctions'],
  },
  {
    name: 'finds a repetition',
    with: { '/definition/definitions/Berth/properties/label/x-ms-capabilities': { filterFunctions: ['eq', 'eq'] } },
    finds: ['/definition/definitions/Berth/properties/label/x-ms-capabilities/filterFunctions/1'],
  },
  {
    name: 'finds it in a request',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-capabilities': { filterFunctions: ['eq'] } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-capabilities/filterFunctions'],
  },
]);
