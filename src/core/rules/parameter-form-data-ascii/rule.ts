import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { foreignCharacterIn } from '../shared/texts';

export const parameterFormDataAscii: Rule = {
  id: 'parameter-form-data-ascii',
  aliases: ['InvalidFormDataParameterName'],
  severity: 'error',
  phase: 'functionality',
  title: 'Names of form fields are US-ASCII',
  why: 'Other characters in the name of a form field get lost on the way.',
  source: 'Swagger validator rules (InvalidFormDataParameterName)',
  when: { parameter: { in: (place) => place === 'formData' } },
  check: {
    parameter(target, report) {
      if (target.in !== 'formData') return;
      const found = foreignCharacterIn(target.name);
      if (found) report({ key: 'name', message: `The form field ${quote(target.name)} contains ${found}. Use ASCII characters only.` });
    },
  },
};
