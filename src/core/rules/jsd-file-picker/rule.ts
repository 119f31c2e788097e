import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const jsdFilePicker: Rule = {
  id: 'jsd-file-picker',
  severity: 'warning',
  phase: 'functionality',
  title: 'The file picker says how to open, operations only how to chunk',
  why: 'The picker starts with open.operationId; for operations the platform knows chunked transfer alone.',
  source: 'Schema of API definitions',
  only: { operation: ['x-ms-capabilities'] },
  check: {
    definition(target, report) {
      const picker = objectOf(objectOf(target.node, 'x-ms-capabilities'), 'file-picker');
      if (!picker || textOf(objectOf(picker, 'open'), 'operationId') !== undefined) return;
      const key = ['x-ms-capabilities', 'file-picker'];
      if (picker['open'] === undefined) report({ key, missing: 'open', message: 'The file picker does not say how to open. Add open with an operationId.' });
      else report({ key: [...key, 'open'], message: 'The file picker does not say which operation opens it. Add its operationId.' });
    },
    operation(target, report) {
      const capabilities = objectOf(target.node, 'x-ms-capabilities');
      if (!capabilities) return;
      for (const key of Object.keys(capabilities)) {
        if (key === 'chunkTransfer' || key.endsWith('ChunkSizeInMB')) continue;
        report({ key: ['x-ms-capabilities', key], message: `Operations have no capability ${quote(key)}. Move it to the definition or remove it.` });
      }
    },
  },
};
