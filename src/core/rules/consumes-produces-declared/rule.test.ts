import { testRule } from '../testing/test-rule';
import { consumesProducesDeclared } from './rule';

testRule(consumesProducesDeclared, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names the missing key', with: { '/definition/produces': undefined }, finds: ['/definition!produces'] },
  {
    name: 'takes types that every operation with a body states',
    with: {
      '/definition/consumes': undefined,
      '/definition/paths/~1berths/post/consumes': ['application/json'],
      '/definition/paths/~1alerts/post/consumes': ['application/json'],
    },
    finds: [],
  },
]);
