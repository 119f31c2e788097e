import { testRule } from '../testing/test-rule';
import { jspKnownKeys } from './rule';

testRule(jspKnownKeys, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the key', with: { '/properties/properties/colour': '#143c78' }, finds: ['/properties/properties/colour'] },
]);
