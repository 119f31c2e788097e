import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isOddOperationId } from '../shared/operation-id-test';
import { quote } from '../shared/quote';

export const operationIdMax80: Rule = {
  id: 'operation-id-max-80',
  aliases: ['OperationIdTooLong'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Operation IDs have at most 80 characters',
  why: 'The validator limits the length without saying to what; no published connector has an ID of more than 77 characters.',
  source: 'Swagger validator rules (OperationIdTooLong)',
  when: { operation: { operationId: isOddOperationId } },
  check: {
    operation(target, report) {
      const id = textOf(target.node, 'operationId');
      if (id !== undefined && id.length > 80) report({ key: 'operationId', message: `Operation ID ${quote(id)} has ${id.length} characters. Shorten it to 80 or fewer.` });
    },
  },
};
