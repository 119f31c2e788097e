import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string', 'x-ms-visibility': 'internal' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
  ],
};
