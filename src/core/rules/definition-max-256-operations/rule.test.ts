import { testRule } from '../testing/test-rule';
import { definitionMax256Operations } from './rule';

const paths = Object.fromEntries(Array.from({ length: 129 }, (_, index) => [`/berths/${index}`, { get: {}, put: {} }]));

testRule(definitionMax256Operations, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'counts operations, not paths', with: { '/definition/paths': paths }, finds: ['/definition/paths'] },
]);
