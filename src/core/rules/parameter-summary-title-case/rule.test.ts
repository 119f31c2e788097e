import { testRule } from '../testing/test-rule';
import { parameterSummaryTitleCase } from './rule';

testRule(parameterSummaryTitleCase, [
  {
    name: 'finds a small word',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Berth size' },
    finds: ['/definition/paths/~1berths/get/parameters/0/x-ms-summary'],
  },
  {
    name: 'accepts small prepositions and brands',
    with: { '/definition/paths/~1berths/get/parameters/0/x-ms-summary': 'Size of the eBerth' },
    finds: [],
  },
]);
