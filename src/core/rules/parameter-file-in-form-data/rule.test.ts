import { testRule } from '../testing/test-rule';
import { parameterFileInFormData } from './rule';

testRule(parameterFileInFormData, [
  {
    name: 'finds a file in a query',
    with: { '/definition/paths/~1berths/get/parameters/-': { name: 'plan', in: 'query', type: 'file' } },
    finds: ['/definition/paths/~1berths/get/parameters/2/type'],
  },
  {
    name: 'accepts form data',
    with: { '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'file' }], '/definition/paths/~1alerts/post/consumes': ['multipart/form-data; boundary=x'] },
    finds: [],
  },
  {
    name: 'finds a file in an operation that takes no form',
    with: { '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'file' }], '/definition/paths/~1alerts/post/consumes': ['application/json'] },
    finds: ['/definition/paths/~1alerts/post/parameters/0/type'],
  },
  {
    name: 'asks for the form of an operation that says nothing of it',
    with: { '/definition/paths/~1alerts/post/parameters': [{ name: 'plan', in: 'formData', type: 'file' }] },
    finds: ['/definition/paths/~1alerts/post/parameters/0/type'],
  },
]);
