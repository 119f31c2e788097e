import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths~1{id}/get/parameters/0/x-ms-dynamic-values/parameters': { size: { parameter: 'length' } } },
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-list': { operationId: 'ListBerths', parameters: { size: { parameterReference: 'body/length' } } } },
  ],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-list': { operationId: 'ListBerths', parameters: { size: { parameterReference: 'body/label' } } }, '/definition/paths/~1berths/post/parameters/0/schema/properties/label/x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { size: { parameter: 'label' } } } },
  ],
};
