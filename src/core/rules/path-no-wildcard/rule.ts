import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathNoWildcard: Rule = {
  id: 'path-no-wildcard',
  aliases: ['OperationPathContainsUnsupportedCharacters'],
  severity: 'error',
  phase: 'functionality',
  title: 'No path contains a wildcard',
  why: 'The platform has no paths that match several; the validator refuses the asterisk.',
  source: 'Swagger validator rules (OperationPathContainsUnsupportedCharacters)',
  check: {
    'path-item'(target, report) {
      if (target.path.includes('*')) report({ message: `The path ${quote(target.path)} contains an asterisk. Use a path parameter, as in /files/{name}.` });
    },
  },
};
