import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [
    { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'id' } },
    { '/definition/paths/~1berths/get/parameters/0/x-ms-dynamic-tree': { open: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } }, browse: { operationId: 'ListBerths', parameters: { size: { selectedItemValuePath: 'id' } } } } },
  ],
};
