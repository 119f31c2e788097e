import { testRule } from '../testing/test-rule';
import { publisherAlphanumeric } from './rule';

testRule(publisherAlphanumeric, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'looks at the owner too', with: { '/properties/properties/stackOwner': 'Harbour, Inc' }, finds: ['/properties/properties/stackOwner'] },
]);
