import { arrayOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const scriptOperationsExist: Rule = {
  id: 'script-operations-exist',
  severity: 'warning',
  phase: 'functionality',
  title: 'The operations of the script exist',
  why: 'The script runs for the operations of the list alone; a name that is gone hides that it no longer runs.',
  source: 'Readme of Microsoft’s command line',
  check: {
    properties(target, report, context) {
      arrayOf(target.inner, 'scriptOperations')?.forEach((name, index) => {
        if (typeof name === 'string' && context.operationsById(name).length > 0) return;
        const said = typeof name === 'string' ? `There is no operation ${quote(name)}` : 'An operation of the script is named by a text';
        report({ key: ['properties', 'scriptOperations', index], message: `${said}. Name one that exists; an empty list means all operations.` });
      });
    },
  },
};
