import { testRule } from '../testing/test-rule';
import { operationSummaryUnique } from './rule';

testRule(operationSummaryUnique, [
  {
    name: 'finds two equal summaries',
    with: { '/definition/paths/~1berths~1{id}/get/summary': 'list Berths' },
    finds: ['/definition/paths/~1berths/get/summary', '/definition/paths/~1berths~1{id}/get/summary'],
  },
  { name: 'passes over internal operations', with: { '/definition/paths/~1alerts~1{id}/delete/summary': 'List berths' }, finds: [] },
  {
    name: 'passes over deprecated operations',
    with: { '/definition/paths/~1berths~1{id}/get/summary': 'List berths', '/definition/paths/~1berths~1{id}/get/deprecated': true },
    finds: [],
  },
]);
