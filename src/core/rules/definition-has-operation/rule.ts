import { isObject, member } from '../../base/json';
import type { Rule } from '../rule';

export const definitionHasOperation: Rule = {
  id: 'definition-has-operation',
  aliases: ['seed-build-operations', '5000.2.4.5'],
  severity: 'error',
  phase: 'functionality',
  title: 'There is at least one operation',
  why: 'A connector without operations does nothing; certification refuses it.',
  source: 'Submit for certification (policy 5000.2.4.5)',
  check: {
    definition(target, report, context) {
      if (!isObject(member(target.node, 'paths')) || context.operationCount() > 0) return;
      report({ key: 'paths', message: 'There is no operation. Add one on the Definition tab.' });
    },
  },
};
