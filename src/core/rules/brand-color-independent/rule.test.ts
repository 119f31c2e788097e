import { asPublisher } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { brandColorIndependent } from './rule';

testRule(brandColorIndependent, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'speaks to independent publishers', with: asPublisher('independent'), finds: ['/properties/properties/iconBrandColor'] },
]);
