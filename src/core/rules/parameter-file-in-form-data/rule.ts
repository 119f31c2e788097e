import { isArray, type Json } from '../../base/json';
import { child } from '../../base/pointer';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const isForm = (type: Json): boolean => typeof type === 'string' && /^\s*(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);

export const parameterFileInFormData: Rule = {
  id: 'parameter-file-in-form-data',
  aliases: ['FileParameterMustBeInFormData'],
  severity: 'error',
  phase: 'functionality',
  title: 'File parameters are form data',
  why: 'A file is sent as a part of a form; in a query, header or path there is no room for it.',
  source: 'Swagger validator rules (FileParameterMustBeInFormData)',
  when: { parameter: { type: (type) => type === 'file' } },
  check: {
    parameter(target, report) {
      if (target.node['type'] !== 'file') return;
      if (target.in !== 'formData') return report({ key: 'type', message: `The file ${quote(target.name)} is sent in ${quote(target.in)}. Send it as formData, or as a body with the format binary.` });
      if (!target.operation) return;
      const consumes = target.operation.node['consumes'];
      // What the whole definition consumes is seldom a form; the operation says so itself in every published connector.
      if (consumes === undefined) report({ key: 'type', severity: 'warning', message: `The operation does not say that it takes a form, which the file ${quote(target.name)} needs. Set its consumes to multipart/form-data.` });
      else if (!isArray(consumes) || !consumes.some(isForm)) report({ key: 'type', related: [child(target.operation.at(), 'consumes')], message: `The file ${quote(target.name)} needs a form, and the operation consumes none. Set its consumes to multipart/form-data.` });
    },
  },
};
