import { testRule } from '../testing/test-rule';
import { parameterFormDataAscii } from './rule';

testRule(parameterFormDataAscii, [
  {
    name: 'finds a foreign letter',
    with: { '/definition/paths/~1alerts/post/parameters': [{ name: 'größe', in: 'formData', type: 'string' }] },
    finds: ['/definition/paths/~1alerts/post/parameters/0/name'],
  },
  { name: 'passes over other places', with: { '/definition/paths/~1berths/get/parameters/0/name': 'größe' }, finds: [] },
]);
