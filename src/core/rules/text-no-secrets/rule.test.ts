import { testRule } from '../testing/test-rule';
import { textNoSecrets } from './rule';

testRule(textNoSecrets, [
  {
    name: 'finds a cloud key',
    with: { '/definition/paths/~1berths/get/parameters/0/default': ['AKIA', 'ABCDEFGHIJKLMNOP'].join('') },
    finds: ['/definition/paths/~1berths/get/parameters/0/default'],
  },
  {
    name: 'finds a private key',
    with: { '/definition/definitions/Berth/properties/label/example': '-----BEGIN PRIVATE KEY-----' },
    finds: ['/definition/definitions/Berth/properties/label/example'],
  },
  {
    name: 'accepts ordinary values',
    with: { '/definition/paths/~1berths/get/parameters/0/default': 'small', '/definition/definitions/Berth/properties/label/example': 'North quay, berth 7, near the crane' },
    finds: [],
  },
]);
