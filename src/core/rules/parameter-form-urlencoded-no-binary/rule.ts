import { arrayOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const parameterFormUrlencodedNoBinary: Rule = {
  id: 'parameter-form-urlencoded-no-binary',
  aliases: ['StringBinaryNotSupportedForFormUrlEncoded', 'InvalidStringBinaryProperty'],
  severity: 'error',
  phase: 'functionality',
  title: 'Binary content is not sent in a URL-encoded form',
  why: 'A URL-encoded form holds text only; bytes need multipart form data.',
  source: 'Swagger validator rules (StringBinaryNotSupportedForFormUrlEncoded)',
  only: { parameter: ['format'] },
  check: {
    parameter(target, report) {
      if (target.in !== 'formData' || target.node['format'] !== 'binary') return;
      const consumes = arrayOf(target.operation?.node, 'consumes');
      if (consumes?.length !== 1 || consumes[0] !== 'application/x-www-form-urlencoded') return;
      report({ key: 'format', message: `The form field ${quote(target.name)} is binary, but the form is URL-encoded. Let the operation consume multipart/form-data.` });
    },
  },
};
