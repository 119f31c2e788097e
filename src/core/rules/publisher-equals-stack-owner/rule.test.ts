import { asPublisher } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { publisherEqualsStackOwner } from './rule';

testRule(publisherEqualsStackOwner, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'says nothing to a private connector', with: asPublisher('private', { '/properties/properties/stackOwner': 'Port Authority' }), finds: [] },
  { name: 'wants them to differ for an independent publisher', with: asPublisher('independent'), finds: ['/properties/properties/stackOwner'] },
]);
