import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string', 'x-ms-visibility': 'internal' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
  ],
  good: [
    { '/definition/paths/~1berths/get/parameters/-': { name: 'harbour', in: 'query', type: 'string' }, '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'harbour' } } } },
  ],
};
