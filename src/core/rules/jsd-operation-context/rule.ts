import { isObject, member, textOf } from '../../base/json';
import type { Rule } from '../rule';

export const jsdOperationContext: Rule = {
  id: 'jsd-operation-context',
  severity: 'warning',
  phase: 'functionality',
  title: 'A simulation names its operation',
  why: 'Without simulate.operationId the designer does not know what to run in place of the trigger.',
  source: 'Schema of API definitions',
  only: { operation: ['x-ms-operation-context'] },
  check: {
    operation(target, report) {
      const context = target.node['x-ms-operation-context'];
      if (context === undefined) return;
      const simulate = member(context, 'simulate');
      if (textOf(simulate, 'operationId') !== undefined) return;
      if (isObject(simulate)) report({ key: ['x-ms-operation-context', 'simulate'], ...(simulate['operationId'] === undefined ? { missing: 'operationId' } : {}), message: 'The simulation does not say which operation to run. Add its operationId.' });
      else report({ key: 'x-ms-operation-context', message: 'The context has no simulation. Add simulate with an operationId.' });
    },
  },
};
