import { isObject, member, objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { parameterPrefix, templateOf } from '../shared/policies';
import { quote } from '../shared/quote';

export const policyRequiredParameters: Rule = {
  id: 'policy-required-parameters',
  aliases: ['jsp-policy-parameters'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every policy has the parameters of its template',
  why: 'The platform refuses a policy that lacks one.',
  source: 'Schema of the API properties',
  check: {
    policy(target, report) {
      const parameters = objectOf(target.node, 'parameters');
      const title = textOf(target.node, 'title')?.trim() ?? '';
      const policy = title === '' ? `Policy ${target.index + 1}` : `The policy ${quote(title)}`;
      for (const name of templateOf(target.node)?.required ?? []) {
        const value = member(parameters, parameterPrefix + name);
        if (name === 'triggerConfig' ? isObject(value) : typeof value === 'string') continue;
        report({ ...placeOf(target.node, ['parameters', parameterPrefix + name]), message: `${policy} has no “${name}”. Enter it.` });
      }
    },
  },
};
