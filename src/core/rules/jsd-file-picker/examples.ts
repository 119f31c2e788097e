import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/x-ms-capabilities': { 'file-picker': {} } }, { '/definition/paths/~1berths/get/x-ms-capabilities': { 'file-picker': {} } }],
  good: [{ '/definition/paths/~1berths/get/x-ms-capabilities': { chunkTransfer: true } }],
};
