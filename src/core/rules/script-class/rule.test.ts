import { withScript } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { scriptClass } from './rule';

testRule(scriptClass, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the script', with: withScript('// nothing'), finds: ['/script'] },
  { name: 'takes another notation', with: withScript('public class Script\n    : ScriptBase\n{ public Task ExecuteAsync () {} }'), finds: [] },
]);
