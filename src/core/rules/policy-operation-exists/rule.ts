import { arrayOf, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { operationNameKey } from '../shared/policies';
import { quote } from '../shared/quote';

export const policyOperationExists: Rule = {
  id: 'policy-operation-exists',
  severity: 'warning',
  phase: 'functionality',
  title: 'Policies name operations that exist',
  why: 'A policy for an operation that is gone does nothing, and hides that it is needed elsewhere.',
  source: 'Practice of reviews',
  check: {
    policy(target, report, context) {
      arrayOf(objectOf(target.node, 'parameters'), operationNameKey)?.forEach((name, index) => {
        if (typeof name !== 'string' || context.operationsById(name).length > 0) return;
        report({ key: ['parameters', operationNameKey, index], message: `There is no operation ${quote(name)}. Name one that exists, or take it off the list; an empty list means all operations.` });
      });
    },
  },
};
