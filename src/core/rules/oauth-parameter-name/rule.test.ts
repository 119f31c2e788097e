import { testRule } from '../testing/test-rule';
import { oauthParameterName } from './rule';

testRule(oauthParameterName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the parameter', with: { '/properties/properties/connectionParameters/login': { type: 'oauthSetting' } }, finds: ['/properties/properties/connectionParameters/login'] },
]);
