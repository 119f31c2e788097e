import type { Rule } from '../rule';
import { removeIt } from '../shared/fixes';
import { quote } from '../shared/quote';

export const parameterQueryNoUrlEncoding: Rule = {
  id: 'parameter-query-no-url-encoding',
  aliases: ['QueryParameterEncodingNotSupported', 'jsd-url-encoding-position'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Only path parameters state a URL encoding',
  why: 'Query values are always encoded once; the validator refuses the extension there.',
  source: 'Swagger validator rules (QueryParameterEncodingNotSupported)',
  only: { parameter: ['x-ms-url-encoding'] },
  when: { parameter: { in: (place) => place !== 'path' } },
  check: {
    parameter(target, report) {
      if (target.in === 'path' || target.node['x-ms-url-encoding'] === undefined) return;
      report({ key: 'x-ms-url-encoding', message: `x-ms-url-encoding is for path parameters, and ${quote(target.name)} is none. Remove it.` });
    },
  },
  fix: removeIt,
};
