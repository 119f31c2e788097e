import { withScript } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { scriptNoHttpClient } from './rule';

testRule(scriptNoHttpClient, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes an HttpRequestMessage', with: withScript('var request = new HttpRequestMessage();'), finds: [] },
]);
