import { testRule } from '../testing/test-rule';
import { parameterFormUrlencodedNoBinary } from './rule';

testRule(parameterFormUrlencodedNoBinary, [
  {
    name: 'finds a binary field',
    with: { '/definition/paths/~1alerts/post/consumes': ['application/x-www-form-urlencoded'], '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'string', format: 'binary' }] },
    finds: ['/definition/paths/~1alerts/post/parameters/0/format'],
  },
  {
    name: 'accepts multipart',
    with: { '/definition/paths/~1alerts/post/consumes': ['multipart/form-data'], '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'string', format: 'binary' }] },
    finds: [],
  },
]);
