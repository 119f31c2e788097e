import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/x-ms-capabilities': { 'file-picker': {} } }, { '/definition/paths/~1berths/get/x-ms-capabilities': { 'file-picker': {} } }],
  good: [{ '/definition/paths/~1berths/get/x-ms-capabilities': { chunkTransfer: true } }],
};
