import { testRule } from '../testing/test-rule';
import { mimeTypeSupported } from './rule';

testRule(mimeTypeSupported, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the type', with: { '/definition/consumes': ['application/xml'] }, finds: ['/definition/consumes/0'] },
  { name: 'finds it beside one that works', with: { '/definition/consumes': ['application/json', 'application/xml'] }, finds: ['/definition/consumes/1'] },
]);
