import { testRule } from '../testing/test-rule';
import { connectionParameterSecretType } from './rule';

testRule(connectionParameterSecretType, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the type', with: { '/properties/properties/connectionParameters/password': { type: 'string' } }, finds: ['/properties/properties/connectionParameters/password/type'] },
]);
