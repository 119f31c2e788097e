import type { Rule } from '../rule';
import { removeIt } from '../shared/fixes';
import { quote } from '../shared/quote';

export const parameterAllowEmptyValue: Rule = {
  id: 'parameter-allow-empty-value',
  aliases: ['AllowEmptyValueOnlyValidForQueryFormData'],
  severity: 'error',
  phase: 'functionality',
  title: 'Only query and form parameters allow an empty value',
  why: 'Elsewhere an empty value cannot be told from a missing one; the validator refuses the member.',
  source: 'Swagger validator rules (AllowEmptyValueOnlyValidForQueryFormData)',
  only: { parameter: ['allowEmptyValue'] },
  check: {
    parameter(target, report) {
      if (target.node['allowEmptyValue'] === undefined || target.in === 'query' || target.in === 'formData') return;
      report({ key: 'allowEmptyValue', message: `allowEmptyValue is for query and form parameters, and ${quote(target.name)} is neither. Remove it.` });
    },
  },
  fix: removeIt,
};
