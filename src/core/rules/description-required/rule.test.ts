import { testRule } from '../testing/test-rule';
import { descriptionRequired } from './rule';

testRule(descriptionRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at an empty one', with: { '/definition/info/description': '' }, finds: ['/definition/info/description'] },
  { name: 'names the missing key', with: { '/definition/info/description': undefined }, finds: ['/definition/info!description'] },
]);
