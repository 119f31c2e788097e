import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'id' } },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-tree': { open: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } }, browse: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } } } },
  ],
};
