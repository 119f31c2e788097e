import { isObject, member } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt } from '../connector/connector';
import { operationNameKey } from '../connector/policy-templates/policy-template';
import type { Command } from './command';

/** Sets the operations that a policy applies to, `at` being the policy. None stands for all of them, and takes the list away. */
export const setPolicyOperations: Command<{ at: Pointer; operations: readonly string[] }> = {
  name: 'set-policy-operations',
  label: () => 'Choose operations of the policy',
  apply: (connector, { at, operations }) =>
    editAt(connector, at, (policy) => {
      if (!isObject(policy)) return policy;
      const parameters = member(policy, 'parameters') ?? {};
      if (!isObject(parameters)) return policy;
      const next = operations.length === 0 ? withoutKey(parameters, operationNameKey) : withKey(parameters, operationNameKey, operations);
      return next === parameters ? policy : withKey(policy, 'parameters', next);
    }),
};
