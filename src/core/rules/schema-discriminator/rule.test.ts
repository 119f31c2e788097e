import { testRule } from '../testing/test-rule';
import { schemaDiscriminator } from './rule';

testRule(schemaDiscriminator, [
  {
    name: 'finds a property that is not there',
    with: { '/definition/definitions/Berth/discriminator': 'kind' },
    finds: ['/definition/definitions/Berth/discriminator'],
  },
  {
    name: 'finds an optional one',
    with: { '/definition/definitions/Berth/discriminator': 'label' },
    finds: ['/definition/definitions/Berth/discriminator'],
  },
  {
    name: 'accepts a required text',
    with: { '/definition/definitions/Berth/discriminator': 'label', '/definition/definitions/Berth/required': ['label'] },
    finds: [],
  },
]);
