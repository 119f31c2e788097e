import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const operationIdUnique: Rule = {
  id: 'operation-id-unique',
  aliases: ['OperationIdNotUnique'],
  severity: 'error',
  phase: 'functionality',
  title: 'Operation IDs are unique',
  why: 'The platform tells operations apart by this ID; of two equal ones only one can be called.',
  source: 'Swagger validator rules (OperationIdNotUnique)',
  check: {
    operation(target, report, context) {
      const others = context.duplicates();
      if (others.length === 0) return;
      report({ key: 'operationId', related: others, message: `${quote(textOf(target.node, 'operationId') ?? '')} is the ID of another operation too. Give this one an ID of its own.` });
    },
  },
  index: {
    operation(target, add) {
      const id = textOf(target.node, 'operationId');
      if (id !== undefined && id.trim() !== '') add(id);
    },
  },
};
