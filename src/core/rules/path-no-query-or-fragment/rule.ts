import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathNoQueryOrFragment: Rule = {
  id: 'path-no-query-or-fragment',
  aliases: ['OperationPathMayNotContainQueryOrFragment'],
  severity: 'error',
  phase: 'functionality',
  title: 'No path contains a query or fragment',
  why: 'Query values are parameters; the validator refuses a question mark or hash in a path.',
  source: 'Swagger validator rules (OperationPathMayNotContainQueryOrFragment)',
  check: {
    'path-item'(target, report) {
      const sign = target.path.includes('?') ? '?' : target.path.includes('#') ? '#' : undefined;
      if (sign !== undefined) report({ message: `The path ${quote(target.path)} contains ${quote(sign)}. ${sign === '?' ? 'Make what follows query parameters.' : 'Cut it off there.'}` });
    },
  },
};
