import { testRule } from '../testing/test-rule';
import { securityDefinitionsPresent } from './rule';

testRule(securityDefinitionsPresent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the connection parameters', with: { '/definition/securityDefinitions': undefined }, finds: ['/properties/properties/connectionParameters'] },
  {
    name: 'says nothing where a gateway is used, whose sign-in the definition cannot say',
    with: {
      '/definition/securityDefinitions': undefined,
      '/properties/properties/connectionParameters': { password: { type: 'securestring' }, gateway: { type: 'gatewaySetting' } },
    },
    finds: [],
  },
]);
