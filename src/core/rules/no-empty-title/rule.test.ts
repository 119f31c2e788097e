import { testRule } from '../testing/test-rule';
import { noEmptyTitle } from './rule';

testRule(noEmptyTitle, [
  {
    name: 'finds it in a schema',
    with: { '/definition/definitions/Berth/properties/label/title': '' },
    finds: ['/definition/definitions/Berth/properties/label/title'],
  },
  {
    name: 'finds it on a parameter',
    with: { '/definition/paths/~1berths/get/parameters/0/title': '' },
    finds: ['/definition/paths/~1berths/get/parameters/0/title'],
  },
  { name: 'accepts a title', with: { '/definition/definitions/Berth/properties/label/title': 'Label' }, finds: [] },
]);
