import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { templateOf } from '../shared/policies';
import { quote } from '../shared/quote';

export const policyTemplateKnown: Rule = {
  id: 'policy-template-known',
  severity: 'warning',
  phase: 'functionality',
  title: 'Every policy is made from a public template',
  why: 'The platform knows 13 templates; a policy of another one does nothing or is refused.',
  source: 'Schema of the API properties',
  check: {
    policy(target, report) {
      const id = textOf(target.node, 'templateId');
      if (id === undefined) report({ ...placeOf(target.node, ['templateId']), message: 'The policy names no template. Choose one of the public ones.' });
      else if (!templateOf(target.node)) report({ key: 'templateId', message: `${quote(id)} is no public policy template. Choose one of them, or write custom code.` });
    },
  },
};
