import { testRule } from '../testing/test-rule';
import { descriptionNoProductName } from './rule';

testRule(descriptionNoProductName, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a name in any case', with: { '/definition/info/description': 'Books berths in a harbour from LOGIC APPS.' }, finds: ['/definition/info/description'] },
]);
