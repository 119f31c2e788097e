import { testRule } from '../testing/test-rule';
import { noEmptyDescription } from './rule';

testRule(noEmptyDescription, [
  {
    name: 'finds it in a schema',
    with: { '/definition/definitions/Berth/properties/label/description': '' },
    finds: ['/definition/definitions/Berth/properties/label/description'],
  },
  {
    name: 'finds an empty format and visibility',
    with: { '/definition/paths/~1berths/get/parameters/0/format': '', '/definition/paths/~1berths/get/parameters/0/x-ms-visibility': '' },
    finds: ['/definition/paths/~1berths/get/parameters/0/format', '/definition/paths/~1berths/get/parameters/0/x-ms-visibility'],
  },
  {
    name: 'leaves what a visible parameter must have to other rules',
    with: { '/definition/paths/~1berths/get/parameters/0/description': '', '/definition/paths/~1berths/get/description': '' },
    finds: [],
  },
]);
