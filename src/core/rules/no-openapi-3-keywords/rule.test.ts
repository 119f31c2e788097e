import { testRule } from '../testing/test-rule';
import { noOpenapi3Keywords } from './rule';

testRule(noOpenapi3Keywords, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes a property of that name', with: { '/definition/definitions/Berth/properties/nullable': { type: 'boolean' } }, finds: [] },
  { name: 'points at the keyword', with: { '/definition/definitions/Berth/properties/label/nullable': true }, finds: ['/definition/definitions/Berth/properties/label/nullable'] },
]);
