import { withIntro } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileIntro } from './rule';

testRule(fileIntro, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing file', with: withIntro(null), finds: ['/documents!intro'] },
  { name: 'points at the file for each missing section', with: withIntro('Books berths.\n'), finds: ['/documents/intro', '/documents/intro', '/documents/intro'] },
]);
