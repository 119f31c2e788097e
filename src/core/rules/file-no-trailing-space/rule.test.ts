import { withSource } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { fileNoTrailingSpace } from './rule';

testRule(fileNoTrailingSpace, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a blank before a Windows line end', with: withSource('{ \r\n}'), finds: ['/definition'] },
]);
