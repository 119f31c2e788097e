import { testRule } from '../testing/test-rule';
import { connectionParameterType } from './rule';

testRule(connectionParameterType, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/properties/properties/connectionParameters/api_key/type': undefined }, finds: ['/properties/properties/connectionParameters/api_key!type'] },
  { name: 'points at a wrong type', with: { '/properties/properties/connectionParameters/api_key/type': 'integer' }, finds: ['/properties/properties/connectionParameters/api_key/type'] },
]);
