import { testRule } from '../testing/test-rule';
import { titleEndsAlphanumeric } from './rule';

testRule(titleEndsAlphanumeric, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'finds a blank', with: { '/definition/info/title': 'Harbour ' }, finds: ['/definition/info/title'] },
  { name: 'takes a digit and a letter with an accent', with: { '/definition/info/title': 'Harbour Café' }, finds: [] },
]);
