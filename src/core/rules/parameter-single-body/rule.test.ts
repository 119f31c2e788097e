import { testRule } from '../testing/test-rule';
import { parameterSingleBody } from './rule';

testRule(parameterSingleBody, [
  {
    name: 'finds two bodies',
    with: { '/definition/paths/~1berths/post/parameters/-': { name: 'more', in: 'body', schema: { type: 'object' } } },
    finds: ['/definition/paths/~1berths/post/parameters'],
  },
  {
    name: 'finds a body beside form data',
    with: { '/definition/paths/~1berths/post/parameters/-': { name: 'note', in: 'formData', type: 'string' } },
    finds: ['/definition/paths/~1berths/post/parameters'],
  },
  {
    name: 'counts the parameters of the path',
    with: { '/definition/paths/~1berths/parameters': [{ name: 'more', in: 'formData', type: 'string' }] },
    finds: ['/definition/paths/~1berths/post/parameters'],
  },
]);
