import { withBroken } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { jsonValid } from './rule';

testRule(jsonValid, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the part', with: withBroken('properties', { message: 'Expected a value', offset: 1, line: 1, column: 2 }), finds: ['/properties'] },
]);
