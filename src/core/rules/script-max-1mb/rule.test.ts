import { withScript } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { scriptMax1mb } from './rule';

testRule(scriptMax1mb, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes both endings', with: withScript('', {}, 'Script.CS'), finds: [] },
]);
