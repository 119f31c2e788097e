import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const parameterFileInFormData: Rule = {
  id: 'parameter-file-in-form-data',
  aliases: ['FileParameterMustBeInFormData'],
  severity: 'error',
  phase: 'functionality',
  title: 'File parameters are form data',
  why: 'A file is sent as a part of a form; in a query, header or path there is no room for it.',
  source: 'Swagger validator rules (FileParameterMustBeInFormData)',
  check: {
    parameter(target, report) {
      if (target.node['type'] === 'file' && target.in !== 'formData') report({ key: 'type', message: `The file ${quote(target.name)} is sent in ${quote(target.in)}. Send it as formData, or as a body with the format binary.` });
    },
  },
};
