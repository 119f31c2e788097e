import { testRule } from '../testing/test-rule';
import { titleRequired } from './rule';

testRule(titleRequired, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at a title of blanks', with: { '/definition/info/title': ' ' }, finds: ['/definition/info/title'] },
  { name: 'names the missing key', with: { '/definition/info/title': undefined }, finds: ['/definition/info!title'] },
  { name: 'names the info object when that is missing', with: { '/definition/info': undefined }, finds: ['/definition!info'] },
]);
